import type { ProgramEvent } from './program.ts'

/** That somebody would publish the draft as it stood at a revision; `byOwner` is whether they own the association today. */
export type Proposal = { id: string; programId: string; revision: number; personId: string; byOwner: boolean }

/** What became of one: `lapsed` where the draft changed before anybody answered. */
export type ProposalState = 'open' | 'withdrawn' | 'declined' | 'lapsed' | 'published'

/** What happened to a proposal, and whose it was. */
export const toldOf = (
  type: 'ProposalApproved' | 'ProposalDeclined' | 'ProposalLapsed',
  { id, programId, personId }: Proposal,
): ProgramEvent => ({ type, subjectType: 'program', subjectId: programId, data: { proposalId: id, personId } })
