import { decided, type Decision, holds, type Refusal, refused, type Standing } from '../core/index.ts'
import { mayReplaceDraft } from './draft.ts'
import { frozen, mayBeNext, type Next, type Program, publishedBy, type Published } from './program.ts'
import type { ProgramEvent, ProgramRefusalCode } from './program.ts'
import { type Proposal, type ProposalState, toldOf } from './proposed.ts'

/** A draft, whether it is proposed already, and the rules that hold. */
export type Proposing = Pick<Next, 'current'> & { open: Proposal | null }

/** What stands in the way of proposing the draft to somebody else: that one may publish it alone, or that it is proposed. */
export function mayPropose(
  program: Program,
  { current, open }: Proposing,
  by: Standing,
): Refusal<ProgramRefusalCode>[] {
  const refusals = mayReplaceDraft(program, by)
  if (refusals.length > 0) return refusals
  if (publishedBy(current) === 'one') return [{ code: 'publishing-takes-one' }]
  return open === null ? [] : [{ code: 'proposed-already' }]
}

/** Somebody who may draft would publish what they have read; refused where it could not be published. */
export function proposeEdition(
  program: Program,
  { id, revision, open, ...next }: Pick<Next, 'id' | 'book' | 'current'> & Proposing & { revision: number },
  by: Standing,
): Decision<Proposal, ProgramEvent, ProgramRefusalCode> {
  const refusals = [...mayPropose(program, { ...next, open }, by), ...mayBeNext(next)]
  if (refusals.length > 0) return refused(refusals)
  const proposal = { id, programId: program.id, revision, personId: by.personId, byOwner: holds(by, 'owner') }
  return decided<Proposal, ProgramEvent>(proposal, {
    ...{ type: 'EditionProposed', subjectType: 'program', subjectId: program.id },
    data: { proposalId: id },
  })
}

/** What stands in the way of saying no to a proposal: that there is none, or that it is one's own. */
export function mayDecline(program: Program, open: Proposal | null, by: Standing): Refusal<ProgramRefusalCode>[] {
  const refusals = mayReplaceDraft(program, by)
  if (refusals.length > 0) return refusals
  if (open === null) return [{ code: 'nothing-proposed' }]
  return open.personId === by.personId ? [{ code: 'proposal-is-your-own' }] : []
}

/** What stands in the way of agreeing: the same, and that one of the two has to own the association. */
export function mayApprove(program: Program, open: Proposal | null, by: Standing): Refusal<ProgramRefusalCode>[] {
  const refusals = mayDecline(program, open, by)
  if (open === null || refusals.length > 0) return refusals
  return open.byOwner || holds(by, 'owner') ? [] : [{ code: 'proposal-needs-an-owner' }]
}

/** A second person agrees, and with that it is published. */
export function approveEdition(
  program: Program,
  { open, ...next }: Next & { open: Proposal | null },
  by: Standing,
): Decision<Published, ProgramEvent, ProgramRefusalCode> {
  const refusals = [...mayApprove(program, open, by), ...mayBeNext(next)]
  if (open === null || refusals.length > 0) return refused(refusals)
  const { state, events } = frozen(program, next)
  return decided<Published, ProgramEvent>(state, toldOf('ProposalApproved', open), ...events)
}

/** A second person says no; the reason stands beside the proposal. */
export function declineEdition(
  program: Program,
  open: Proposal | null,
  by: Standing,
): Decision<ProposalState, ProgramEvent, ProgramRefusalCode> {
  const refusals = mayDecline(program, open, by)
  if (open === null || refusals.length > 0) return refused(refusals)
  return decided<ProposalState, ProgramEvent>('declined', toldOf('ProposalDeclined', open))
}

/** What stands in the way of taking a proposal back: it is for whose it is. */
export function mayWithdraw(open: Proposal | null, by: Standing): Refusal<ProgramRefusalCode>[] {
  if (open === null) return [{ code: 'nothing-proposed' }]
  return open.personId === by.personId ? [] : [{ code: 'proposal-is-not-yours' }]
}

/** Whoever proposed it would rather not yet. */
export function withdrawEdition(
  open: Proposal | null,
  by: Standing,
): Decision<ProposalState, ProgramEvent, ProgramRefusalCode> {
  const refusals = mayWithdraw(open, by)
  if (open === null || refusals.length > 0) return refused(refusals)
  const { id, programId } = open
  return decided<ProposalState, ProgramEvent>('withdrawn', {
    ...{ type: 'ProposalWithdrawn', subjectType: 'program', subjectId: programId, data: { proposalId: id } },
  })
}
