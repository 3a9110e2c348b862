import { endsAt } from '@ithaca/domain/contacts'
import { contactSelect, toContact } from '../contacts/facts.ts'
import type { MailTemplate } from '../mail/mail-data.ts'
import type { Transaction } from '../tenancy/database.ts'
import { amendmentBegunBy } from './changed-amendment.ts'
import { whoCanAgree, whoLosesProposal, whoseProposal } from '../proposals/mails.ts'
import { whoLivesByOlderRules } from './rules-mails.ts'

export type Told = { template: MailTemplate; personId?: string; invitationId?: string }
type Happened = {
  type: string
  subjectId: string
  programId: string | null
  mentorshipId: string | null
  actorId: string | null
  occurredAt: Date
  data: unknown
}
type Who = (tx: Transaction, event: Happened) => Promise<Told[]>

const invitee: Who = async (_tx, { subjectId }) => [{ template: 'invitation', invitationId: subjectId }]

/** The two of the mentorship, without who did it. */
const theTwo =
  (template: MailTemplate): Who =>
  async (tx, { mentorshipId, actorId }) => {
    if (!mentorshipId) return []
    const pair = await tx.mentorship.findFirst({
      where: { id: mentorshipId },
      select: { mentorId: true, protegeId: true },
    })
    if (!pair) return []
    return [pair.mentorId, pair.protegeId]
      .filter((personId) => personId !== actorId)
      .map((personId) => ({ template, personId }))
  }

/** Both, the one who signed last too: they keep the mail with the days of the term. */
const both =
  (template: MailTemplate): Who =>
  (tx, event) =>
    theTwo(template)(tx, { ...event, actorId: null })

/** Both, also who did it, for the calendar file; of one that is over nobody needs to be told. */
const meetingAhead =
  (template: MailTemplate): Who =>
  async (tx, event) => {
    const row = await tx.contact.findFirst({ where: { id: event.subjectId }, select: contactSelect })
    return row && endsAt(toContact(row)) > event.occurredAt ? both(template)(tx, event) : []
  }

const isNewsToCalendars = (data: unknown) =>
  typeof data === 'object' &&
  data !== null &&
  'fields' in data &&
  Array.isArray(data.fields) &&
  data.fields.some((field) => field === 'mode' || field === 'minutes')

/** What it is about, and where, no calendar is told. */
const revisedMeeting: Who = async (tx, event) =>
  isNewsToCalendars(event.data) ? meetingAhead('meeting-moved')(tx, event) : []

/**
 * The mentor, once for each contact: better words later are seen there, and are no further mail (ASQP-29). What was taken back
 * before anybody was told of it is told when it is sent anew.
 */
const firstNoteAhead: Who = async (tx, event) => {
  const before = await tx.delivery.count({
    where: { template: 'preparation-sent', state: { not: 'dropped' }, event: { subjectId: event.subjectId } },
  })
  return before > 0 ? [] : theTwo('preparation-sent')(tx, event)
}

/** The first signature waits for the other; the last one is told as the beginning of the term. */
const firstSignature: Who = async (tx, event) => {
  const { state, renews } = await howItStands(tx, event)
  if (state !== 'partially-signed') return []
  return theTwo(renews ? 'renewal-waits-for-you' : 'agreement-waits-for-you')(tx, event)
}

/** Changed terms of a renewal leave the agreement that holds alone, and are told in words of their own. */
const lapsedSignature: Who = async (tx, event) => {
  const { renews } = await howItStands(tx, event)
  return theTwo(renews ? 'renewal-terms-changed' : 'signatures-voided')(tx, event)
}

/** Whether an agreement is to go on after the term that runs. */
async function howItStands(tx: Transaction, { subjectId }: { subjectId: string }) {
  const agreement = await tx.agreement.findFirst({
    where: { id: subjectId },
    select: { state: true, continuesFrom: true, mentorship: { select: { endsOn: true } } },
  })
  const continuesFrom = agreement?.continuesFrom?.getTime()
  const renews = continuesFrom !== undefined && continuesFrom === agreement?.mentorship.endsOn?.getTime()
  return { state: agreement?.state, renews }
}

/** Those who may read a concern, by the duty it was written to, and are no party of its mentorship. */
const readersOfConcern: Who = async (tx, { data, programId, mentorshipId, actorId }) => {
  const reader = typeof data === 'object' && data !== null && 'reader' in data ? String(data.reader) : ''
  if (!programId) return []
  const pair = mentorshipId ? await tx.mentorship.findFirst({ where: { id: mentorshipId } }) : null
  const parties = [actorId, pair?.mentorId, pair?.protegeId]
  const holders = await tx.duty.findMany({
    where: { programId, duty: reader, person: { removedAt: null } },
    select: { personId: true },
  })
  return holders
    .filter(({ personId }) => !parties.includes(personId))
    .map(({ personId }) => ({ template: 'concern-reported', personId }))
}

/** Who was asked, and never the other. */
const askedForFeedback: Who = async (tx, { data, mentorshipId }) => {
  const party = typeof data === 'object' && data !== null && 'party' in data ? data.party : null
  const pair = await tx.mentorship.findFirst({
    where: { id: mentorshipId ?? '' },
    select: { mentorId: true, protegeId: true },
  })
  return pair ? [{ template: 'feedback-asked', personId: party === 'mentor' ? pair.mentorId : pair.protegeId }] : []
}

const coordinators =
  (template: MailTemplate): Who =>
  async (tx, { programId, actorId }) => {
    if (!programId) return []
    const holders = await tx.duty.findMany({
      where: { programId, duty: 'coordinator', person: { removedAt: null } },
      select: { personId: true },
    })
    return holders.filter(({ personId }) => personId !== actorId).map(({ personId }) => ({ template, personId }))
  }

const oneself =
  (template: MailTemplate): Who =>
  async (_tx, { subjectId }) => [{ template, personId: subjectId }]

/** Both where the program did it; where one left, the other alone, as who left knows and stays in no program. */
const undonePairing: Who = async (tx, event) => {
  const { data } = event
  const left = typeof data === 'object' && data !== null && 'bothStay' in data && data.bothStay === false
  return (left ? theTwo('partner-left') : both('pairing-undone'))(tx, event)
}

/** That an amendment is being written is told by its first change: one that was only opened asks nothing of the other. */
const changedAmendment: Who = async (tx, event) => {
  const begun = await amendmentBegunBy(tx, event)
  return begun ? theTwo('amendment-begun')(tx, begun) : []
}

const byType: Readonly<Record<string, Who>> = {
  PersonInvited: invitee,
  InvitationResent: invitee,
  PairMade: both('pair-made'),
  PairingUndone: undonePairing,
  AgreementSigned: firstSignature,
  SignaturesVoided: lapsedSignature,
  AgreementActivated: both('agreement-active'),
  AgreementSettled: changedAmendment,
  AgreementSectionWritten: changedAmendment,
  GoalProposed: changedAmendment,
  GoalRevised: changedAmendment,
  GoalDropped: changedAmendment,
  GoalRestored: changedAmendment,
  AmendmentSigned: both('agreement-active'),
  ContactPlanned: meetingAhead('meeting-planned'),
  ContactRestored: meetingAhead('meeting-planned'),
  ContactMoved: meetingAhead('meeting-moved'),
  ContactRevised: revisedMeeting,
  ContactCancelled: meetingAhead('meeting-cancelled'),
  PreparationSent: firstNoteAhead,
  RenewalSigned: both('renewal-signed'),
  TermEndAnnounced: both('term-ends-soon'),
  RenewalDeclined: theTwo('renewal-declined'),
  MentorshipEnded: theTwo('mentorship-ended'),
  FarewellSaid: theTwo('farewell-waits-for-you'),
  ProgramLeft: coordinators('program-left'),
  ErasureAsked: oneself('erasure-asked'),
  EditionPublished: whoLivesByOlderRules,
  EditionProposed: whoCanAgree,
  ProposalDeclined: whoseProposal('proposal-declined'),
  ProposalLapsed: whoLosesProposal,
  EditionConsented: theTwo('rules-agreed-by-one'),
  ConsentTakenBack: theTwo('rules-agreement-taken-back'),
  EditionAdopted: both('rules-adopted'),
  RequirementSetAside: both('requirement-set-aside'),
  ErasureOfTextsAnnounced: both('texts-erased-soon'),
  ConcernReported: readersOfConcern,
  FeedbackAsked: askedForFeedback,
}

/** Who gets a mail about an event, and which. What is not listed is told to nobody. */
export const whoIsTold: Who = async (tx, event) => (await byType[event.type]?.(tx, event)) ?? []
