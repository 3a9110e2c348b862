import { type Settings, usualRenewalWindow } from './settings.ts'

type Said = 'name' | 'labels' | 'purpose' | 'benefits' | 'locales' | 'timeZone'
export type Filled = Omit<Settings, 'identity'> & { identity: Omit<Settings['identity'], Said> }

/** Mechanisms only: a default never asks anything of people's conduct. */
export const defaultSettings: Filled = {
  identity: {
    purposes: [],
    outcomes: [],
    sections: [],
    documents: { mentor: null, protege: null },
    resources: [],
    reasons: { mentor: [], protege: [] },
    publicPage: true,
  },
  enrolment: {
    intake: 'invitation',
    window: null,
    admittedBy: 'staff',
    vote: null,
    questions: { mentor: [], protege: [] },
    waitingList: null,
    invitationExpiryDays: 21,
    careerStages: [
      { code: 'student', label: { en: 'Student', fr: 'Aux études' } },
      { code: 'early-career', label: { en: 'Early career', fr: 'Début de carrière' } },
      { code: 'mid-career', label: { en: 'Mid-career', fr: 'Milieu de carrière' } },
      { code: 'senior', label: { en: 'Senior', fr: 'Carrière avancée' } },
      { code: 'executive', label: { en: 'Executive', fr: 'Direction' } },
    ],
  },
  capacity: { mentor: 1, protege: 1, newPerYear: { mentor: null, protege: null }, firstTimeMentor: null },
  matching: {
    publishedBy: ['staff', 'committee'],
    approvers: 1,
    requests: null,
    consentOf: [],
    objective: 'best-total',
    criteria: [],
    trial: null,
    locked: false,
  },
  agreement: {
    title: { en: 'Mentoring agreement', fr: 'Entente de mentorat' },
    form: 'none',
    sections: [],
    written: [],
    coSigners: [],
    amendment: 'by-both',
  },
  term: { months: null, range: null, starts: 'last-signature', phases: [], pause: null, readinessMonths: null },
  renewal: { allowed: false, terms: 'same', windowDays: usualRenewalWindow, most: null, otherwise: 'nothing' },
  goals: {
    kinds: [
      { code: 'professional', label: { en: 'Professional development', fr: 'Développement professionnel' } },
      { code: 'personal', label: { en: 'Personal growth', fr: 'Développement personnel' } },
    ],
    owner: 'protege',
    agreedByOther: true,
    parts: [],
    milestones: false,
    activities: false,
    activitySections: [],
    mentorGoals: false,
  },
  contacts: {
    kinds: ['meeting'],
    modes: ['in-person', 'telephone', 'video'],
    arrangedBy: 'either',
    confirmedBy: 'one',
    agenda: [],
  },
  oversight: { body: 'staff', checkInWeeks: null, concernsTo: 'body' },
  publication: { by: 'one' },
  questionnaires: { forms: [] },
  ending: {
    by: ['mentor', 'protege', 'staff', 'committee'],
    noticeDays: 0,
    reasons: [],
    steps: [],
    rematch: true,
    unansweredAttempts: null,
  },
  recognition: { credit: null, completion: [], whole: false, certificate: false },
  records: { monthsKept: 24 },
}
