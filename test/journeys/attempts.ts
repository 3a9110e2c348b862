/** What the attempts are made on: all of one pair of one program, and two people without a pair. */
export interface Subjects {
  organizationRevision: number
  logoId: string
  programId: string
  mentorshipId: string
  mentorshipRevision: number
  goalId: string
  goalRevision: number
  agreementId: string
  contactId: string
  contactRevision: number
  questionId: string
  planItemId: string
  ownGoalId: string
  questionRevision: number
  digest: string
  timeEntryId: string
  invitationId: string
  dutyId: string
  freePersonId: string
  freeMentorId: string
  freeProtegeId: string
}

type Role = 'owner' | 'coordinator' | 'committee' | 'mentor' | 'protege' | 'otherMentor' | 'otherProtege'

interface Attempt {
  /** Who may do it, some state of things given. All others are turned away always. `anybody`: each for themselves. */
  may: (Role | 'anybody')[]
  /** Whether the input names something that lies in one organization. */
  names: boolean
  input: (on: Subjects) => object
}

const pair: Role[] = ['mentor', 'protege']
const staff: Role[] = ['coordinator', 'committee']
const running: Role[] = ['owner', ...staff]
const mentorship = (on: Subjects) => ({ mentorshipId: on.mentorshipId, revision: on.mentorshipRevision })
const goal = (on: Subjects) => ({ goalId: on.goalId, revision: on.goalRevision })

const ownGoal = (on: Subjects) => ({ ownGoalId: on.ownGoalId, revision: 0 })
const planItem = (on: Subjects) => ({ planItemId: on.planItemId, revision: 0 })
const lookedAfter = (on: Subjects) => ({ mentorshipId: on.mentorshipId, party: 'MENTOR' })
const contact = (on: Subjects) => ({ contactId: on.contactId, revision: on.contactRevision })
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const entry = (on: Subjects) => ({ timeEntryId: on.timeEntryId, revision: 0 })
/** Where the program is at home: elsewhere it may be tomorrow already, which nobody has lived through. */
export const today = () => new Date().toLocaleDateString('en-CA', { timeZone: 'America/Toronto' })
const now = () => new Date().toISOString()

/** A mutation that is not here fails the test that reads this table. */
export const attempts: Record<string, Attempt> = {
  addOwnGoal: {
    may: ['mentor'],
    names: true,
    input: (on) => ({ mentorshipId: on.mentorshipId, statement: 'Not to be' }),
  },
  addPlanItem: {
    may: pair,
    names: true,
    input: (on) => ({ mentorshipId: on.mentorshipId, kind: 'ACTIVITY', text: 'Not to be' }),
  },
  askForFeedback: { may: ['committee'], names: true, input: lookedAfter },
  answerReview: { may: pair, names: true, input: (on) => ({ mentorshipId: on.mentorshipId, answer: 'OF_BENEFIT' }) },
  agreeGoal: { may: ['mentor'], names: true, input: (on) => ({ ...goal(on), agreed: true }) },
  askErasure: {
    may: ['anybody'],
    names: false,
    input: () => ({ address: 'not-to-be@example.org', revision: 99 }),
  },
  approveEdition: { may: running, names: true, input: (on) => ({ programId: on.programId, revision: 0 }) },
  askQuestion: { may: ['protege'], names: true, input: (on) => ({ contactId: on.contactId, text: 'Not to be' }) },
  beginAmendment: {
    may: pair,
    names: true,
    input: (on) => ({ mentorshipId: on.mentorshipId, revision: on.mentorshipRevision }),
  },
  changeSlug: {
    may: ['owner'],
    names: false,
    input: (on) => ({ slug: 'not-to-be', revision: on.organizationRevision }),
  },
  cancelContact: { may: pair, names: true, input: contact },
  chooseLanguage: { may: ['anybody'], names: false, input: () => ({ locale: 'EN' }) },
  chooseLogo: {
    may: ['owner'],
    names: true,
    input: (on) => ({ fileId: on.logoId, revision: on.organizationRevision }),
  },
  chooseNotifications: { may: ['anybody'], names: false, input: () => ({ rhythm: 'WEEKLY', revision: 99 }) },
  commentOnGoal: { may: pair, names: true, input: (on) => ({ goalId: on.goalId, text: 'I was here' }) },
  confirmGoalPart: { may: pair, names: true, input: (on) => ({ ...goal(on), part: 'RELEVANT', confirmed: true }) },
  // Which edition it is, is asked only of a mentorship that runs.
  consentToEdition: {
    may: pair,
    names: true,
    input: (on) => ({ mentorshipId: on.mentorshipId, editionId: on.programId }),
  },
  createProgram: {
    may: ['owner'],
    names: false,
    input: () => ({ slug: 'not-to-be', name: 'Not to be', preset: 'csce' }),
  },
  declineEdition: {
    may: running,
    names: true,
    input: (on) => ({ programId: on.programId, reason: 'Not to be', revision: 0 }),
  },
  declineRenewal: { may: pair, names: true, input: mentorship },
  drawTimeline: {
    may: pair,
    names: true,
    input: (on) => ({ mentorshipId: on.mentorshipId, phases: [], revision: 0 }),
  },
  dropOwnGoal: { may: ['mentor'], names: true, input: ownGoal },
  dropPlanItem: { may: pair, names: true, input: planItem },
  dropFeedback: {
    may: running,
    names: true,
    input: (on) => ({ programId: on.programId, themeId: on.programId, revision: 0 }),
  },
  dropGoal: { may: ['protege'], names: true, input: goal },
  endDuty: { may: ['owner', 'coordinator'], names: true, input: (on) => ({ dutyId: on.dutyId }) },
  endMentorship: {
    may: [...pair, ...staff],
    names: true,
    input: (on) => ({ ...mentorship(on), ground: 'other', text: 'Not to be' }),
  },
  giveEvaluation: {
    may: pair,
    names: true,
    input: (on) => ({ mentorshipId: on.mentorshipId, term: 1, answers: [{ question: 'respect', mark: 5 }] }),
  },
  giveFeedback: {
    may: pair,
    names: true,
    input: (on) => ({ mentorshipId: on.mentorshipId, answers: [{ question: 'words', text: 'Not to be' }] }),
  },
  handOverCheckIn: {
    may: ['committee'],
    names: true,
    input: (on) => ({ ...lookedAfter(on), memberId: on.freePersonId, revision: 0 }),
  },
  holdContact: { may: pair, names: true, input: (on) => ({ contactId: on.contactId }) },
  importProgram: { may: running, names: false, input: () => ({ file: 'format: 2' }) },
  inviteOwner: { may: ['owner'], names: false, input: () => ({ email: 'not-to-be@example.org' }) },
  inviteToProgram: {
    may: ['coordinator'],
    names: true,
    input: (on) => ({ programId: on.programId, people: [{ email: 'not-to-be@example.org', role: 'MENTOR' }] }),
  },
  leaveProgram: {
    may: ['otherMentor'],
    names: true,
    input: (on) => ({ participationId: on.freeMentorId, revision: 0 }),
  },
  logContact: {
    may: pair,
    names: true,
    input: (on) => ({ mentorshipId: on.mentorshipId, mode: 'TELEPHONE', startsAt: now() }),
  },
  markPlanItem: { may: pair, names: true, input: (on) => ({ ...planItem(on), done: true }) },
  logTime: {
    may: pair,
    names: true,
    input: (on) => ({ mentorshipId: on.mentorshipId, onDay: today(), minutes: 5, use: 'READING' }),
  },
  moveContact: { may: pair, names: true, input: (on) => ({ ...contact(on), startsAt: inAnHour() }) },
  pair: {
    may: staff,
    names: true,
    input: (on) => ({ programId: on.programId, mentorId: on.freeMentorId, protegeId: on.freeProtegeId }),
  },
  planContact: {
    may: pair,
    names: true,
    input: (on) => ({ mentorshipId: on.mentorshipId, mode: 'TELEPHONE', startsAt: inAnHour() }),
  },
  proposeRenewal: { may: pair, names: true, input: (on) => ({ ...mentorship(on), months: 12 }) },
  proposeGoal: {
    may: ['protege'],
    names: true,
    input: (on) => ({ mentorshipId: on.mentorshipId, statement: 'Not to be' }),
  },
  proposeEdition: {
    may: running,
    names: true,
    input: (on) => ({ programId: on.programId, note: 'Not to be', revision: 0 }),
  },
  publishEdition: {
    may: ['owner'],
    names: true,
    input: (on) => ({ programId: on.programId, note: 'Not to be', revision: 0 }),
  },
  recordCheckIn: {
    may: ['committee'],
    names: true,
    input: (on) => ({ ...lookedAfter(on), onDay: today(), way: 'TELEPHONE', asked: false }),
  },
  removeLogo: { may: ['owner'], names: false, input: (on) => ({ revision: on.organizationRevision }) },
  removePerson: {
    may: ['owner', 'coordinator'],
    names: true,
    input: (on) => ({ personId: on.freePersonId, revision: 0 }),
  },
  removeTime: { may: ['mentor'], names: true, input: entry },
  removeQuestion: { may: ['protege'], names: true, input: (on) => ({ questionId: on.questionId }) },
  nameFeedback: {
    may: staff,
    names: true,
    input: (on) => ({ programId: on.programId, words: 'Not to be', feedback: [], revision: 0 }),
  },
  patchDraft: { may: running, names: true, input: (on) => ({ programId: on.programId, patches: [], revision: 0 }) },
  replaceDraft: { may: running, names: true, input: (on) => ({ programId: on.programId, book: {}, revision: 0 }) },
  reportConcern: {
    may: pair,
    names: true,
    input: (on) => ({ mentorshipId: on.mentorshipId, reason: 'other', text: 'Not to be' }),
  },
  resendInvitation: {
    may: ['coordinator'],
    names: true,
    input: (on) => ({ invitationId: on.invitationId, revision: 0 }),
  },
  restoreContact: { may: pair, names: true, input: contact },
  restoreOwnGoal: { may: ['mentor'], names: true, input: ownGoal },
  restorePlanItem: { may: pair, names: true, input: planItem },
  restoreTime: { may: ['mentor'], names: true, input: entry },
  restoreGoal: { may: ['protege'], names: true, input: goal },
  reviseContact: { may: pair, names: true, input: (on) => ({ ...contact(on), purpose: 'Not to be' }) },
  reviseGoal: { may: ['protege'], names: true, input: (on) => ({ ...goal(on), statement: 'Not to be' }) },
  reviseOwnGoal: { may: ['mentor'], names: true, input: (on) => ({ ...ownGoal(on), statement: 'Not to be' }) },
  revisePlanItem: { may: pair, names: true, input: (on) => ({ ...planItem(on), text: 'Not to be' }) },
  reviseTime: { may: ['mentor'], names: true, input: (on) => ({ ...entry(on), minutes: 5 }) },
  reviseProfile: {
    may: ['anybody'],
    names: false,
    input: () => ({ fullName: 'Not to be', called: 'Not', revision: 99 }),
  },
  reviseQuestion: {
    may: ['protege'],
    names: true,
    input: (on) => ({ questionId: on.questionId, revision: on.questionRevision, text: 'Not to be' }),
  },
  sayFarewell: { may: pair, names: true, input: (on) => ({ mentorshipId: on.mentorshipId, text: 'Not to be' }) },
  settleAgreement: {
    may: pair,
    names: true,
    input: (on) => ({ agreementId: on.agreementId, hoursAMonth: 5, revision: 0 }),
  },
  sendPreparation: {
    may: ['protege'],
    names: true,
    input: (on) => ({ ...contact(on), needs: 'Not to be' }),
  },
  settleGoal: { may: pair, names: true, input: (on) => ({ ...goal(on), outcome: 'DONE' }) },
  shareContactCard: { may: pair, names: true, input: (on) => ({ mentorshipId: on.mentorshipId, phone: '1' }) },
  signAgreement: {
    may: pair,
    names: true,
    input: (on) => ({ agreementId: on.agreementId, digest: on.digest, acknowledged: [] }),
  },
  stateCareerStage: {
    may: ['otherMentor'],
    names: true,
    input: (on) => ({ participationId: on.freeMentorId, careerStage: 'senior', revision: 0 }),
  },
  takeBackErasure: { may: ['anybody'], names: false, input: () => ({ revision: 99 }) },
  // The norm is asked of who may.
  setAsideRequirement: {
    may: staff,
    names: true,
    input: (on) => ({ mentorshipId: on.mentorshipId, normId: on.programId, reason: 'Not to be' }),
  },
  takeBackConsent: { may: pair, names: true, input: (on) => ({ mentorshipId: on.mentorshipId }) },
  undoPairing: {
    may: staff,
    names: true,
    input: (on) => ({ mentorshipId: on.mentorshipId, revision: on.mentorshipRevision }),
  },
  undoHeldContact: { may: pair, names: true, input: (on) => ({ contactId: on.contactId }) },
  withdrawAmendment: { may: pair, names: true, input: (on) => ({ agreementId: on.agreementId, revision: 0 }) },
  withdrawInvitation: {
    may: ['coordinator'],
    names: true,
    input: (on) => ({ invitationId: on.invitationId, revision: 0 }),
  },
  writeAgreementSection: {
    may: pair,
    names: true,
    input: (on) => ({ agreementId: on.agreementId, section: 'other', text: 'Not to be', revision: 0 }),
  },
  withdrawEdition: { may: running, names: true, input: (on) => ({ programId: on.programId, revision: 0 }) },
  writeContactNote: {
    may: pair,
    names: true,
    input: (on) => ({ ...contact(on), for: 'BOTH', text: 'Not to be' }),
  },
}
