import { say } from '../../core/index.ts'
import type { GivenSettings } from '../settings.ts'

type Pages = Pick<GivenSettings['identity'], 'purpose' | 'sections' | 'resources' | 'benefits'>

/** The page of questions and answers, and what is there from the beginning (HRACO-1 to 8, 31, 32, 42, 43). */
export const hracoPages: Pages = {
  purpose: say(
    'One experienced person helps another to develop, by sharing what they have and know: means, expertise, values, skills, points of view, attitudes and abilities.',
    'Une personne d’expérience aide une autre à se développer en partageant ce qu’elle a et sait : ressources, expertise, valeurs, compétences, points de vue, attitudes et aptitudes.',
  ),
  sections: [
    {
      code: 'what',
      title: say('What is mentoring?', 'Qu’est-ce que le mentorat ?'),
      text: say(
        'The one builds knowledge and skill on the way to their own goals; the other deepens theirs by looking at them anew. Both answer to one another for speaking respectfully and in confidence, and share freely what they think and have learned.',
        'L’une acquiert savoir et compétences en avançant vers ses propres objectifs ; l’autre approfondit les siens en les revisitant. Les deux répondent l’une envers l’autre d’échanges respectueux et confidentiels, et partagent librement ce qu’elles pensent et ont appris.',
      ),
    },
    {
      code: 'why',
      title: say('Why take part?', 'Pourquoi participer ?'),
      text: say(
        'The reasons differ from person to person; you choose yours when you apply.',
        'Les raisons varient d’une personne à l’autre ; vous choisissez les vôtres en posant votre candidature.',
      ),
    },
    {
      code: 'time',
      title: say('How much time does it take?', 'Combien de temps cela prend-il ?'),
      text: say(
        'As much as the two of you want to give. A year at least is recommended, and the first thing you do is to write your agreement.',
        'Autant que vous souhaitez y consacrer tous les deux. Un an au moins est recommandé, et la première chose à faire est d’écrire votre entente.',
      ),
    },
    {
      code: 'help',
      title: say('What helps us on the way?', 'Qu’est-ce qui nous aide en chemin ?'),
      text: say(
        'The committee provides guidance and tools from the beginning, checks in with everybody, and asks for feedback in confidence to make the program better.',
        'Le comité fournit dès le début des conseils et des outils, prend des nouvelles de chaque personne et sollicite des avis confidentiels pour améliorer le programme.',
      ),
    },
  ],
  resources: [
    { code: 'guidance', title: say('Guidance', 'Conseils'), for: 'each', opens: 'admission' },
    { code: 'tools', title: say('Tools', 'Outils'), for: 'each', opens: 'admission' },
  ],
  benefits: {
    mentor: [say('You deepen your own knowledge and skill.', 'Vous approfondissez votre savoir et vos compétences.')],
    protege: [
      say(
        'You build knowledge and skill for your own goals.',
        'Vous acquérez savoir et compétences pour vos propres objectifs.',
      ),
    ],
  },
}
