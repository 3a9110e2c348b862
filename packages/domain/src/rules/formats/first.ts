/**
 * What an edition of format 1 could not say, as it was while such editions were published. Frozen: Ithaca's defaults may
 * change, what these editions mean may not.
 */
export const firstDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  identity: {
    purposes: [],
    outcomes: [],
    sections: [],
    documents: { mentor: null, protege: null },
    resources: [],
    reasons: { mentor: [], protege: [] },
    publicPage: true,
  },
  enrolment: { window: null, vote: null, questions: { mentor: [], protege: [] }, waitingList: null },
  capacity: { newPerYear: { mentor: null, protege: null }, firstTimeMentor: null },
  matching: {
    approvers: 1,
    requests: null,
    consentOf: [],
    objective: 'best-total',
    criteria: [],
    trial: null,
    locked: false,
  },
  agreement: { written: [], coSigners: [] },
  term: { range: null, phases: [], pause: null, readinessMonths: null },
  // The first of these editions do not name the window.
  renewal: { windowDays: 45, most: null, otherwise: 'nothing' },
  goals: { parts: [], milestones: false, activities: false, activitySections: [], mentorGoals: false },
  contacts: { arrangedBy: 'either', confirmedBy: 'one' },
  oversight: { checkInWeeks: null, concernsTo: 'body' },
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
}
