import { createHash } from 'node:crypto'
import type { Next, ProgramEvent, Published } from '@ithaca/domain/programs'
import { canonicalBook, resolve } from '@ithaca/domain/rules'
import { announce } from '../events/announce.ts'
import type { Context } from '../graphql/context.ts'
import { callAsDrafted } from '../set-up/mark.ts'
import type { Transaction } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { type DraftHere, keepDraft } from './draft.ts'

/** Of what is said of an edition, in characters. */
export const longestNote = 1_000

/** The draft as the next edition, before anybody has decided on it. */
export function nextOf({ draft, current, program }: DraftHere): Next {
  const book = resolve(draft.book)
  const hash = createHash('sha256').update(canonicalBook(book)).digest('hex')
  return { id: newId(), book, hash, current: current && { ...current, programId: program.id, hash: '' } }
}

type Decided = { state: Published; events: ProgramEvent[] }

/** What was decided is written: the edition, that it holds from now on, and that the draft has moved on. */
export async function putInForce(
  tx: Transaction,
  { row, program, draft }: DraftHere,
  { state: { edition }, events }: Decided,
  { note, proposedById }: { note: string; proposedById: string | null },
  context: Context,
): Promise<string> {
  const { now, personId } = context
  const { id, programId, number, book, hash } = edition
  await tx.edition.create({
    data: {
      ...{ id, programId, number, format: book.format, state: 'published', book, hash, note, proposedById },
      ...{ publishedAt: now, publishedById: personId, comments: row.ruleDraft?.comments ?? {} },
    },
  })
  // Whoever drafted it need not be an owner. What nobody changed goes by the name that it was begun with.
  if (draft.revision > 1) await callAsDrafted(tx, { program, draft })
  // The second of two need not be an owner, who alone may change a program; a door of the database does it for both.
  await tx.$executeRaw`SELECT put_in_force(${id}::uuid)`
  // Whoever publishes the same draft at the same time finds that it has moved on.
  await keepDraft(tx, { ...draft, revision: draft.revision + 1 }, context)
  await announce(tx, occasion(context, { programId }), events)
  return id
}
