import type { NormParty, Strength } from '../norm.ts'

// What each sentence of the documents comes to in the presets, by its id: a norm, a setting, or neither and why. Beside the
// presets because it is about them; only tests read it.

export type Expectation =
  { norm: string; strength: Strength; party: NormParty } | { setting: string; holds: unknown } | { elsewhere: string }

const norm = (id: string, strength: Strength, party: NormParty): Expectation => ({ norm: id, strength, party })
const setting = (path: string, holds: unknown): Expectation => ({ setting: path, holds })
const elsewhere = (why: string): Expectation => ({ elsewhere: why })

const coded = (...codes: string[]) => codes.map((code) => ({ code }))
const asking = (...codes: string[]) => ({ questions: coded(...codes) })

export const usncRequirements: Record<string, Expectation> = {
  'USNC-1': setting('identity.sections', coded('scope', 'not-training', 'growth')),
  'USNC-2': norm('protege-emerging', 'expected', 'applicant'),
  'USNC-3': elsewhere(
    'A mentorship has exactly one mentor and one protégé by its type and its table; no rule could say otherwise.',
  ),
  'USNC-4': norm('mentor-more-experienced', 'expected', 'pair'),
  'USNC-5': setting('identity.purposes', coded('retention', 'development', 'success')),
  'USNC-6': elsewhere(
    'That nobody is put into a mentorship without an act of theirs is how agreements and invitations work, in every program.',
  ),
  'USNC-7': setting('enrolment.questions', { mentor: coded('expertise'), protege: coded('explore') }),
  'USNC-8': setting('matching.criteria', [{ code: 'areas', weight: 100 }]),
  'USNC-9': setting('enrolment.questions', { mentor: [{ code: 'expertise', answer: 'several-of' }] }),
  'USNC-10': setting('enrolment.questions', { mentor: [{ own: true }] }),
  'USNC-11': setting('matching.criteria', [{ compares: 'overlap' }]),
  'USNC-12': elsewhere('Being paired, and since when, is a state of the mentorship and no rule.'),
  'USNC-13': setting('contacts.modes', ['video', 'written', 'telephone', 'in-person']),
  'USNC-14': setting('contacts.modes', ['video', 'written', 'telephone', 'in-person']),
  'USNC-15': norm('contact-means', 'expected', 'pair'),
  'USNC-16': norm('time-commitment', 'guideline', 'pair'),
  'USNC-17': norm('mentor-hours', 'guideline', 'mentor'),
  'USNC-18': norm('mentor-hours', 'guideline', 'mentor'),
  'USNC-19': setting('term.months', null),
  'USNC-20': norm('still-of-benefit', 'recommended', 'each'),
  'USNC-21': setting('identity.sections', coded('scope', 'not-training', 'growth')),
  'USNC-22': setting('contacts.agenda', []),
  'USNC-23': setting('goals.owner', 'protege'),
  'USNC-24': setting('goals.owner', 'protege'),
  'USNC-25': setting(
    'goals.kinds',
    coded('us-leadership', 'international-leadership', 'contributing-expert', 'delegate'),
  ),
  'USNC-26': setting(
    'goals.kinds',
    coded('us-leadership', 'international-leadership', 'contributing-expert', 'delegate'),
  ),
  'USNC-27': setting('identity.sections', coded('scope', 'not-training', 'growth')),
  'USNC-28': setting('identity.outcomes', coded('newcomers-stay', 'future-leaders')),
  'USNC-29': setting('identity.outcomes', coded('newcomers-stay', 'future-leaders')),
  'USNC-30': setting('identity.sections', coded('scope', 'not-training', 'growth')),
  'USNC-31': norm('introductory-training', 'required', 'applicant'),
  'USNC-32': norm('introductory-training', 'required', 'applicant'),
  'USNC-33': norm('introductory-training', 'required', 'applicant'),
  'USNC-34': norm('introductory-training', 'required', 'applicant'),
  'USNC-35': setting('identity.labels', { en: { protege: { one: 'protégé', many: 'protégés' } } }),
}

const mentorDocument = {
  mentor: { responsibilities: coded('available', 'share', 'unwritten-rules', 'challenges', 'plans', 'doors') },
}
const protegeDocument = {
  protege: { responsibilities: coded('open', 'active', 'arrange', 'purpose', 'needs', 'background') },
}
const readiness = norm('readiness-worksheet', 'recommended', 'mentor')
const groundRules = norm('ground-rules-reviewed', 'expected', 'mentor')
const groundSections = setting('agreement.written', [
  { code: 'interaction', needed: true },
  { code: 'communication', needed: true },
  { code: 'other', needed: false },
])

export const asqMentorRequirements: Record<string, Expectation> = {
  'ASQM-1': setting('identity.documents', mentorDocument),
  'ASQM-2': norm('responsibilities-acknowledged', 'expected', 'applicant'),
  'ASQM-3': norm('responsibilities-acknowledged', 'expected', 'applicant'),
  'ASQM-4': elsewhere(
    'Sharing a file or a link with the partner is a function that the two use as they like; the document asks nobody to.',
  ),
  'ASQM-5': readiness,
  'ASQM-6': setting('term.readinessMonths', 12),
  'ASQM-7': setting('enrolment.questions', {
    mentor: coded('industry', 'technical-skills', 'leadership-skills', 'a-whole-year'),
  }),
  'ASQM-8': setting('term.phases', coded('establish', 'cultivate', 'separate')),
  'ASQM-9': readiness,
  'ASQM-10': setting(
    'matching.criteria',
    coded('industry', 'technical-skills', 'leadership-skills', 'traits', 'time-frame'),
  ),
  'ASQM-11': readiness,
  'ASQM-12': readiness,
  'ASQM-13': readiness,
  'ASQM-14': readiness,
  'ASQM-15': readiness,
  'ASQM-16': readiness,
  'ASQM-17': readiness,
  'ASQM-18': setting('identity.documents', mentorDocument),
  'ASQM-19': norm('check-ins', 'expected', 'mentor'),
  'ASQM-20': norm('informal-between-meetings', 'expected', 'mentor'),
  'ASQM-21': setting('identity.documents', mentorDocument),
  'ASQM-22': setting('identity.documents', mentorDocument),
  'ASQM-23': setting('identity.documents', mentorDocument),
  'ASQM-24': setting('goals.activities', true),
  'ASQM-25': setting('contacts.kinds', ['meeting', 'call', 'email-dialogue', 'informal', 'introduction']),
  'ASQM-26': groundRules,
  'ASQM-27': groundRules,
  'ASQM-28': groundSections,
  'ASQM-29': groundSections,
  'ASQM-30': groundSections,
  'ASQM-31': norm('term-half-to-one-year', 'expected', 'pair'),
  'ASQM-32': norm('whole-timeline', 'expected', 'mentor'),
}

const preparation = norm('preparation-worksheet', 'recommended', 'protege')
const expectations = norm('expectations-worksheet', 'expected', 'protege')

export const asqProtegeRequirements: Record<string, Expectation> = {
  'ASQP-1': setting('identity.documents', protegeDocument),
  'ASQP-2': setting('matching.criteria', [{ code: 'industry', compares: 'same' }, {}, {}, {}, {}]),
  'ASQP-3': setting('identity.documents', protegeDocument),
  'ASQP-4': norm('responsibilities-acknowledged', 'expected', 'applicant'),
  'ASQP-5': norm('next-meeting-arranged', 'expected', 'protege'),
  'ASQP-6': setting('matching.requests', { open: 1 }),
  'ASQP-7': preparation,
  'ASQP-8': preparation,
  'ASQP-9': preparation,
  'ASQP-10': preparation,
  'ASQP-11': preparation,
  'ASQP-12': preparation,
  'ASQP-13': preparation,
  'ASQP-14': preparation,
  'ASQP-15': preparation,
  'ASQP-16': preparation,
  'ASQP-17': expectations,
  'ASQP-18': expectations,
  'ASQP-19': expectations,
  'ASQP-20': expectations,
  'ASQP-21': setting('goals.milestones', true),
  'ASQP-22': expectations,
  'ASQP-23': setting('term.readinessMonths', 12),
  'ASQP-24': setting('questionnaires.forms', [
    {
      code: 'mentor-readiness',
      of: 'mentor',
      readBy: 'self-until-shared',
      ...asking(
        'availability',
        'whole-year',
        'skills',
        'motivation',
        'ready',
        'past-mentors',
        'learned-from-them',
        'experiences',
        'lessons',
      ),
    },
    {
      code: 'protege-preparation',
      of: 'protege',
      readBy: 'self-until-shared',
      ...asking(
        'stage',
        'strengths',
        'weaknesses',
        'successes',
        'struggles',
        'now',
        'in-five-years',
        'help',
        'role-models',
        'one-skill',
      ),
    },
    {
      code: 'protege-expectations',
      of: 'protege',
      readBy: 'self-until-shared',
      ...asking('ideal-mentor', 'interaction', 'schedule', 'milestones', 'feedback', 'in-a-year'),
    },
  ]),
  'ASQP-25': norm('worksheets-shared', 'expected', 'protege'),
  'ASQP-26': setting('questionnaires.forms', [{ of: 'mentor' }, { at: 'introduction' }, { at: 'start' }]),
  'ASQP-27': setting('contacts.arrangedBy', 'protege'),
  'ASQP-28': norm('meeting-purpose', 'expected', 'protege'),
  'ASQP-29': norm('meeting-preparation', 'expected', 'protege'),
  'ASQP-30': norm('meeting-preparation', 'expected', 'protege'),
}

const threeGoals = norm('goals-three', 'recommended', 'protege')
const parts = norm('goal-parts', 'recommended', 'protege')
const moreSenior = norm('mentor-more-senior', 'expected', 'pair')
const evaluation = norm('final-evaluation', 'expected', 'each')

export const csceRequirements: Record<string, Expectation> = {
  'CSCE-1': setting('agreement.title', { en: 'Mentor & Protégé Agreement' }),
  'CSCE-2': setting('identity.purpose', {}),
  'CSCE-3': setting('identity.benefits', { mentor: [{}, {}] }),
  'CSCE-4': moreSenior,
  'CSCE-5': setting('identity.benefits', { mentor: [{}, {}] }),
  'CSCE-6': moreSenior,
  'CSCE-7': moreSenior,
  'CSCE-8': norm('clause-respect', 'required', 'each'),
  'CSCE-9': norm('clause-confidentiality', 'required', 'each'),
  'CSCE-10': norm('agreement-acknowledged', 'required', 'each'),
  'CSCE-11': norm('clause-copy', 'recommended', 'each'),
  'CSCE-12': norm('clause-effort', 'recommended', 'each'),
  'CSCE-13': norm('clause-scope', 'required', 'each'),
  'CSCE-14': norm('clause-competitive', 'required', 'each'),
  'CSCE-15': norm('clause-liability', 'required', 'each'),
  'CSCE-16': threeGoals,
  'CSCE-17': threeGoals,
  'CSCE-18': setting('goals.kinds', coded('professional', 'personal')),
  'CSCE-19': parts,
  'CSCE-20': parts,
  'CSCE-21': parts,
  'CSCE-22': parts,
  'CSCE-23': parts,
  'CSCE-24': setting('agreement.sections', ['purpose', 'promises', 'goals', 'term', 'meetings', 'evaluation']),
  'CSCE-25': norm('term-twelve-months', 'expected', 'each'),
  'CSCE-26': norm('renewal-by-both', 'required', 'each'),
  'CSCE-27': setting('renewal.terms', 'own'),
  'CSCE-28': norm('renewal-by-both', 'required', 'each'),
  'CSCE-29': setting('contacts.modes', ['in-person', 'telephone']),
  'CSCE-30': norm('face-to-face', 'recommended', 'pair'),
  'CSCE-31': norm('meetings-at-least', 'expected', 'pair'),
  'CSCE-32': norm('meetings-suggested', 'recommended', 'pair'),
  'CSCE-33': norm('meeting-agenda', 'recommended', 'pair'),
  'CSCE-34': norm('meeting-agenda', 'recommended', 'pair'),
  'CSCE-35': evaluation,
  'CSCE-36': evaluation,
  'CSCE-37': evaluation,
}

const mentees = setting('identity.reasons', {
  protege: coded(
    'career-area',
    'transition',
    'feedback',
    'leadership',
    'network',
    'self-awareness',
    'sounding-board',
    'other-approaches',
    'advancement',
    'expertise',
    'growth',
  ),
})
const mentors = setting('identity.reasons', {
  mentor: coded(
    'try-things',
    'share-expertise',
    'lead',
    'network',
    'giving-back',
    'fresh-view',
    'own-experience',
    'values-into-action',
    'enthusiasm',
    'invest',
    'credibility',
  ),
})
const range = (from: number, to: number, expected: Expectation) =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_nothing, index) => [`HRACO-${from + index}`, expected]))

const pages = setting('identity.sections', coded('what', 'why', 'time', 'help'))
const agreementParts = norm('agreement-parts', 'required', 'pair')
const guidance = norm('guidance-from-the-beginning', 'expected', 'committee')

export const hracoRequirements: Record<string, Expectation> = {
  'HRACO-1': pages,
  'HRACO-2': pages,
  'HRACO-3': setting('goals.activities', true),
  'HRACO-4': setting('goals.mentorGoals', true),
  'HRACO-5': norm('clause-respect', 'required', 'each'),
  'HRACO-6': norm('clause-confidentiality', 'required', 'each'),
  'HRACO-7': pages,
  'HRACO-8': setting('enrolment.questions', {
    mentor: [{ answer: 'several-of', own: true }],
    protege: [{ answer: 'several-of', own: true }],
  }),
  ...range(9, 19, mentees),
  ...range(20, 30, mentors),
  'HRACO-31': norm('clause-time', 'guideline', 'pair'),
  'HRACO-32': norm('clause-time', 'guideline', 'pair'),
  'HRACO-33': norm('one-year-at-least', 'recommended', 'each'),
  'HRACO-34': setting('matching.publishedBy', ['committee']),
  'HRACO-35': norm('agreement-first', 'required', 'pair'),
  'HRACO-36': norm('agreement-first', 'required', 'pair'),
  'HRACO-37': norm('meeting-frequency', 'expected', 'pair'),
  'HRACO-38': agreementParts,
  'HRACO-39': agreementParts,
  'HRACO-40': agreementParts,
  'HRACO-41': setting('oversight.body', 'committee'),
  'HRACO-42': guidance,
  'HRACO-43': guidance,
  'HRACO-44': norm('committee-check-ins', 'expected', 'committee'),
  'HRACO-45': norm('feedback-given', 'recommended', 'each'),
  'HRACO-46': norm('feedback-asked', 'expected', 'committee'),
  'HRACO-47': norm('program-adjusted', 'guideline', 'committee'),
  'HRACO-48': norm('program-adjusted', 'guideline', 'committee'),
  'HRACO-49': setting('identity.labels', { en: { protege: { one: 'mentee', many: 'mentees' } } }),
}
