import { dayInWords, type Localized, say } from '../core/index.ts'
import type { Ask, ObligationState } from '../rules/index.ts'

type Ahead = Extract<Ask, { code: 'tell-ahead' }>

/** ASQP-29 and 30: "say what help is wanted and pass on what is useful to know before the meeting on 3 March 2027". */
export function aheadAct({ parts, leadHours, onDay }: Ahead): Localized {
  const { en, fr } = acts[whatOf(parts)]
  const lead =
    leadHours === null
      ? say('before', 'avant')
      : say(`at least ${leadHours} hours before`, `au moins ${leadHours} heures avant`)
  return say(
    `${en} ${lead.en} the meeting on ${dayInWords(onDay, 'en')}`,
    `${fr} ${lead.fr} la rencontre du ${dayInWords(onDay, 'fr')}`,
  )
}

const whatOf = (parts: Ahead['parts']) => (parts.length > 1 ? 'both' : parts.includes('needs') ? 'needs' : 'background')

const acts = {
  needs: say('say what help is wanted', 'indiquer l’aide attendue'),
  background: say('pass on what is useful to know', 'transmettre le contexte utile'),
  both: say(
    'say what help is wanted and pass on what is useful to know',
    'indiquer l’aide attendue et transmettre le contexte utile',
  ),
}

/** The same as a thing to do; of the whole note, that there be one. */
export function aheadTitle(ask: Ahead): Localized {
  if (ask.parts.length < 2) return aheadAct(ask)
  return say(
    `send a note ahead of the meeting on ${dayInWords(ask.onDay, 'en')}`,
    `envoyer une note avant la rencontre du ${dayInWords(ask.onDay, 'fr')}`,
  )
}

/** The same in a few words, for a row of a list. */
export const aheadInBrief: Localized = say('Note ahead of the meeting', 'Note préparatoire')

/** What was told ahead of a meeting, or was not. */
export function aheadTold({ parts, leadHours, onDay, late }: Ahead, state: ObligationState): Localized {
  const [day, jour] = [dayInWords(onDay, 'en'), dayInWords(onDay, 'fr')]
  if (state !== 'met') return notTold(whatOf(parts), day, jour)
  if (late !== true)
    return say(
      `The note ahead of the meeting on ${day} was sent.`,
      `La note préparatoire de la rencontre du ${jour} a été envoyée.`,
    )
  if (leadHours === null)
    return say(
      `The note for the meeting on ${day} was sent only after it began.`,
      `La note préparatoire de la rencontre du ${jour} n’a été envoyée qu’après son début.`,
    )
  return say(
    `The note ahead of the meeting on ${day} was sent with less than ${leadHours} hours to go.`,
    `La note préparatoire de la rencontre du ${jour} a été envoyée moins de ${leadHours} heures avant.`,
  )
}

function notTold(what: keyof typeof acts, day: string, jour: string): Localized {
  switch (what) {
    case 'needs':
      return say(
        `What help was wanted was not said before the meeting on ${day}.`,
        `L’aide attendue n’a pas été indiquée avant la rencontre du ${jour}.`,
      )
    case 'background':
      return say(
        `No background was given before the meeting on ${day}.`,
        `Aucun élément de contexte n’a été transmis avant la rencontre du ${jour}.`,
      )
    case 'both':
      return say(
        `No note came ahead of the meeting on ${day}.`,
        `Aucune note préparatoire n’a précédé la rencontre du ${jour}.`,
      )
  }
}

/** ASQP-27: what is arranged, before there was any and after. */
export const nextMeetingAct = (first: boolean): Localized =>
  first
    ? say('arrange the first meeting', 'fixer la première rencontre')
    : say('arrange the next meeting', 'fixer la prochaine rencontre')

export const nextMeetingArranged = (first: boolean): Localized =>
  first
    ? say('The first meeting is arranged.', 'La première rencontre est fixée.')
    : say('The next meeting is arranged.', 'La prochaine rencontre est fixée.')

export const callAct: Localized = say(
  'have a call before the mentorship starts',
  'prévoir un appel avant le début de la relation',
)
export const callHad: Localized = say('The call before the start took place.', 'L’appel avant le début a eu lieu.')
