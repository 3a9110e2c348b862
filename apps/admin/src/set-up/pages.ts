import type { SetUpTask } from '../gql/graphql.ts'

/** A page of the set-up: which settings it asks about, by path and the words of its question, and which chapters of norms. */
export type Page = {
  task: SetUpTask
  /** Its part of the address. */
  slug: string
  asks: readonly (readonly [path: string, question: Question])[]
  chapters: readonly string[]
}

export type Question =
  | 'name'
  | 'purpose'
  | 'locales'
  | 'words'
  | 'admittedBy'
  | 'publishedBy'
  | 'publication'
  | 'months'
  | 'renewal'
  | 'modes'
  | 'arrangedBy'
  | 'form'
  | 'capacityMentor'
  | 'capacityProtege'
  | 'body'
  | 'checkIns'
  | 'monthsKept'

export const PAGES: readonly Page[] = [
  {
    task: 'NAME',
    slug: 'name',
    asks: [
      ['identity.locales', 'locales'],
      ['identity.name', 'name'],
      ['identity.purpose', 'purpose'],
      ['identity.labels', 'words'],
    ],
    chapters: [],
  },
  {
    task: 'CHARGE',
    slug: 'charge',
    asks: [
      ['enrolment.admittedBy', 'admittedBy'],
      ['matching.publishedBy', 'publishedBy'],
      ['publication.by', 'publication'],
    ],
    chapters: [],
  },
  {
    task: 'TERM',
    slug: 'term',
    asks: [
      ['term.months', 'months'],
      ['renewal.allowed', 'renewal'],
    ],
    chapters: ['term', 'end'],
  },
  {
    task: 'MEETINGS',
    slug: 'meetings',
    asks: [
      ['contacts.modes', 'modes'],
      ['contacts.arrangedBy', 'arrangedBy'],
    ],
    chapters: ['meetings'],
  },
  {
    task: 'AGREEMENT',
    slug: 'agreement',
    asks: [['agreement.form', 'form']],
    chapters: ['start', 'promises', 'goals'],
  },
  {
    task: 'PAIRING',
    slug: 'pairing',
    asks: [
      ['capacity.mentor', 'capacityMentor'],
      ['capacity.protege', 'capacityProtege'],
    ],
    chapters: ['people'],
  },
  {
    task: 'CONFIDENCE',
    slug: 'confidence',
    asks: [
      ['oversight.body', 'body'],
      ['oversight.checkInWeeks', 'checkIns'],
      ['records.monthsKept', 'monthsKept'],
    ],
    chapters: ['machinery'],
  },
  { task: 'READ', slug: 'read', asks: [], chapters: [] },
]

/** The settings that are asked about; the others are for the editor of the rules. */
export const PATHS: string[] = PAGES.flatMap(({ asks }) => asks.map(([path]) => path))

/** Publishing follows the pages; it is no answer of theirs. */
export const PUBLISH = 'publish'

export const slugOfTask = (task: SetUpTask): string => PAGES.find((page) => page.task === task)?.slug ?? PUBLISH

/** What comes before and after a page, by their parts of the address; null is the list of all. */
export function aroundPage(slug: string): { at: number; before: Page | null; after: string } {
  const place = PAGES.findIndex((page) => page.slug === slug)
  return { at: place + 1, before: PAGES[place - 1] ?? null, after: PAGES[place + 1]?.slug ?? PUBLISH }
}
