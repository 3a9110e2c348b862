import type { DryRunQuery } from '../gql/graphql.ts'

type Page = NonNullable<NonNullable<NonNullable<DryRunQuery['program']>['draft']>['dryRun']>
export type Group = Page['groups'][number]
export type Sums = Omit<Page, 'endCursor'>

const counts = ['looked', 'byConsent', 'atRenewal', 'keeps', 'untouched', 'mails'] as const

/** What the pages so far come to; groups of the same key are one, with the first of their days. */
export function sumOf(pages: readonly Page[]): Sums | null {
  const last = pages.at(-1)
  if (last === undefined) return null
  const groups = new Map<string, Group>()
  for (const group of pages.flatMap((page) => page.groups)) {
    const before = groups.get(group.key)
    const from = before !== undefined && before.from < group.from ? before.from : group.from
    groups.set(group.key, { ...group, from, mentorships: group.mentorships + (before?.mentorships ?? 0) })
  }
  const added = Object.fromEntries(counts.map((name) => [name, pages.reduce((sum, page) => sum + page[name], 0)]))
  return { ...last, ...added, groups: [...groups.values()].toSorted(byWeight) }
}

const weight = ['TURNS_OVERDUE', 'APPEARS', 'STRONGER', 'DIFFERS', 'WEAKER', 'DISAPPEARS']

/** What presses most comes first, and among that what concerns most. */
const byWeight = (one: Group, other: Group) =>
  weight.indexOf(one.kind) - weight.indexOf(other.kind) || other.mentorships - one.mentorships
