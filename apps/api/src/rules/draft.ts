import type { Prisma } from '@ithaca/database/client'
import type { Program, Proposal, RuleDraft } from '@ithaca/domain/programs'
import { type RuleBook, ruleBook, written } from '@ithaca/domain/rules'
import { failure } from '../graphql/errors.ts'
import type { RulesInForce } from '../graphql/refused.ts'
import type { Transaction } from '../tenancy/database.ts'
import { inTurn } from '../tenancy/in-turn.ts'
import { currentRules } from './in-force.ts'

/** What is needed of a program to know its draft. */
export const draftSelect = {
  id: true,
  slug: true,
  state: true,
  currentEditionId: true,
  ruleDraft: { select: { book: true, revision: true, comments: true, setUp: true, changedAt: true, changedBy: true } },
  // The newest, whatever became of it.
  proposals: {
    select: {
      ...{ id: true, revision: true, note: true, proposedAt: true, state: true, settledAt: true, reason: true },
      proposedBy: { include: { duties: { where: { duty: 'owner' }, select: { id: true } } } },
      settledBy: true,
    },
    orderBy: { id: 'desc' },
    take: 1,
  },
} satisfies Prisma.ProgramSelect
export type DraftRow = Prisma.ProgramGetPayload<{ select: typeof draftSelect }>

/**
 * The draft beside the rules that hold, and the proposal to publish it that waits for an answer. Where nothing was drafted yet,
 * it is those rules; a program has the one or the other.
 */
export type DraftHere = {
  row: DraftRow
  program: Program
  draft: RuleDraft
  current: RulesInForce | null
  open: Proposal | null
}

export async function draftIn(tx: Transaction, row: DraftRow): Promise<DraftHere> {
  const current = await currentRules(tx, row)
  const { id, slug, state, ruleDraft } = row
  const book: RuleBook | null = ruleDraft ? ruleBook.parse(ruleDraft.book) : current && written(current.book)
  if (book === null) throw new Error(`program ${id} has neither rules nor a draft of them`)
  const draft = { programId: id, book, revision: ruleDraft?.revision ?? 0 }
  return { row, program: { id, slug, state: state as Program['state'] }, draft, current, open: openIn(row) }
}

function openIn({ id: programId, proposals }: DraftRow): Proposal | null {
  const [newest] = proposals
  if (newest?.state !== 'open') return null
  const { id, revision, proposedBy } = newest
  return { id, programId, revision, personId: proposedBy.id, byOwner: proposedBy.duties.length > 0 }
}

/** The draft held for change: whoever writes or publishes the rules of a program waits here for the one before. */
export async function holdDraft(tx: Transaction, programId: string): Promise<DraftHere> {
  await inTurn(tx, `rules:${programId}`)
  const row = await tx.program.findFirst({ where: { id: programId }, select: draftSelect })
  if (!row) throw failure('NOT_FOUND', 'There is no such program here.')
  return draftIn(tx, row)
}

/**
 * Keeps the draft as it is now written; what people have noted beside it stays unless it is `comments` that change, and whoever
 * proposed to publish it proposed something else.
 */
export async function keepDraft(
  tx: Transaction,
  { programId, book, revision }: RuleDraft,
  { personId, now }: { personId: string; now: Date },
  comments?: Prisma.InputJsonObject,
): Promise<void> {
  const said = { book, revision, changedAt: now, changedById: personId, ...(comments && { comments }) }
  const { count } = await tx.ruleDraft.updateMany({ where: { programId }, data: said })
  if (count === 0) await tx.ruleDraft.createMany({ data: { programId, ...said } })
  await tx.editionProposal.updateMany({
    where: { programId, state: 'open' },
    data: { state: 'lapsed', settledById: personId, settledAt: now },
  })
}
