/** What the trail can be filtered by: a word of everyday use for several types of events. */
export const EVENT_GROUPS = {
  enrolment: [
    'PersonInvited',
    'InvitationResent',
    'InvitationWithdrawn',
    'InvitationAccepted',
    'CareerStageStated',
    'ProfileRevised',
    'LanguageChosen',
    'PersonRemoved',
  ],
  pairing: ['PairMade', 'PairingUndone', 'RequirementOverridden', 'ContactCardShared'],
  goals: [
    'GoalProposed',
    'GoalRevised',
    'GoalCommented',
    'GoalAgreed',
    'GoalPartConfirmed',
    'GoalDropped',
    'GoalRestored',
    'GoalSettled',
    'OwnGoalShared',
    'PlanItemAdded',
    'PlanItemRevised',
    'PlanItemMarked',
    'PlanItemDropped',
    'PlanItemRestored',
    'TimelineDrawn',
  ],
  agreements: [
    'AgreementSigned',
    'AgreementActivated',
    'SignaturesVoided',
    'AmendmentBegun',
    'AmendmentSigned',
    'AmendmentWithdrawn',
  ],
  endings: ['TermEndAnnounced', 'MentorshipEnded', 'FarewellSaid'],
  renewals: ['RenewalProposed', 'RenewalSigned', 'RenewalDeclined', 'RenewalWithdrawn'],
  evaluations: ['EvaluationGiven'],
  leaving: [
    'ProgramLeft',
    'ErasureAsked',
    'ErasureTakenBack',
    'PersonErased',
    'ErasureOfTextsAnnounced',
    'TextsErased',
  ],
  concerns: ['ConcernReported'],
  program: [
    'ProgramCreated',
    'EditionProposed',
    'ProposalApproved',
    'ProposalDeclined',
    'ProposalWithdrawn',
    'ProposalLapsed',
    'EditionPublished',
    'DutyGiven',
    'DutyEnded',
    'SlugChanged',
    'LogoChosen',
    'LogoRemoved',
  ],
} as const

export type EventGroup = keyof typeof EVENT_GROUPS

export const GROUPS = Object.keys(EVENT_GROUPS) as EventGroup[]

export const groupNamed = (name: string | undefined): EventGroup | null => GROUPS.find((one) => one === name) ?? null
