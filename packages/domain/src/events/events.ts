import { adoptionHistory, type AdoptionEvent } from '../adoption/index.ts'
import { agreementHistory, type AgreementEvent } from '../agreements/index.ts'
import { type ConcernEvent, concernHistory } from '../concerns/index.ts'
import { type ContactEvent, contactHistory } from '../contacts/index.ts'
import type { History } from '../core/index.ts'
import {
  endingHistory,
  type EndingEvent,
  type PartingEvent,
  type RenewalEvent,
  type TermEndEvent,
} from '../endings/index.ts'
import { type EvaluationEvent, evaluationHistory } from '../evaluations/index.ts'
import { enrolmentHistory, type InvitationEvent, type ParticipationEvent } from '../enrolment/index.ts'
import { type GoalEvent, goalHistory, type OwnGoalEvent } from '../goals/index.ts'
import { type TimeEvent, timeHistory } from '../hours/index.ts'
import { type ErasureEvent, leavingHistory, type LeavingEvent, type RetentionEvent } from '../leaving/index.ts'
import { type MentorshipEvent, mentorshipHistory } from '../mentorships/index.ts'
import { type PlanEvent, planHistory } from '../plans/index.ts'
import { type OrganizationEvent, organizationHistory } from '../organizations/index.ts'
import { type CheckInEvent, type FeedbackEvent, oversightHistory } from '../oversight/index.ts'
import { type PeopleEvent, peopleHistory } from '../people/index.ts'
import { type DutyEvent, type ProgramEvent, programHistory } from '../programs/index.ts'
import { type ReviewEvent, reviewHistory } from '../reviews/index.ts'

/** Everything that can happen: ids, codes, dates and numbers only. */
export type DomainEvent =
  | OrganizationEvent
  | PeopleEvent
  | ProgramEvent
  | DutyEvent
  | InvitationEvent
  | ParticipationEvent
  | MentorshipEvent
  | GoalEvent
  | OwnGoalEvent
  | AgreementEvent
  | ConcernEvent
  | ContactEvent
  | EndingEvent
  | RenewalEvent
  | TermEndEvent
  | PartingEvent
  | EvaluationEvent
  | LeavingEvent
  | ErasureEvent
  | RetentionEvent
  | AdoptionEvent
  | CheckInEvent
  | FeedbackEvent
  | TimeEvent
  | ReviewEvent
  | PlanEvent
export type DomainEventType = DomainEvent['type']

/** What each kind is in words. */
export const history: Record<DomainEventType, History> = {
  ...organizationHistory,
  ...peopleHistory,
  ...programHistory,
  ...enrolmentHistory,
  ...mentorshipHistory,
  ...goalHistory,
  ...agreementHistory,
  ...concernHistory,
  ...contactHistory,
  ...endingHistory,
  ...evaluationHistory,
  ...leavingHistory,
  ...adoptionHistory,
  ...oversightHistory,
  ...timeHistory,
  ...reviewHistory,
  ...planHistory,
}

export const domainEventTypes: readonly string[] = Object.keys(history)

export const isDomainEventType = (type: string): type is DomainEventType => Object.hasOwn(history, type)
