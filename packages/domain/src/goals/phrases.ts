import { type History, type Localized, say } from '../core/index.ts'
import type { GoalKind, ResolvedBook } from '../rules/index.ts'
import type { GoalAdviceCode } from './advice.ts'
import type { GoalEvent, GoalRefusalCode } from './goal.ts'
import type { OwnGoalEvent, OwnGoalRefusalCode } from './own-goal.ts'

type Own = Extract<OwnGoalRefusalCode, 'own-goals-are-the-mentors' | 'own-goals-not-offered'>

export const goalRefusals: Record<GoalRefusalCode | Own, Localized> = {
  'not-one-of-the-two': say(
    'You cannot do this here, because you are not one of the two. Open your own mentorship.',
    'Vous ne pouvez pas faire cela ici, car vous ne faites pas partie du binôme. Ouvrez votre propre relation de mentorat.',
  ),
  'goals-not-yours-to-write': say(
    'You cannot write the goals, because the program leaves that to the other of you. Comment on a goal instead, and agree it when it is right.',
    'Vous ne pouvez pas rédiger les objectifs, car le programme confie cela à l’autre personne. Commentez un objectif, puis approuvez-le quand il convient.',
  ),
  'agreeing-not-your-part': say(
    'You cannot agree your own goal, because that is for the other of you to do. Ask for it in a comment.',
    'Vous ne pouvez pas approuver votre propre objectif, car cela revient à l’autre personne. Demandez-le dans un commentaire.',
  ),
  'agreement-already-signed': say(
    'The goals cannot be changed, because both of you have signed them. Begin an amendment: the goals open again, and you both sign once more.',
    'Les objectifs ne peuvent pas être modifiés, car vous les avez tous deux signés. Commencez un avenant : les objectifs s’ouvrent à nouveau, et vous signez tous deux encore une fois.',
  ),
  'goals-closed': say(
    'The goals cannot be changed any more, because this mentorship is over. You can still read them.',
    'Les objectifs ne peuvent plus être modifiés, car cette relation de mentorat est terminée. Vous pouvez toujours les lire.',
  ),
  'goal-dropped': say(
    'This goal cannot be changed, because it was dropped. Write a new one instead.',
    'Cet objectif ne peut pas être modifié, car il a été abandonné. Rédigez-en plutôt un nouveau.',
  ),
  'goal-not-dropped': say(
    'There is nothing to put back: this goal is on the table.',
    'Il n’y a rien à rétablir : cet objectif figure dans le tableau.',
  ),
  'goal-without-statement': say(
    'This is not possible yet, because nothing says what the goal is. It needs a statement first.',
    'Ce n’est pas encore possible, car rien ne dit quel est l’objectif. Il lui faut d’abord un énoncé.',
  ),
  'goal-already-agreed': say(
    'There is nothing to agree: this goal is agreed as it stands. If it changes, you will be asked again.',
    'Il n’y a rien à approuver : cet objectif l’est déjà tel quel. S’il change, on vous le demandera à nouveau.',
  ),
  'goal-not-agreed': say(
    'There is nothing to take back: this goal is not agreed yet.',
    'Il n’y a rien à retirer : cet objectif n’est pas encore approuvé.',
  ),
  'goal-kind-not-offered': say(
    'The program does not have this kind of goal. Choose one from the list, or leave it open.',
    'Le programme ne prévoit pas ce genre d’objectif. Choisissez-en un dans la liste, ou laissez le choix ouvert.',
  ),
  'deadline-not-a-day': say(
    'This deadline cannot be kept, because no such day exists. Enter a day such as 2027-06-30.',
    'Cette échéance ne peut pas être retenue, car ce jour n’existe pas. Indiquez un jour, par exemple 2027-06-30.',
  ),
  'own-goals-are-the-mentors': say(
    'You cannot write here, because these goals are the mentor’s own. Write yours among the goals of the mentorship.',
    'Vous ne pouvez pas écrire ici, car ces objectifs sont ceux du mentor. Écrivez les vôtres parmi les objectifs de la relation.',
  ),
  'own-goals-not-offered': say(
    'No goal of your own can be added here, because the program does not have them. Keep it in your own notes.',
    'On ne peut pas ajouter ici d’objectif personnel au mentor, car le programme n’en prévoit pas. Gardez-le dans vos notes.',
  ),
  'too-many-goals': say(
    'No further goal can be added, because there are {limit:goal|goals} already. Drop one first.',
    'On ne peut plus ajouter d’objectif, car il y en a déjà {limit}. Abandonnez-en d’abord un.',
  ),
}

export const goalAdvice: Record<GoalAdviceCode, Localized> = {
  'deadline-in-the-past': say(
    'This day has passed. A day to come is suggested.',
    'Ce jour est passé. Nous suggérons un jour à venir.',
  ),
  'deadline-after-the-term': say(
    'This day lies after the end of the term. An earlier one is suggested.',
    'Ce jour se situe après la fin de l’engagement. Nous suggérons un jour plus proche.',
  ),
}

export const goalKindWords: Record<GoalKind, Localized> = {
  professional: say('Professional development', 'Développement professionnel'),
  personal: say('Personal growth', 'Développement personnel'),
}

/** A kind in the words of the book that has it; its plain words, or its code, where the book has it no more. */
export const goalKindLabel = (kind: string, { settings }: Pick<ResolvedBook, 'settings'>): Localized =>
  settings.goals.kinds.find(({ code }) => code === kind)?.label ?? plainKind(kind) ?? say(kind, kind)

/** The plain words of a kind that many programs have. */
export const plainKind = (kind: string): Localized | undefined => {
  const words: Readonly<Partial<Record<string, Localized>>> = goalKindWords
  return words[kind]
}

/** Audit sentences tell that it happened, never what was written. */
export const goalHistory: Record<(GoalEvent | OwnGoalEvent)['type'], History> = {
  OwnGoalShared: {
    by: 'shared',
    yes: say('{actor} shared a goal of their own', '{actor} a partagé un objectif personnel'),
    no: say('{actor} no longer shares a goal of their own', '{actor} ne partage plus un objectif personnel'),
  },
  GoalProposed: say('{actor} proposed a goal', '{actor} a proposé un objectif'),
  GoalRevised: say('{actor} revised a goal', '{actor} a révisé un objectif'),
  GoalAgreed: {
    by: 'agreed',
    yes: say('{actor} agreed a goal', '{actor} a approuvé un objectif'),
    no: say('{actor} took the yes to a goal back', '{actor} a retiré son accord à un objectif'),
  },
  GoalPartConfirmed: {
    by: 'confirmed',
    yes: say('{actor} confirmed that a goal is {part}', '{actor} a confirmé qu’un objectif est {part}'),
    no: say('{actor} no longer says that a goal is {part}', '{actor} ne dit plus qu’un objectif est {part}'),
  },
  GoalDropped: say('{actor} dropped a goal', '{actor} a abandonné un objectif'),
  GoalRestored: say('{actor} put a dropped goal back', '{actor} a rétabli un objectif abandonné'),
  GoalCommented: say('{actor} commented on a goal', '{actor} a commenté un objectif'),
}
