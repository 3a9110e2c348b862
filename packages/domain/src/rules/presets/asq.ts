import { plainLabels, say } from '../../core/index.ts'
import { bookFormat, type RuleBook } from '../rule-book.ts'
import { asqForms } from './asq-forms.ts'
import { asqNorms } from './asq-norms.ts'
import { asqRoles } from './asq-roles.ts'
import { asqSources } from './asq-sources.ts'
import { open, several, word, yesNo } from './questions.ts'

const industry = open('industry', 'Which industry do you work in?', 'Dans quel secteur travaillez-vous ?')

/** The ASQ mentoring program. Silent on who pairs, on promises and signatures, on renewal and on the end. */
export const asq: RuleBook = {
  format: bookFormat,
  settings: {
    identity: {
      name: say('ASQ Mentoring Program', 'Programme de mentorat de l’ASQ'),
      labels: plainLabels,
      purpose: say(
        'A mentor of the same industry shares knowledge and experience with a protégé and supports their professional development, for about half a year to a year.',
        'Un mentor du même secteur transmet son savoir et son expérience à la personne accompagnée et soutient son perfectionnement professionnel, pendant environ six mois à un an.',
      ),
      ...asqRoles,
      locales: ['en', 'fr'],
      timeZone: 'America/Chicago',
    },
    enrolment: {
      questions: {
        mentor: [
          industry,
          several(
            'technical-skills',
            'Which technical skills can you share?',
            'Quelles compétences techniques pouvez-vous transmettre ?',
            [],
          ),
          several(
            'leadership-skills',
            'Which leadership skills can you share?',
            'Quelles compétences de direction pouvez-vous transmettre ?',
            [],
          ),
          yesNo(
            'a-whole-year',
            'Could you be there for a protégé for a whole year?',
            'Pourriez-vous être présent pendant une année entière ?',
          ),
        ],
        protege: [
          industry,
          open(
            'one-skill',
            'Which one skill would you like to improve?',
            'Quelle compétence, une seule, aimeriez-vous améliorer ?',
          ),
          open('traits', 'What should your mentor be like?', 'Quelles qualités votre mentor devrait-il avoir ?'),
          open('time-frame', 'Which time frame suits you?', 'Quelle période vous convient ?'),
          yesNo(
            'a-whole-year',
            'Could you see it through within one year?',
            'Pourriez-vous mener la relation à son terme en un an ?',
          ),
        ],
      },
    },
    matching: {
      requests: { open: 1, answerDays: 14, then: 'ask-another' },
      criteria: [
        { ...word('industry', 'Same industry', 'Même secteur'), compares: 'same', weight: 40 },
        {
          ...word('technical-skills', 'Technical skill to improve', 'Compétence technique à améliorer'),
          compares: 'overlap',
          weight: 20,
        },
        {
          ...word('leadership-skills', 'Leadership skill to improve', 'Compétence de direction à améliorer'),
          compares: 'overlap',
          weight: 20,
        },
        { ...word('traits', 'Traits of the mentor', 'Qualités du mentor'), compares: 'overlap', weight: 10 },
        { ...word('time-frame', 'Time frame', 'Période'), compares: 'near', weight: 10 },
      ],
    },
    agreement: {
      title: say('Ground rules', 'Règles de base'),
      form: 'ground-rules-confirmed',
      sections: [],
      written: [
        { ...word('interaction', 'How we interact', 'Notre façon d’échanger'), needed: true },
        {
          ...word('communication', 'What we expect of our communication', 'Nos attentes en matière de communication'),
          needed: true,
        },
        { ...word('other', 'Anything else', 'Autres points'), needed: false },
      ],
    },
    term: {
      phases: [
        word('establish', 'Establish', 'Établir'),
        word('cultivate', 'Cultivate', 'Cultiver'),
        word('separate', 'Separate', 'Se séparer'),
      ],
      readinessMonths: 12,
    },
    goals: { milestones: true, activities: true },
    contacts: {
      kinds: ['meeting', 'call', 'email-dialogue', 'informal', 'introduction'],
      modes: ['in-person', 'telephone', 'video', 'written'],
      arrangedBy: 'protege',
    },
    questionnaires: { forms: asqForms },
  },
  norms: asqNorms,
  sources: asqSources,
}
