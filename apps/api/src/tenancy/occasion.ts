import type { Occasion } from '../events/announce.ts'
import type { Context } from '../graphql/context.ts'

/** What the events of one request have in common: who, when, where. */
export const occasion = (
  { organizationId, personId, now, requestId }: Context,
  about: Pick<Occasion, 'programId' | 'mentorshipId'> = {},
): Occasion => ({ organizationId, actorId: personId, now, requestId, ...about })
