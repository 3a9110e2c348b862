import { say } from '../../core/index.ts'
import type { GivenSettings } from '../settings.ts'
import { word } from './questions.ts'

type Pages = Pick<GivenSettings['identity'], 'purpose' | 'purposes' | 'outcomes' | 'sections' | 'benefits'>

/** What the program's page says (USNC-1 to 5, 21, 27 to 30). */
export const usncPages: Pages = {
  purpose: say(
    'Here somebody new to standards and conformity assessment finds one person of that community with more experience, so that they stay, grow and do well in it.',
    'Ici, une personne nouvelle en normalisation et en évaluation de la conformité trouve dans cette communauté une personne plus expérimentée, afin d’y rester, d’y progresser et d’y réussir.',
  ),
  purposes: [
    word('retention', 'Retention', 'Fidélisation'),
    word('development', 'Development', 'Perfectionnement'),
    word('success', 'Overall success', 'Réussite'),
  ],
  outcomes: [
    word('newcomers-stay', 'Newcomers who stay', 'Nouvelles personnes qui restent'),
    word('future-leaders', 'People on their way to lead', 'Relève aux postes de direction'),
  ],
  sections: [
    {
      code: 'scope',
      title: say('Scope and intent', 'Portée et intention'),
      text: say(
        'One mentor and one protégé work together, for as long as both find it worthwhile.',
        'Un mentor et une personne accompagnée travaillent ensemble aussi longtemps que l’un et l’autre le jugent utile.',
      ),
    },
    {
      code: 'not-training',
      title: say('Mentoring and training', 'Mentorat et formation'),
      text: say(
        'Training brings much to many at once. Mentoring is between two people, who decide themselves what it is about. It does not take the place of training, which comes first.',
        'La formation transmet beaucoup à plusieurs à la fois. Le mentorat se vit à deux, et les deux personnes en décident elles-mêmes le contenu. Il ne remplace pas la formation, qui vient d’abord.',
      ),
    },
    {
      code: 'growth',
      title: say('Where it leads', 'Où cela mène'),
      text: say(
        'New professionals grow, stay, and some of them will lead one day.',
        'De nouvelles personnes progressent, restent, et certaines prendront un jour les rênes.',
      ),
    },
  ],
  benefits: {
    mentor: [
      say(
        'You help those who come after you to find their way in the community.',
        'Vous aidez celles et ceux qui vous suivent à trouver leur place dans la communauté.',
      ),
    ],
    protege: [
      say(
        'Somebody with experience guides you toward goals that are your own.',
        'Une personne d’expérience vous guide vers des objectifs qui sont les vôtres.',
      ),
    ],
  },
}
