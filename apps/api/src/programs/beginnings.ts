import type { Prisma } from '@ithaca/database/client'
import { mayPublishBook } from '@ithaca/domain/programs'
import { longestCheckIn, presets, resolve, type RuleBook, written } from '@ithaca/domain/rules'
import { noComments, readComments } from '@ithaca/program-file'
import { decodeId } from '../graphql/builder.ts'
import { failure } from '../graphql/errors.ts'
import { draftIn, draftSelect } from '../rules/draft.ts'
import type { Transaction } from '../tenancy/database.ts'

/** What a program begins with: its first rules, what people have noted beside them, and where both come from. */
export type Beginning = { from: string; book: RuleBook; comments: Prisma.InputJsonObject }

type Asked = {
  preset?: string | null | undefined
  fromProgramId?: string | number | null | undefined
  checkInWeeks?: number | null | undefined
}

/** From a preset or another program of the association; null where there is no such preset, or both or neither are named. */
export async function beginningOf(tx: Transaction, asked: Asked): Promise<Beginning | null> {
  const { preset: key, fromProgramId, checkInWeeks = null } = asked
  if (fromProgramId) return key ? null : copied(tx, decodeId(String(fromProgramId)).id)
  const preset = presets.find((one) => one.key === key)
  return preset ? { from: preset.key, book: chosen(preset.book, checkInWeeks), comments: noComments } : null
}

/** The rules that hold there, or its draft before the first edition: nothing that waits to be published is taken along. */
async function copied(tx: Transaction, programId: string): Promise<Beginning> {
  const row = await tx.program.findFirst({
    where: { id: programId },
    select: { ...draftSelect, currentEdition: { select: { comments: true } } },
  })
  if (!row) throw failure('NOT_FOUND', 'There is no such program here.')
  const { current, draft } = await draftIn(tx, row)
  const noted = row.currentEdition?.comments ?? row.ruleDraft?.comments
  return { from: 'program', book: current ? written(current.book) : draft.book, comments: readComments(noted) }
}

/** The book of a preset with what it leaves open; a number that cannot be is as if none had been given. */
function chosen(book: RuleBook, weeks: number | null): RuleBook {
  const open = mayPublishBook(resolve(book)).some(({ code }) => code === 'check-in-weeks-missing')
  const usable = weeks !== null && weeks >= 1 && weeks <= longestCheckIn
  if (!open || !usable) return book
  return { ...book, settings: { ...book.settings, oversight: { ...book.settings.oversight, checkInWeeks: weeks } } }
}
