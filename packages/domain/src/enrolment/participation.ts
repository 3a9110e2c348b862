import { decided, type Decision, type Happened, type Party, type Refusal, refused } from '../core/index.ts'
import type { Standing } from '../core/index.ts'
import type { ResolvedBook } from '../rules/index.ts'

export type ParticipationRefusalCode = 'career-stage-not-on-scale' | 'not-your-participation'

export type ParticipationEvent = Happened<'CareerStageStated', 'participation', { careerStage: string }>

/** Somebody's part in a program. */
export type Participation = {
  id: string
  personId: string
  programId: string
  role: Party
  state: 'active' | 'paused' | 'left'
  careerStage: string | null
}

/** Only oneself says where one stands. */
export const mayStateCareerStage = (participation: Participation, by: Standing): Refusal<ParticipationRefusalCode>[] =>
  participation.personId === by.personId ? [] : [{ code: 'not-your-participation' }]

/** States the career stage; refused is what the program's scale does not hold. */
export function stateCareerStage(
  participation: Participation,
  careerStage: string,
  by: Standing,
  book: ResolvedBook,
): Decision<Participation, ParticipationEvent, ParticipationRefusalCode> {
  const refusals = mayStateCareerStage(participation, by)
  if (stageRank(book, careerStage) === null) refusals.push({ code: 'career-stage-not-on-scale', at: 'careerStage' })
  if (refusals.length > 0) return refused(refusals)
  if (participation.careerStage === careerStage) return decided(participation)
  return decided(
    { ...participation, careerStage },
    { type: 'CareerStageStated', subjectType: 'participation', subjectId: participation.id, data: { careerStage } },
  )
}

/** The place of a stage on the program's scale, from 0; null where it is not on it. */
export function stageRank(book: ResolvedBook, code: string | null): number | null {
  const rank = book.settings.enrolment.careerStages.findIndex((stage) => stage.code === code)
  return rank < 0 ? null : rank
}
