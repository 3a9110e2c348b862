import type { Refusal, Standing } from '@ithaca/domain/core'
import { mayPair, type PairingRefusalCode } from '@ithaca/domain/mentorships'
import type { ResolvedBook } from '@ithaca/domain/rules'

const nobody = { programId: '', state: 'active', careerStage: null, openMentorships: 0 } as const

/** Whether this person could pair two people who have nothing against it: the program's and the pairer's side only. */
export function mayPairAtAll(
  { id, currentEditionId, state }: { id: string; currentEditionId: string | null; state: string },
  book: ResolvedBook | null,
  by: Standing,
): Refusal<PairingRefusalCode>[] {
  const candidate = { ...nobody, programId: id }
  return mayPair(
    { ...candidate, id: 'a', personId: 'a', role: 'mentor' },
    { ...candidate, id: 'b', personId: 'b', role: 'protege' },
    {
      programId: id,
      programClosed: state === 'closed',
      editionId: currentEditionId,
      alreadyPaired: false,
      overriding: true,
      by,
    },
    book,
  )
}
