import { say } from '../../core/index.ts'
import type { RuleBook } from '../rule-book.ts'
import { documentOf } from './document.ts'

export const { stated, inferred } = documentOf(
  say('USNC Mentoring Program Scope and Intent', 'Scope and Intent du programme de l’USNC (en anglais)'),
  {
    title: say('title', 'titre'),
    'first-paragraph': say('first paragraph', 'premier paragraphe'),
    'second-paragraph': say('second paragraph', 'deuxième paragraphe'),
    'third-paragraph': say('third paragraph', 'troisième paragraphe'),
    training: say('last paragraph', 'dernier paragraphe'),
  },
)

/** Where the settings come from. */
export const usncSources: NonNullable<RuleBook['sources']> = {
  'identity.sections': stated(
    'title',
    say(
      'The program says what it is for and what it is not.',
      'Le programme dit à quoi il sert et ce qu’il n’est pas.',
    ),
    ['USNC-1', 'USNC-21', 'USNC-27', 'USNC-30'],
  ),
  'identity.labels': stated(
    'second-paragraph',
    say('Who is guided is called a protégé.', 'La personne accompagnée est appelée « protégé ».'),
    ['USNC-35'],
  ),
  'identity.purposes': stated(
    'first-paragraph',
    say(
      'It is to help newcomers stay, develop and succeed.',
      'Il doit aider les nouvelles personnes à rester, à progresser et à réussir.',
    ),
    ['USNC-5'],
  ),
  'identity.outcomes': stated(
    'third-paragraph',
    say(
      'It keeps new professionals and prepares those who will lead.',
      'Il retient les nouvelles personnes et prépare celles qui dirigeront.',
    ),
    ['USNC-28', 'USNC-29'],
  ),
  'enrolment.questions': stated(
    'second-paragraph',
    say(
      'Applying, a mentor names areas of expertise, among them roles held, and a protégé areas to explore.',
      'À la candidature, le mentor indique ses domaines d’expertise, y compris des fonctions exercées, et la personne accompagnée les domaines à explorer.',
    ),
    ['USNC-7', 'USNC-9', 'USNC-10', 'USNC-11'],
  ),
  'enrolment.careerStages': inferred(
    'first-paragraph',
    say(
      'Emerging and more experienced need a scale of the program’s own.',
      'La relève et les personnes plus expérimentées supposent une échelle propre au programme.',
    ),
    ['USNC-4'],
  ),
  'matching.criteria': stated(
    'second-paragraph',
    say(
      'A match goes by what the two said when they applied.',
      'Le jumelage se fonde sur ce que les deux personnes ont indiqué en posant leur candidature.',
    ),
    ['USNC-8', 'USNC-11'],
  ),
  'agreement.form': inferred(
    'second-paragraph',
    say(
      'The document asks that the two agree on the means of contact, not that they sign anything.',
      'Le document demande de convenir des moyens de contact, sans rien faire signer.',
    ),
    ['USNC-15'],
  ),
  'term.months': stated(
    'second-paragraph',
    say(
      'It lasts as long as both find it of benefit.',
      'La relation dure tant que les deux personnes la jugent utile.',
    ),
    ['USNC-19'],
  ),
  'goals.owner': stated(
    'third-paragraph',
    say(
      'The goals are the protégé’s, and the mentor guides.',
      'Les objectifs sont ceux de la personne accompagnée ; le mentor la guide.',
    ),
    ['USNC-23', 'USNC-24'],
  ),
  'goals.kinds': stated(
    'third-paragraph',
    say(
      'Goals may be to lead in US or international programs, to contribute as an expert, or to be a delegate.',
      'Les objectifs peuvent être de diriger dans des programmes américains ou internationaux, de contribuer à titre d’expert ou d’être délégué.',
    ),
    ['USNC-25', 'USNC-26'],
  ),
  'contacts.agenda': stated(
    'third-paragraph',
    say('The two set their own agenda.', 'Les deux personnes fixent elles-mêmes leur ordre du jour.'),
    ['USNC-22'],
  ),
  'contacts.modes': stated(
    'second-paragraph',
    say(
      'All of it may be electronic, or by any other means.',
      'Tout peut se faire par voie électronique, ou par tout autre moyen.',
    ),
    ['USNC-13', 'USNC-14'],
  ),
  'ending.by': inferred(
    'second-paragraph',
    say(
      'Since it lasts while both find it of benefit, either may end it.',
      'Puisqu’elle dure tant que les deux la jugent utile, l’une ou l’autre peut y mettre fin.',
    ),
    ['USNC-20'],
  ),
}
