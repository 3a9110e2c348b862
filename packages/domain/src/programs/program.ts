import { decided, type Decision, type Happened, holds, type Refusal, refused, type Standing } from '../core/index.ts'
import { canonicalBook, checkBook, longestCheckIn, type ResolvedBook } from '../rules/index.ts'

export type ProgramRefusalCode =
  | 'program-not-your-duty'
  | 'draft-not-your-duty'
  | 'slug-not-usable'
  | 'slug-taken'
  | 'edition-unchanged'
  | 'program-closed'
  | 'check-in-weeks-missing'
  | 'rules-do-not-fit'

export type ProgramEvent =
  | Happened<'ProgramCreated', 'program', { preset: string }>
  | Happened<'DraftReplaced', 'program', { revision: number }>
  | Happened<'EditionPublished', 'edition', { number: number; hash: string }>

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

/** Whether a text can stand in an address: 2 to 40 small letters, digits and single hyphens, and not one of ours. */
export const isSlug = (text: string) =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length >= 2 && text.length <= 40 && !reservedSlugs.includes(text)

/** Only an owner makes programs. */
export const mayCreateProgram = (by: Standing): Refusal<ProgramRefusalCode>[] =>
  holds(by, 'owner') ? [] : [{ code: 'program-not-your-duty' }]

/** A new program in draft; refused where the address is not usable or taken. It opens with its first edition. */
export function createProgram(
  { id, slug, preset, slugTaken }: { id: string; slug: string; preset: string; slugTaken: boolean },
  by: Standing,
): Decision<Program, ProgramEvent, ProgramRefusalCode> {
  const refusals = mayCreateProgram(by)
  if (!isSlug(slug)) refusals.push({ code: 'slug-not-usable', at: 'slug' })
  else if (slugTaken) refusals.push({ code: 'slug-taken', at: 'slug' })
  if (refusals.length > 0) return refused(refusals)
  return decided(
    { id, slug, state: 'draft' },
    { type: 'ProgramCreated', subjectType: 'program', subjectId: id, data: { preset } },
  )
}

/** What stands in the way of publishing rules: only an owner may, and not in a program that is closed. */
export function mayPublishEdition(program: Program, by: Standing): Refusal<ProgramRefusalCode>[] {
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

/**
 * The next edition, frozen; the program is open from then on. Refused where nothing differs from the current one, or the rules
 * do not fit together.
 * `hash` is taken of `canonicalBook(book)`.
 */
export function publishEdition(
  program: Program,
  { id, book, hash, current }: { id: string; book: ResolvedBook; hash: string; current: Edition | null },
  by: Standing,
): Decision<{ program: Program; edition: Edition }, ProgramEvent, ProgramRefusalCode> {
  const refusals = [...mayPublishEdition(program, by), ...mayPublishBook(book)]
  if (current !== null && canonicalBook(current.book) === canonicalBook(book))
    refusals.push({ code: 'edition-unchanged' })
  if (refusals.length > 0) return refused(refusals)
  const edition: Edition = { id, programId: program.id, number: (current?.number ?? 0) + 1, hash, book }
  return decided(
    { program: { ...program, state: 'open' }, edition },
    { type: 'EditionPublished', subjectType: 'edition', subjectId: id, data: { number: edition.number, hash } },
  )
}
