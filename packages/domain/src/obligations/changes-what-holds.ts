import { type Localized, type Party, say } from '../core/index.ts'

/** Why a change to an agreement that runs is asked: the norm asks for a word before the start, and that was given. */
export const changesWhatHolds = (viewer: Party | null): Localized => (viewer === null ? changesTheirs : changesYours)

const changesYours = say(
  'It changes what you two agreed. What holds today holds until both of you have agreed to the new text.',
  'Ce texte change ce dont vous êtes convenus. Ce qui vaut aujourd’hui vaut jusqu’à votre accord à tous deux sur le nouveau.',
)

const changesTheirs = say(
  'It changes what the two agreed. What holds today holds until both have agreed to the new text.',
  'Ce texte change ce dont les deux sont convenus. Ce qui vaut aujourd’hui vaut jusqu’à leur accord à tous deux sur le nouveau.',
)
