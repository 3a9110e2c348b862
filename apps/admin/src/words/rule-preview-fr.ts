import type { SameShape } from '@ithaca/ui'
import type { rulePreview as model } from './rule-preview-en.ts'

/** Ce que chacun lira, à côté des règles en cours de rédaction, en français. */
export const rulePreview: SameShape<typeof model> = {
  title: 'Ce que chacun lira',
  lead: 'Comme le lirait un binôme imaginaire qui commence aujourd’hui, dans les mots de ses pages et de ses courriels. Rien n’est envoyé.',
  close: 'Fermer',
  language: 'Langue de l’aperçu',
  languages: { EN: 'Anglais', FR: 'Français' },
  body: { STAFF: 'Coordination', COMMITTEE: 'Comité' },
  mails: 'Rappels',
  kinds: {
    TO_DO: 'chose à faire',
    ADVICE: 'suggestion',
    PROMISE: 'engagement',
    RULE: 'figure dans les règles',
    SIGN: 'dans la vue d’ensemble',
  },
  reminded: 'rappelé par courriel',
  inWeeklyMail: 'une ligne dans le courriel de la semaine',
  later: 'encore sans effet',
  typed: 'en cours de saisie',
  isNew: 'nouveau',
  isChanged: 'modifié',
  gone: 'Ce qui ne se lira plus',
  nothing: 'Rien dans ces règles ne s’adresse encore à ces personnes.',
  noMails:
    'Aucun courriel ne rappelle quoi que ce soit dans ces règles. Il en part pour ce qui est demandé avant un certain jour, jamais pour un simple repère.',
  which: 'Quel courriel',
  mail: '{{day}}, pour {{who}} : {{subject}}',
  morning: 'Pour {{who}}, le matin du {{day}}, si rien n’a été fait d’ici là.',
  weekly: 'Pour {{who}}, dans le courriel de la semaine dès le {{day}}, si rien n’a été fait d’ici là.',
  subject: 'Objet',
  drawn: 'Le courriel tel qu’il est mis en page, dans un nouvel onglet',
  page: 'Le projet en page publique, dans un nouvel onglet',
  refused: 'Ce que vous saisissez ne peut pas encore être retenu tel quel ; l’aperçu montre donc le projet enregistré.',
  unread: 'L’aperçu n’a pas pu être lu pour le moment. Votre projet est en sécurité.',
}
