import { say } from '../../core/index.ts'
import type { GivenSettings } from '../settings.ts'
import { word } from './questions.ts'

/** What each role takes on (ASQM-1 to 3, 18, 21 to 25; ASQP-1, 3 to 5, 27 to 30), and gains. */
export const asqRoles: Pick<GivenSettings['identity'], 'documents' | 'benefits'> = {
  documents: {
    mentor: {
      title: say('What a mentor takes on', 'Ce qu’un mentor prend à sa charge'),
      opening: say(
        'Supporting somebody’s development is rewarding and takes commitment: you share what you know and have lived through so that it becomes useful to another.',
        'Soutenir le perfectionnement de quelqu’un est gratifiant et demande de l’engagement : vous partagez ce que vous savez et avez vécu de façon à ce que cela serve à l’autre.',
      ),
      responsibilities: [
        word('available', 'Stay available to your protégé.', 'Rester disponible pour la personne accompagnée.'),
        word(
          'share',
          'Share what helps their professional performance.',
          'Partager ce qui l’aide à mieux réussir dans son travail.',
        ),
        word(
          'unwritten-rules',
          'Explain what nobody writes down about the profession.',
          'Expliquer ce que personne n’écrit sur la profession.',
        ),
        word(
          'challenges',
          'Advise on difficulties in job and career.',
          'Conseiller face aux difficultés du travail et de la carrière.',
        ),
        word(
          'plans',
          'Help to make plans and career goals clear.',
          'Aider à préciser les plans d’action et les objectifs de carrière.',
        ),
        word('doors', 'Open doors and introduce people.', 'Ouvrir des portes et mettre en relation.'),
      ],
    },
    protege: {
      title: say('What a protégé takes on', 'Ce que la personne accompagnée prend à sa charge'),
      opening: say(
        'Your mentor brings wisdom, advice and support; you make something of it.',
        'Votre mentor apporte sagesse, conseils et soutien ; vous en tirez parti.',
      ),
      responsibilities: [
        word('open', 'Be open to what your mentor tells you.', 'Rester à l’écoute de ce que le mentor vous dit.'),
        word(
          'active',
          'Ask, arrange, and apply what you learn.',
          'Questionner, organiser et appliquer ce que vous apprenez.',
        ),
        word(
          'arrange',
          'Set up meetings, calls and exchanges.',
          'Organiser les rencontres, les appels et les échanges.',
        ),
        word('purpose', 'Say what each of them is for.', 'Préciser le but de chacun.'),
        word('needs', 'Say in advance what you need.', 'Dire à l’avance ce dont vous avez besoin.'),
        word('background', 'Pass on what your mentor should know.', 'Transmettre ce que votre mentor devrait savoir.'),
      ],
    },
  },
  benefits: {
    mentor: [
      say('You support another person in a way that lasts.', 'Vous soutenez une autre personne de façon durable.'),
    ],
    protege: [
      say('You have somebody of your industry at your side.', 'Vous avez à vos côtés quelqu’un de votre secteur.'),
    ],
  },
}
