import { decided, type Decision, type Happened, holds, type Refusal, refused, type Standing } from '../core/index.ts'
import { canonicalBook, checkBook, longestCheckIn, type ResolvedBook, type Settings } from '../rules/index.ts'

export type ProgramRefusalCode =
  | 'program-not-your-duty'
  | 'draft-not-your-duty'
  | 'slug-not-usable'
  | 'slug-reserved'
  | 'slug-taken'
  | 'edition-unchanged'
  | 'program-closed'
  | 'check-in-weeks-missing'
  | 'rules-do-not-fit'
  | 'feedback-not-chosen'
  | 'themes-too-many'
  | 'theme-not-there'
  | 'publishing-takes-one'
  | 'publishing-takes-two'
  | 'proposed-already'
  | 'nothing-proposed'
  | 'proposal-is-your-own'
  | 'proposal-is-not-yours'
  | 'proposal-needs-an-owner'

export type ProgramEvent =
  | Happened<'ProgramCreated', 'program', { preset: string }>
  | Happened<'DraftReplaced', 'program', { revision: number }>
  | Happened<'EditionPublished', 'edition', { number: number; hash: string }>
  | Happened<'EditionProposed' | 'ProposalWithdrawn', 'program', { proposalId: string }>
  // `personId` is whose proposal it was.
  | Happened<
      'ProposalApproved' | 'ProposalDeclined' | 'ProposalLapsed',
      'program',
      { proposalId: string; personId: string }
    >

export type Program = { id: string; slug: string; state: 'draft' | 'open' | 'closed' }
/** A published rule book: `number` is the association's count, the hash covers the whole resolved book. */
export type Edition = { id: string; programId: string; number: number; hash: string; book: ResolvedBook }

/** Beginnings of our own addresses, which no association and no program can have. */
export const reservedSlugs: readonly string[] = [
  'admin',
  'api',
  'assets',
  'demo',
  'graphql',
  'livez',
  'metrics',
  'o',
  'readyz',
]

/** Pages of an association that stand where its programs do: a program called so could not be reached. */
const reservedForPrograms: readonly string[] = [...reservedSlugs, 'new', 'settings']

/** Whether a text looks like part of an address: 2 to 40 small letters, digits and single hyphens. */
export const looksLikeSlug = (text: string) =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length >= 2 && text.length <= 40

/** Whether a text can stand in an address: it looks so, and is not one of ours. */
export const isSlug = (text: string) => looksLikeSlug(text) && !reservedSlugs.includes(text)

/** Only an owner makes programs. */
export const mayCreateProgram = (by: Standing): Refusal<ProgramRefusalCode>[] =>
  holds(by, 'owner') ? [] : [{ code: 'program-not-your-duty' }]

/** A new program in draft; refused where the address is not usable or taken. It opens with its first edition. */
export function createProgram(
  { id, slug, preset, slugTaken }: { id: string; slug: string; preset: string; slugTaken: boolean },
  by: Standing,
): Decision<Program, ProgramEvent, ProgramRefusalCode> {
  const refusals = mayCreateProgram(by)
  if (reservedForPrograms.includes(slug)) refusals.push({ code: 'slug-reserved', at: 'slug' })
  else if (!looksLikeSlug(slug)) refusals.push({ code: 'slug-not-usable', at: 'slug' })
  else if (slugTaken) refusals.push({ code: 'slug-taken', at: 'slug' })
  if (refusals.length > 0) return refused(refusals)
  return decided(
    { id, slug, state: 'draft' },
    { type: 'ProgramCreated', subjectType: 'program', subjectId: id, data: { preset } },
  )
}

export type PublishedBy = Settings['publication']['by']

/** How many people it takes to publish the next rules: as those say that hold. The first edition takes one. */
export const publishedBy = (current: { book: ResolvedBook } | null): PublishedBy =>
  current?.book.settings.publication.by ?? 'one'

/** What stands in the way of publishing rules alone: only an owner may, not in a program that is closed, nor where it takes two. */
export function mayPublishEdition(
  program: Program,
  current: { book: ResolvedBook } | null,
  by: Standing,
): Refusal<ProgramRefusalCode>[] {
  if (publishedBy(current) === 'two') return [{ code: 'publishing-takes-two' }]
  if (!holds(by, 'owner')) return [{ code: 'program-not-your-duty' }]
  return program.state === 'closed' ? [{ code: 'program-closed' }] : []
}

/** What in the rules themselves stands in the way: something is not chosen yet, or they do not fit together. */
export function mayPublishBook(book: ResolvedBook): Refusal<ProgramRefusalCode>[] {
  const problems = checkBook(book)
  const open = problems.filter(({ code }) => code === 'interval-not-chosen')
  const others = problems.length - open.length
  return [
    ...open.map(() => ({ code: 'check-in-weeks-missing', at: 'checkInWeeks', limit: longestCheckIn }) as const),
    ...(others === 0 ? [] : [{ code: 'rules-do-not-fit', limit: others } as const]),
  ]
}

/** What is to be published, beside what holds; `hash` is taken of `canonicalBook(book)`. */
export type Next = { id: string; book: ResolvedBook; hash: string; current: Edition | null }
export type Published = { program: Program; edition: Edition }

/** What in the next rules stands in the way of publishing them: what is in the book, or that nothing in it is new. */
export const mayBeNext = ({ book, current }: Pick<Next, 'book' | 'current'>): Refusal<ProgramRefusalCode>[] =>
  current !== null && canonicalBook(current.book) === canonicalBook(book)
    ? [...mayPublishBook(book), { code: 'edition-unchanged' }]
    : mayPublishBook(book)

/** The next edition, frozen; the program is open from then on. Refused where nothing is new, or the rules do not fit together. */
export function publishEdition(
  program: Program,
  next: Next,
  by: Standing,
): Decision<Published, ProgramEvent, ProgramRefusalCode> {
  const refusals = [...mayPublishEdition(program, next.current, by), ...mayBeNext(next)]
  return refusals.length > 0 ? refused(refusals) : frozen(program, next)
}

/** The same once everything was asked. */
export function frozen(program: Program, { id, book, hash, current }: Next) {
  const edition: Edition = { id, programId: program.id, number: (current?.number ?? 0) + 1, hash, book }
  return decided<Published, ProgramEvent>(
    { program: { ...program, state: 'open' }, edition },
    { type: 'EditionPublished', subjectType: 'edition', subjectId: id, data: { number: edition.number, hash } },
  )
}
