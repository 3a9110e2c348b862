import type { SameShape } from '@ithaca/ui'
import type { ruleEditor as model } from './rule-editor-en.ts'

/** Les textes de l’éditeur de règles en français. */
export const ruleEditor: SameShape<typeof model> = {
  title: 'Modifier les règles',
  lead: 'Chaque modification est aussitôt conservée dans le projet. Rien ne s’applique avant la publication.',
  link: 'Modifier les règles',
  closed: 'Vous ne pouvez pas modifier ces règles',
  closedHint: 'Cela revient aux propriétaires, à la coordination et au comité du programme.',
  search: 'Chercher dans les règles',
  nothing: 'Rien trouvé',
  nothingHint:
    'Aucune règle, aucun réglage ni aucune source ne contient ces mots. Essayez un autre mot ou videz la recherche.',
  endsProposal:
    '{{name}} a proposé de publier ce projet. Toute modification ici met fin à la proposition, qui est alors à refaire.',
  overtaken:
    'Quelqu’un d’autre a modifié le projet entre-temps. Vos étapes précédentes ne peuvent plus être annulées, pour que les siennes restent.',
  overtakenHere:
    'Vous avez modifié le projet entre-temps dans une autre de vos fenêtres. Vos étapes précédentes ne peuvent plus être annulées ici, pour que rien n’en soit perdu.',
  notKept: 'Pas encore conservé',
  uneven: {
    EN: 'Seul l’anglais a changé depuis l’édition {{number}} ; relisez le français.',
    FR: 'Seul le français a changé depuis l’édition {{number}} ; relisez l’anglais.',
  },
  toRule: 'Aller à la règle',
  toSetting: 'Aller au réglage',
  toThis: '{{where}} : {{name}}',
  undo: 'Annuler',
  redo: 'Rétablir',
  last: 'Dernière modification par {{name}}, {{when}}.',
  untouched: 'Personne n’a encore rien modifié.',
  toPublish: 'Voir ce qui changerait, et publier',
  back: 'Retour aux règles',
  changed: 'modifié',
  edit: 'Modifier',
  editThis: 'Modifier : {{sentence}}',
  remove: 'Retirer',
  removeThis: 'Retirer : {{sentence}}',
  removed: 'Retirée du projet. « Annuler » la fait revenir.',
  keep: 'Conserver dans le projet',
  cancel: 'Fermer sans conserver',
}
