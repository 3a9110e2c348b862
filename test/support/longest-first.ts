import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest begins first, so that nobody waits for it at the end; a fresh clone does not know by itself. */
const longest = [
  'faults/start',
  'faults/clock',
  'faults/killed-year',
  'faults/serve',
  'notifications/year-mails',
  'faults/archives',
  'year/untouched-year',
  'faults/refusals',
  'journeys/twelve-months',
  'faults/hung',
  'archives/',
  'endings/end-of-year',
  'prisma/launcher',
]

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((part) => moduleId.includes(`/${part}`))
      return found === -1 ? longest.length : found
    }
    // oxlint-disable-next-line unicorn/no-array-sort -- a method of theirs, which gives a new list
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => place(one) - place(other))
  }
}
