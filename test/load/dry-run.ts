// A dry run of a changed rule book over many mentorships, page by page as the admin app asks for it, beside reading the same
// rows by one statement. BENCH_MANY sets how many are many.
import { csce, type RuleBook } from '@ithaca/domain/rules'
import { contactsNorm } from '@ithaca/domain/samples'
import pg from 'pg'
import { Somebody } from '../support/somebody.ts'
import { bodyOf } from './overview.ts'
import { readOnce, seconds } from './pass.ts'
import type { Seeded } from './seed.ts'

/** What was promised of ten thousand mentorships. */
export const mostSeconds = 5

export type DryRunBench = { looked: number; effects: number; pages: number; seconds: number; readSeconds: number }

type Answer = {
  data: {
    program: {
      draft: { dryRun: { looked: number; endCursor: string | null; groups: { mentorships: number }[] } }
    }
  }
}

export async function benchDryRun(
  url: string,
  { ownerUrl, workerUrl }: { ownerUrl: string; workerUrl: string },
  place: Seeded,
): Promise<DryRunBench> {
  await draft(ownerUrl, place)
  const who = await Somebody.signedIn(url, place.organization, place.account)
  const found = { looked: 0, effects: 0, pages: 0 }
  const look = async () => {
    let after: string | null = null
    do {
      const sent = { method: 'POST', body: bodyOf('DryRun', { after }) }
      const answer = (await (await who.fetch(`/o/${who.organization}/graphql`, sent)).json()) as Answer
      const { looked, endCursor, groups } = answer.data.program.draft.dryRun
      found.pages += 1
      found.looked += looked
      found.effects += groups.reduce((sum, { mentorships }) => sum + mentorships, 0)
      after = endCursor
    } while (after !== null)
  }
  const before = await seconds(() => readOnce(workerUrl, place))
  const taken = await seconds(look)
  return { ...found, seconds: taken, readSeconds: (before + (await seconds(() => readOnce(workerUrl, place)))) / 2 }
}

/** Two more rules, one less: what a committee changes from one year to the next. */
async function draft(ownerUrl: string, { organizationId, programId }: Seeded): Promise<void> {
  const monthly = { length: 'month', counted: 'calendar' } as const
  const calls = contactsNorm('calls', { party: 'mentor', window: monthly }, ['call'])
  const talks = contactsNorm('talks', { window: monthly })
  const book: RuleBook = { ...csce, norms: [...csce.norms.filter(({ id }) => id !== 'face-to-face'), calls, talks] }
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(
    `INSERT INTO rule_draft (organization_id, program_id, book, revision, changed_at, changed_by)
     SELECT organization_id, program_id, $3, 1, now(), person_id FROM duty WHERE organization_id = $1 AND program_id = $2 LIMIT 1`,
    [organizationId, programId, JSON.stringify(book)],
  )
  await owner.end()
}

export const dryRunRows = ({ looked, effects, pages, seconds: taken, readSeconds }: DryRunBench): string =>
  [
    `\nA dry run over ${looked.toLocaleString('en')} mentorships in ${pages} pages, ${effects.toLocaleString('en')} effects`,
    `  ${'reading the same rows by one statement'.padEnd(46)}${readSeconds.toFixed(2).padStart(8)} s`,
    `  ${'the dry run'.padEnd(46)}${taken.toFixed(2).padStart(8)} s   ratio ${(readSeconds / taken).toFixed(3)} (at most ${mostSeconds} s)`,
  ].join('\n')
