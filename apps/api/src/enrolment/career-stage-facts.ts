import { type Participation, stateCareerStage } from '@ithaca/domain/enrolment'
import { announce } from '../events/announce.ts'
import { currentRules } from '../rules/in-force.ts'
import type { Database } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'
import { participationSelect, toParticipation } from './store.ts'

export type Joined = {
  organizationId: string
  personId: string
  programId: string | null
  role: string
  careerStage: string
}

/** The career stage that somebody gave with their acceptance; one that the scale does not have can be stated later. */
export async function keepCareerStage(
  database: Database,
  { organizationId, personId, programId, role, careerStage }: Joined,
  now: Date,
): Promise<Participation | null> {
  if (!programId) return null
  return database.inside({ organizationId, personId }, async (tx) => {
    const row = await tx.participation.findFirst({
      where: { personId, programId, role },
      select: { ...participationSelect, program: { select: { currentEditionId: true } } },
    })
    const rules = row ? await currentRules(tx, row.program) : null
    if (!row || !rules) return null
    const by = { personId, duties: [] }
    const decision = stateCareerStage(toParticipation(row), careerStage, by, rules.book)
    if (!decision.ok || decision.events.length === 0) return null
    const { state, events } = decision
    await tx.participation.updateMany({ where: { id: row.id }, data: { careerStage, revision: { increment: 1 } } })
    await announce(tx, { organizationId, actorId: personId, now, requestId: newId(), programId }, events)
    return state
  })
}
