import type { SameShape } from '@ithaca/ui'
import type { publishing as model } from './publishing-en.ts'

/** Les textes de la publication des règles, par une ou deux personnes, en français. */
export const publishing: SameShape<typeof model> = {
  by: 'Proposée par {{proposer}}, approuvée et publiée le {{day}} par {{name}}',
  two: 'Les règles en vigueur prévoient deux personnes : l’une propose le projet, l’autre l’approuve, et au moins l’une d’elles est propriétaire.',
  propose: 'Proposer la publication',
  proposing: {
    title: 'Proposer la publication de l’édition {{number}} ?',
    told: 'Les personnes qui peuvent l’approuver reçoivent un courriel et la trouvent sur leur vue d’ensemble.',
    lapses: 'Toute modification du projet met fin à la proposition : ainsi, personne n’approuve ce qu’il n’a pas lu.',
    back: 'Vous pouvez la retirer tant que personne n’y a répondu.',
    button: 'Proposer l’édition {{number}}',
    done: 'C’est proposé. Les personnes qui peuvent l’approuver en sont informées.',
  },
  open: {
    yours: 'Vous avez proposé le {{day}} de publier ce projet. Il attend une seconde personne.',
    theirs: '{{name}} a proposé le {{day}} de publier ce projet.',
    agree: 'Approuver et publier',
    decline: 'Refuser',
    withdraw: 'Retirer la proposition',
    withdrawn: 'Proposition retirée. Le projet reste tel quel.',
  },
  agreeing: { title: 'Approuver et publier l’édition {{number}} ?', button: 'Publier l’édition {{number}}' },
  declining: {
    title: 'Refuser la publication de ce projet ?',
    stays: '{{name}} apprend votre refus par courriel et en lit la raison ici. Le projet reste tel quel.',
    reason: 'Pourquoi pas encore',
    reasonHint: 'Les propriétaires, la coordination et le comité du programme lisent ceci.',
    reasonMissing: 'Écrivez en une phrase pourquoi.',
    button: 'Refuser',
    done: 'C’est refusé. {{name}} le lira dans un courriel.',
  },
  settled: {
    DECLINED: '{{name}} a refusé la proposition de {{proposer}} le {{day}} :',
    LAPSED:
      'La proposition de {{proposer}} est devenue caduque le {{day}}, car {{name}} a modifié le projet. On peut le proposer à nouveau tel qu’il est maintenant.',
    WITHDRAWN: '{{proposer}} a retiré la proposition le {{day}}.',
  },
  quoted: '« {{words}} »',
  erased: 'Les mots ont été effacés.',
  answers: {
    title: 'Ce que l’on nous a dit, et à quoi ceci répond',
    none: 'Les règles peuvent dire à quels avis elles répondent : avec vos mots, pour tout le monde. Qui l’a dit, et quoi exactement, reste entre les personnes qui peuvent le lire.',
    people: 'dit par {{count}} personnes',
    name: 'Indiquer les avis auxquels il répond',
    dialog: 'À quoi ce projet répond-il ?',
    words: 'Ce que l’on nous a dit, avec vos propres mots',
    wordsHint:
      'Toute personne qui lit les règles lit ceci. Ne nommez personne, et rien qui permette de reconnaître quelqu’un.',
    wordsMissing: 'Écrivez en une phrase ce que l’on vous a dit.',
    which: 'De quoi il s’agit',
    whichHint:
      'Seules les personnes qui peuvent lire ces avis voient lesquels. Leur nombre est donné à partir de cinq.',
    whichMissing: 'Choisissez-en au moins un.',
    nothing: 'Il n’y a pas encore d’avis que vous puissiez lire.',
    said: '{{name}}, {{day}}',
    add: 'Ajouter au projet',
    added: 'Ajouté au projet.',
    drop: 'Retirer',
    dropLabel: 'Retirer : {{words}}',
    dropped: 'Retiré du projet.',
  },
  looking: 'Recherche de ce que cela change, et pour qui…',
  running_zero: 'Aucune relation de mentorat n’est en cours.',
  running_one: '{{count}} relation de mentorat en cours garde ses règles.',
  running_other: '{{count}} relations de mentorat en cours gardent leurs règles.',
  changes_zero: 'Rien n’y change pour les deux personnes : personne ne reçoit de courriel.',
  changes_one:
    'Pour {{count}} d’entre elles, quelque chose change. Les deux personnes reçoivent chacune un courriel et n’ont rien à faire : ces règles leur parviennent lors d’un renouvellement, ou quand les deux les acceptent.',
  changes_other:
    'Pour {{count}} d’entre elles, quelque chose change. Les personnes reçoivent un courriel et n’ont rien à faire : ces règles leur parviennent lors d’un renouvellement, ou quand les deux les acceptent.',
  mails: 'Les personnes pour qui quelque chose change reçoivent un courriel et n’ont rien à faire.',
  waits: '{{name}} propose de publier de nouvelles règles. Lisez-les, puis approuvez-les ou refusez-les.',
}
