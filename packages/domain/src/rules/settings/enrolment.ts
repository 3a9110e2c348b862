import { z } from 'zod'
import { called, named, perRole, question, role, some } from './words.ts'

/** The committee votes: on whom, how many must vote, what carries it, and whether who has an interest stays out. */
const vote = called(
  'VoteSettings',
  'How the committee votes on who is admitted.',
  z.object({
    of: z.array(role).min(1).describe('On whom.'),
    quorum: some.nullable().describe('How many must vote; null where any number may.'),
    majority: called('Majority', 'What carries a vote.', z.enum(['simple', 'two-thirds', 'all'])).describe(
      'What carries it.',
    ),
    recusal: z.boolean().describe('Whether who has an interest stays out.'),
  }),
)
const window = called(
  'EnrolmentWindow',
  'When a cohort is open to join.',
  z.object({ opens: z.iso.date().describe('The first day.'), closes: z.iso.date().describe('The last day.') }),
)
const waitingList = called(
  'WaitingListSettings',
  'How people wait for a place.',
  z.object({
    order: called(
      'WaitingOrder',
      'In which order people who wait are served: by ARRIVAL, or as the COMMITTEE decides.',
      z.enum(['arrival', 'committee']),
    ).describe('In which order they are served.'),
    longestDays: some.nullable().describe('How many days at most; null is without limit.'),
  }),
)

/** How people come in, and the scale on which they say where they stand in their career, lowest first. */
export const enrolment = called(
  'EnrolmentSettings',
  'How people come in.',
  z.object({
    intake: called(
      'Intake',
      'When people can come in: by INVITATION, at any time (ROLLING), or in a COHORT.',
      z.enum(['invitation', 'rolling', 'cohort']),
    ).describe('When they can.'),
    window: window.nullable().describe('When a cohort is open; null where it is not one.'),
    admittedBy: called('AdmittedBy', 'Who admits people.', z.enum(['automatic', 'staff', 'committee'])).describe(
      'Who admits them.',
    ),
    vote: vote.nullable().describe('How the committee votes; null where it does not.'),
    questions: perRole('QuestionsByRole', 'What people are asked on joining.', z.array(question)).describe(
      'What they are asked.',
    ),
    waitingList: waitingList.nullable().describe('How they wait for a place; null where there is no list.'),
    invitationExpiryDays: some.max(365).describe('How many days an invitation holds.'),
    careerStages: z.array(named).describe('The program’s own scale of careers, most junior first.'),
  }),
)

const most = { mentor: some.nullable().describe('Of a mentor.'), protege: some.nullable().describe('Of a protégé.') }

/** Mentorships at a time, and new ones in a calendar year; null is without limit. */
export const capacity = called(
  'CapacitySettings',
  'How many mentorships somebody can have at a time; null is without limit.',
  z.object({
    ...most,
    newPerYear: called(
      'NewPerYear',
      'How many new mentorships somebody can have in a calendar year; null is without limit.',
      z.object(most),
    ).describe('New ones in a calendar year.'),
    firstTimeMentor: some.nullable().describe('Of somebody who mentors for the first time; null where as of any.'),
  }),
)
