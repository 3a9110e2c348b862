import type { Occasion } from '../events/announce.ts'
import type { Context } from '../graphql/context.ts'

/** Who acts, where and when: what a use case needs of a request, and of the press of a button in a mail. */
export type Acting = Pick<Context, 'organizationId' | 'personId' | 'now' | 'requestId'> & {
  /** Left out on screen and by API. */
  by?: 'mail'
}

/** What the events of one request have in common: who, when, where. */
export const occasion = (
  { organizationId, personId, now, requestId, by }: Acting,
  about: Pick<Occasion, 'programId' | 'mentorshipId'> = {},
): Occasion => ({ organizationId, actorId: personId, now, requestId, ...(by && { by }), ...about })
