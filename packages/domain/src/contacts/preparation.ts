import { dayInWords, type Localized, say } from '../core/index.ts'
import type { Ask, ObligationState, ResolvedBook } from '../rules/index.ts'
import { listed } from '../rules/index.ts'

type Preparation = Extract<Ask, { code: 'prepare-meeting' }>

const own: Readonly<Record<string, Localized>> = {
  purpose: say('its purpose', 'son but'),
  goals: say('the goals', 'les objectifs'),
}
/** What is to be clear before a meeting is more than a time at it (ASQP-28). */
const settled: typeof own = { ...own, purpose: say('the purpose and goals', 'le but et les objectifs') }

/** What an agenda has to have, by the program's own names. */
function items({ items: codes, settle }: Preparation, book: ResolvedBook | null): Localized {
  const agenda = book?.settings.contacts.agenda ?? []
  const known = settle === true ? settled : own
  const names = codes.map((code) => agenda.find((item) => item.code === code)?.label ?? known[code] ?? say(code, code))
  return say(listed(names, 'en'), listed(names, 'fr'))
}

/** CSCE-33 and 34: "leave time for the goals and the protégé’s questions at the meeting on 3 March 2027". */
export function preparationAct(ask: Preparation, book: ResolvedBook | null): Localized {
  const { en, fr } = items(ask, book)
  const [onDay, leJour] = [dayInWords(ask.onDay, 'en'), dayInWords(ask.onDay, 'fr')]
  if (ask.settle === true)
    return say(`settle ${en} of the meeting on ${onDay}`, `préciser ${fr} de la rencontre du ${leJour}`)
  return say(
    `leave time for ${en} at the meeting on ${onDay}`,
    `prévoir du temps pour ${fr} lors de la rencontre du ${leJour}`,
  )
}

/** Of a meeting that has it on its agenda, or that took place without. */
export function preparationTold(ask: Preparation, book: ResolvedBook | null, state: ObligationState): Localized {
  const { en, fr } = items(ask, book)
  const [onDay, leJour] = [dayInWords(ask.onDay, 'en'), dayInWords(ask.onDay, 'fr')]
  if (ask.settle === true)
    return state === 'met'
      ? say(`Settled for the meeting on ${onDay}: ${en}.`, `Précisé pour la rencontre du ${leJour} : ${fr}.`)
      : say(
          `Not settled before the meeting on ${onDay}: ${en}.`,
          `Resté à préciser avant la rencontre du ${leJour} : ${fr}.`,
        )
  return state === 'met'
    ? say(
        `The agenda of the meeting on ${onDay} names ${en}.`,
        `L’ordre du jour de la rencontre du ${leJour} comprend ${fr}.`,
      )
    : say(
        `The agenda of the meeting on ${onDay} did not name ${en}.`,
        `L’ordre du jour de la rencontre du ${leJour} ne mentionnait pas ${fr}.`,
      )
}
