import type { SameShape } from '@ithaca/ui'
import type { editions as model } from './editions-en.ts'

/** Les textes sur les projets et les éditions des règles en français. */
export const editions: SameShape<typeof model> = {
  by: 'Publiée le {{day}} par {{name}}',
  byNobody: 'Publiée le {{day}}',
  why: 'Pourquoi',
  noWhy: 'La première édition, tirée d’un modèle.',
  setAside: 'Écarté pour ces deux personnes',
  setAsideBy: '{{rule}} {{name}}, le {{day}} : « {{reason}} »',
  setAsideErased: '{{rule}} {{name}}, le {{day}} ; le motif a été effacé.',
  off: 'non demandé',
  against: 'Ce que le programme ne demande pas',
  againstLead: 'Sur ces points, le programme a décidé de ne rien demander, ce qui est plus que de n’en rien dire.',
  required: {
    title: 'Faire une exception pour ces deux personnes',
    lead: 'Cela est obligatoire pour les deux personnes et n’est pas fait. On peut l’écarter, avec un motif qu’elles lisent toutes les deux.',
    button: 'Écarter',
    which: 'Écarter : {{rule}}',
    ask: 'Écarter cette exigence pour {{mentor}} et {{protege}} ?',
    consequences: 'Ce qui s’ensuit',
    notAsked: 'Elle n’est plus demandée aux deux personnes et ne fait plus obstacle à rien.',
    begins: 'Leur relation de mentorat commence aujourd’hui, sans l’accord des deux. Elles peuvent encore le donner.',
    told: 'Les deux personnes reçoivent un courriel et lisent votre nom et le motif.',
    forGood: 'Cette décision ne se reprend pas.',
    reason: 'Pourquoi',
    reasonHint: 'Les deux personnes le lisent, ainsi que celles qui gèrent le programme.',
    reasonMissing: 'Écrivez en une phrase pourquoi.',
    done: 'Exigence écartée pour {{mentor}} et {{protege}}.',
  },
  draft: {
    title: 'Projet',
    none: 'Rien n’attend d’être publié : le projet dit la même chose que l’édition en vigueur.',
    how: 'Les propriétaires, la coordination et le comité modifient le projet.',
    changed: 'Modifié le {{day}} par {{name}}.',
    changedNobody: 'Modifié le {{day}}.',
    first:
      'Rien n’est encore en vigueur. Tant que la première édition n’est pas publiée, aucun jumelage n’est possible.',
    problems_one: '{{count}} point ne s’accorde pas : ce projet ne peut pas encore être publié',
    problems_other: '{{count}} points ne s’accordent pas : ce projet ne peut pas encore être publié',
    changes: 'Ce qu’il changerait',
    publish: 'Publier le projet',
    waits: 'Un projet de la prochaine édition attend d’être publié.',
    read: 'Lire ce qu’il changerait',
  },
  publish: {
    title: 'Publier l’édition {{number}} ?',
    consequences: 'Ce qui s’ensuit',
    kept_zero: 'Aucune relation de mentorat ne suit aujourd’hui une autre édition.',
    kept_one:
      'Les relations de mentorat en cours gardent l’édition pour laquelle les deux personnes se sont engagées ; il y en a {{count}}. Celle-ci leur parvient lors d’un renouvellement, ou quand les deux l’acceptent.',
    kept_other:
      'Les relations de mentorat en cours gardent l’édition pour laquelle les deux personnes se sont engagées ; il y en a {{count}}. Celle-ci leur parvient lors d’un renouvellement, ou quand les deux l’acceptent.',
    begins: 'Tout binôme formé à partir de maintenant suit l’édition {{number}}.',
    forGood: 'Une édition n’est jamais modifiée ni retirée. On peut en publier une plus récente.',
    note: 'Ce qui est nouveau, et pourquoi',
    noteHint: 'Toute personne qui lit les règles peut lire ceci.',
    noteMissing: 'Écrivez une phrase sur ce qui est nouveau et pourquoi.',
    button: 'Publier l’édition {{number}}',
    done: 'L’édition {{number}} est publiée.',
  },
}
