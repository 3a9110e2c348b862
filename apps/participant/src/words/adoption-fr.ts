import type { SameShape } from '@ithaca/ui'
import type { adoption as model } from './adoption-en.ts'

/** Les textes sur les règles plus récentes du programme en français. */
export const adoption: SameShape<typeof model> = {
  setAside: 'Une exception a été faite pour vous deux',
  setAsideBy: '{{rule}} {{name}} a écarté cette règle le {{day}} : « {{reason}} »',
  setAsideErased: '{{rule}} {{name}} a écarté cette règle le {{day}} ; le motif a été effacé.',
  title: 'De nouvelles règles du programme',
  lead: 'L’édition {{number}} a été publiée le {{day}}. Vous suivez tous deux l’édition {{before}}.',
  choose: 'Vous pouvez continuer ainsi, ou passer ensemble à l’édition {{number}}. Il faut l’accord de vous deux.',
  why: 'Pourquoi elle a été publiée',
  whyOf: 'Pourquoi l’édition {{number}} a été publiée',
  answers: 'Ce que l’on nous a dit, et à quoi ceci répond',
  saidBy: '{{words}} (dit par {{count}} personnes)',
  changes: 'Ce qui changerait pour vous deux',
  noChanges: 'Rien ne change pour vous deux : ce qui est nouveau concerne d’autres personnes.',
  lapsedYou:
    'Vous aviez accepté l’édition {{old}}. Avant que {{name}} le fasse, l’édition {{number}} a été publiée ; votre accord est donc tombé.',
  lapsedThem:
    '{{name}} avait accepté l’édition {{old}}. Avant que vous le fassiez, l’édition {{number}} a été publiée ; cet accord est donc tombé.',
  lapsed: 'Une réponse précédente est tombée',
  theyAgreed:
    '{{name}} a accepté le {{day}}. Si vous acceptez aussi, l’édition {{number}} vaut pour vous deux à partir de demain.',
  youAgreed:
    'Vous avez accepté le {{day}}. Dès que {{name}} accepte aussi, l’édition {{number}} vaut pour vous deux à partir du lendemain.',
  neither:
    '{{name}} n’a pas encore répondu. Quand vous aurez accepté tous les deux, l’édition {{number}} vaudra à partir du lendemain.',
  begun:
    'Ce qui aura commencé d’ici là reste jugé selon les règles sous lesquelles il a commencé. Votre entente demeure telle que vous l’avez acceptée.',
  agree: 'Passer à l’édition {{number}}',
  stay: 'Laisser les choses ainsi',
  stayHint:
    'Vous n’avez pas à répondre. Rien ne change alors, et la question reste ouverte ici. Un oui peut être retiré tant que l’autre personne n’a pas accepté aussi.',
  agreed: 'Vous avez accepté l’édition {{number}}.',
  takeBack: 'Retirer mon accord',
  takeBackHint: 'Tant que {{name}} n’a pas accepté aussi, vous pouvez le retirer, puis le redonner plus tard.',
  tookBack: 'Vous avez retiré votre accord. Rien ne change pour vous deux.',
  holds: 'Vous suivez les règles les plus récentes',
  holdsText:
    'Il n’y a rien à décider. Quand le programme publiera de nouvelles règles, vous lirez ici ce qu’elles changeraient.',
  from: 'À partir du {{day}}',
  edition: 'Édition {{number}}',
  byConsent: 'd’un commun accord',
  editions: 'Les règles que vous suivez',
  task: 'Lire ce que de nouvelles règles changeraient',
  taskNote: 'L’édition {{number}} est publiée. Elle ne vous parvient que si vous l’acceptez tous les deux.',
  taskTheirs: '{{name}} a accepté l’édition {{number}} ; elle vaudra quand vous l’accepterez aussi.',
}
