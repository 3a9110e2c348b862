import type { Settings } from '../settings.ts'
import { word } from './questions.ts'

/** Why people take part: eleven reasons of each role, in the document's order (HRACO-9 to 30). */
export const hracoReasons: Settings['identity']['reasons'] = {
  protege: [
    word('career-area', 'Get better in one area of my career', 'Progresser dans un domaine de ma carrière'),
    word('transition', 'Be supported in a new role or place', 'Être soutenu dans un nouveau rôle ou un nouveau lieu'),
    word(
      'feedback',
      'Hear honest, useful feedback on work and self',
      'Recevoir un avis franc et utile sur mon travail et sur moi',
    ),
    word('leadership', 'Grow as a leader', 'Développer ma capacité de diriger'),
    word('network', 'Know more people', 'Élargir mon réseau'),
    word('self-awareness', 'Know and govern myself better', 'Mieux me connaître et me discipliner'),
    word('sounding-board', 'Try out ideas and plans on somebody', 'Soumettre mes idées et mes projets à quelqu’un'),
    word('other-approaches', 'See how others go about it', 'Découvrir d’autres approches et d’autres ressources'),
    word('advancement', 'Have better chances to advance', 'Améliorer mes chances d’avancement'),
    word('expertise', 'Become an expert in a technical field', 'Développer une expertise technique'),
    word('growth', 'Learn and grow at work', 'Apprendre et évoluer dans ma profession'),
  ],
  mentor: [
    word(
      'try-things',
      'Share ideas, try out skills and dare something in a proven way',
      'Partager des idées, essayer et oser dans un cadre éprouvé',
    ),
    word(
      'share-expertise',
      'Pass my expertise on to a colleague in human resources',
      'Transmettre mon expertise à une autre personne des ressources humaines',
    ),
    word('lead', 'Show that I can lead', 'Montrer que je sais diriger'),
    word('network', 'Know more people in the profession', 'Élargir mon réseau professionnel'),
    word(
      'giving-back',
      'Give something back, and find it fulfilling',
      'Redonner à la profession et y trouver satisfaction',
    ),
    word('fresh-view', 'See a subject with fresh eyes', 'Voir un sujet d’un œil neuf'),
    word(
      'own-experience',
      'Gain experience in what I know best',
      'Enrichir mon expérience dans mes domaines d’expertise',
    ),
    word(
      'values-into-action',
      'Turn values and strategies into action',
      'Traduire des valeurs et des stratégies en actes',
    ),
    word('enthusiasm', 'Widen my role and renew my enthusiasm', 'Élargir mon rôle et retrouver mon enthousiasme'),
    word('invest', 'Invest in the careers of others', 'Investir dans la carrière et le développement d’autrui'),
    word(
      'credibility',
      'Gain credibility in my field and my organization',
      'Gagner en crédibilité dans mon domaine et mon organisation',
    ),
  ],
}
