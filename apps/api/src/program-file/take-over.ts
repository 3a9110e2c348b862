import { canonicalJson, chooseLocale } from '@ithaca/domain/core'
import { calledAsDrafted, createProgram, isSameBook, mayReplaceDraft, replaceDraft } from '@ithaca/domain/programs'
import { type ProgramFile, readComments } from '@ithaca/program-file'
import { announce } from '../events/announce.ts'
import type { Context } from '../graphql/context.ts'
import { accept, mustBeEmpty } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { draftIn, type DraftHere, holdDraft, keepDraft } from '../rules/draft.ts'
import { callAsDrafted } from '../set-up/mark.ts'
import type { Transaction } from '../tenancy/database.ts'
import { inTurn } from '../tenancy/in-turn.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'
import { type FileRow, fileSelect } from './file-of.ts'
import type { Imported, Kept } from './imported-type.ts'

/** What is to be taken over, under which address, and which draft was seen. */
export type Taking = { file: ProgramFile; slug: string; revision: number | null }

/** What a program that is called so keeps, and how it stands; null where there is none. */
export async function standingOf(tx: Transaction, slug: string): Promise<FileRow | null> {
  return tx.program.findFirst({ where: { slug }, select: fileSelect })
}

/** Looks at what would follow, and writes nothing; refuses what would be refused. */
export async function lookAhead(tx: Transaction, taking: Taking, { personId }: Context): Promise<Imported> {
  const row = await standingOf(tx, taking.slug)
  if (row === null) {
    const by = await standingIn(tx, personId, null)
    accept(createProgram({ id: newId(), slug: taking.slug, preset, slugTaken: false }, by))
    return fresh(taking, null, 0)
  }
  const here = await draftIn(tx, row)
  mustBeEmpty(mayReplaceDraft(here.program, await standingIn(tx, personId, row.id)))
  mustBeSeen(here, taking)
  return { ...replacing(row, here, taking), isWritten: false, revision: here.draft.revision }
}

/** The file becomes the draft of the program that is called so, or of a new one. */
export async function takeOver(tx: Transaction, taking: Taking, context: Context): Promise<Imported> {
  await inTurn(tx, `program:${context.organizationId}`)
  const row = await standingOf(tx, taking.slug)
  return row === null ? begin(tx, taking, context) : replace(tx, row, taking, context)
}

/** Where a new program says it comes from. */
const preset = 'file'

async function begin(tx: Transaction, taking: Taking, context: Context): Promise<Imported> {
  const { file, slug } = taking
  const by = await standingIn(tx, context.personId, null)
  const { state, events } = accept(createProgram({ id: newId(), slug, preset, slugTaken: false }, by))
  const { name, locale, timeZone } = file.program
  const columns = { slug, name, locale, timeZone, preset, createdAt: context.now }
  await tx.program.create({ data: { ...columns, id: state.id, state: state.state } })
  await keepDraft(tx, { programId: state.id, book: file.book, revision: 1 }, context, file.comments)
  await announce(tx, occasion(context, { programId: state.id }), events)
  return { ...fresh(taking, state.id, 1), isWritten: true }
}

async function replace(tx: Transaction, row: FileRow, taking: Taking, context: Context): Promise<Imported> {
  const by = await standingIn(tx, context.personId, row.id)
  const here = await holdDraft(tx, row.id)
  const { program, draft: before, open } = here
  mustBeEmpty(mayReplaceDraft(program, by))
  mustBeSeen(here, taking)
  const { book, comments } = taking.file
  const noted = !isSame(readComments(here.row.ruleDraft?.comments), comments)
  const { state, events } = accept(replaceDraft(program, { before, book, open, noted }, by))
  if (events.length > 0) {
    await keepDraft(tx, state, context, comments)
    await callAsDrafted(tx, { program, draft: state })
  }
  await announce(tx, occasion(context, { programId: row.id }), events)
  return { ...replacing(row, here, taking), isWritten: true, revision: state.revision }
}

function mustBeSeen({ program, draft }: DraftHere, { revision }: Taking) {
  if (revision !== null && revision !== draft.revision) throw new Stale('Program', program.id)
}

/** Where editors find the schema is nothing that anybody noted. */
const isSame = (
  { schema: _from, ...one }: ProgramFile['comments'],
  { schema: _to, ...other }: ProgramFile['comments'],
) => canonicalJson(one) === canonicalJson(other)

const fresh = ({ file, slug }: Taking, programId: string | null, revision: number): Imported => ({
  ...{ programId, slug, isNew: true, isWritten: false, revision, before: null, book: file.book, kept: [] },
})

function replacing(
  row: FileRow,
  { program, draft }: DraftHere,
  { file, slug }: Taking,
): Omit<Imported, 'isWritten' | 'revision'> {
  const { name, locale, timeZone } = file.program
  // Before its first edition it is called as its draft says, which is the file's from now on.
  const remains = program.state === 'draft' ? calledAsDrafted(file.book, chooseLocale(row.locale)) : row
  const kept: Kept[] = [
    ...(name === remains.name ? [] : (['name'] as const)),
    ...(locale === chooseLocale(row.locale) ? [] : (['locale'] as const)),
    ...(timeZone === remains.timeZone ? [] : (['time-zone'] as const)),
  ]
  return { programId: row.id, slug, isNew: false, before: draft.book, book: file.book, kept }
}

/** As it stands after all, where the same was asked before. */
export async function asTaken(tx: Transaction, { file, slug }: Taking): Promise<Imported> {
  const row = await standingOf(tx, slug)
  if (row === null) throw new Error(`program ${slug} was imported and is not there`)
  const here = await draftIn(tx, row)
  const as = isSameBook(here.draft.book, file.book) ? file.book : here.draft.book
  return {
    ...replacing(row, here, { file, slug, revision: null }),
    book: as,
    isWritten: true,
    revision: here.draft.revision,
  }
}
