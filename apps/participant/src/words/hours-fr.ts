import type { SameShape } from '@ithaca/ui'
import type { hours as english, review as englishReview } from './hours-en.ts'

/** Le temps consacré à une relation, là où son programme en dit quelque chose. */
export const hours: SameShape<typeof english> = {
  title: 'Votre temps',
  lead: 'Le temps passé ensemble est compté automatiquement. Vous pouvez ajouter ici ce que vous donnez en plus : préparation, lecture, rédaction. Seuls les jours, les minutes et l’usage sont notés, et visibles de vous deux.',
  inMonth: 'en {{month}}',
  together: 'Avec {{name}} : {{time}}',
  beside: 'en plus : {{time}}',
  agreed_one: 'Vous avez prévu environ {{count}} heure par mois.',
  agreed_other: 'Vous avez prévu environ {{count}} heures par mois.',
  before: 'Mois précédents',
  month: 'Mois',
  time: 'Temps',
  none: 'Aucun temps n’a été noté les mois précédents.',
  toHours: 'Ajouter ou corriger du temps',
  seeHours: 'Voir votre temps',
  add: 'Ajouter du temps',
  addTitle: 'Ajouter du temps',
  day: 'Jour',
  minutes: 'Nombre de minutes',
  minutesProblem: 'Indiquez un nombre entier de minutes, de 1 à 1 440.',
  dayMissing: 'Choisissez un jour, aujourd’hui ou avant.',
  useLabel: 'Pour quoi',
  use: { PREPARING: 'Préparation', READING: 'Lecture', WRITING: 'Rédaction', OTHER: 'Autre chose' },
  useMissing: 'Choisissez à quoi ce temps a servi.',
  entries: 'Temps que vous avez ajouté',
  entriesNone: 'Rien encore. Ce que vous ajoutez figure ici, et vous pouvez le modifier.',
  change: 'Modifier',
  changeOf: 'Modifier : {{what}}',
  remove: 'Retirer',
  removeOf: 'Retirer : {{what}}',
  save: 'Enregistrer',
  more: 'Afficher les précédents',
  added: 'Ajouté : {{time}} le {{day}}.',
  changed: 'Modifié.',
  removed: 'Retiré : {{time}} le {{day}}.',
  back: 'Vers vos rencontres',
  notAsked: 'Ce programme ne dit rien de vos heures ; il n’y a donc rien à noter ici.',
}

/** Si une relation est toujours utile, demandé de temps à autre. */
export const review: SameShape<typeof englishReview> = {
  title: 'Toujours utile ?',
  lead_other:
    'La question revient tous les {{count}} mois. Vous êtes la seule personne à voir votre réponse ; {{name}} et les responsables du programme voient seulement que vous avez répondu.',
  lead_one:
    'La question revient chaque mois. Vous êtes la seule personne à voir votre réponse ; {{name}} et les responsables du programme voient seulement que vous avez répondu.',
  yours: 'Votre réponse',
  again: 'Vous pouvez changer d’avis jusqu’à la prochaine fois, le {{date}}.',
  againNoDate: 'Vous pouvez changer d’avis jusqu’à la fin.',
  notYet: 'La question vous sera posée à partir du {{date}}. Rien n’est nécessaire d’ici là.',
  thanks: {
    OF_BENEFIT: 'Tant mieux. Rien d’autre n’est nécessaire ; vous continuez comme avant.',
    TO_TALK_ABOUT:
      'Prenez alors un moment pour en parler ensemble. {{name}} ne sait pas ce que vous avez répondu ici : fixez un moment, et dites-le avec vos mots.',
    NO_LONGER:
      'Vous pouvez en rester là. Rien ne s’est encore passé, et {{name}} ne sait pas ce que vous avez répondu ici.',
  },
  plan: 'Prévoir une rencontre avec {{name}}',
  end: 'Voir comment bien conclure',
  change: 'Répondre autrement',
  done: 'C’est noté.',
  answer: 'Répondre',
  toHome: 'Vers la relation de mentorat',
}
