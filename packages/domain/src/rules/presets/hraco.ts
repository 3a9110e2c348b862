import { say } from '../../core/index.ts'
import { labelsOf } from '../noun-forms.ts'
import { bookFormat, type RuleBook } from '../rule-book.ts'
import { hracoNorms } from './hraco-norms.ts'
import { hracoPages } from './hraco-pages.ts'
import { hracoReasons } from './hraco-reasons.ts'
import { hracoSources } from './hraco-sources.ts'
import { open, several, word } from './questions.ts'

const reasons = (of: 'mentor' | 'protege') =>
  several('reasons', 'What brings you here?', 'Qu’est-ce qui vous amène ?', hracoReasons[of])

/** The HRACO mentoring program. How often the committee checks in has to be chosen before its rules are published. */
export const hraco: RuleBook = {
  format: bookFormat,
  settings: {
    identity: {
      name: say('HRACO Mentoring Program', 'Programme de mentorat de HRACO'),
      labels: labelsOf({
        en: { mentor: { one: 'mentor', many: 'mentors' }, protege: { one: 'mentee', many: 'mentees' } },
        fr: {
          mentor: { one: 'mentor', many: 'mentors' },
          protege: { one: 'mentoré(e)', many: 'mentoré(e)s', gender: 'both' },
        },
      }),
      ...hracoPages,
      reasons: hracoReasons,
      locales: ['en', 'fr'],
      timeZone: 'America/New_York',
    },
    enrolment: { questions: { mentor: [reasons('mentor')], protege: [reasons('protege')] } },
    matching: { publishedBy: ['committee'] },
    agreement: {
      title: say('Mentoring Agreement', 'Entente de mentorat'),
      form: 'drafted-together',
      sections: ['frequency', 'goals', 'activities', 'promises'],
      written: [
        {
          ...word(
            'confidential-feedback',
            'Confidential information and feedback',
            'Information et rétroaction confidentielles',
          ),
          needed: true,
        },
      ],
    },
    goals: { activities: true, mentorGoals: true },
    oversight: { body: 'committee' },
    questionnaires: {
      forms: [
        {
          code: 'confidential-feedback',
          title: say('Confidential feedback', 'Avis confidentiel'),
          of: 'each',
          at: 'check-in-interval',
          readBy: 'oversight',
          questions: [
            open('how-it-goes', 'How is it going?', 'Comment cela se passe-t-il ?'),
            open('better', 'What should the program do better?', 'Que devrait améliorer le programme ?'),
          ],
        },
      ],
    },
  },
  norms: hracoNorms,
  sources: hracoSources,
}
