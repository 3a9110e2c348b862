import { type Localized, say } from '../core/index.ts'
import type { TimeEvent, TimeRefusalCode, TimeUse } from './time-entry.ts'

/** Those that no other slice has words for. */
type OwnCode = Exclude<
  TimeRefusalCode,
  'mentorship-over' | 'before-the-pairing' | 'after-the-end' | 'minutes-out-of-range'
>

export const timeRefusals: Record<OwnCode, Localized> = {
  'hours-not-yours': say(
    'You cannot do this here, because hours are kept by the one who gave them. Open your own mentorship.',
    'Vous ne pouvez pas faire cela ici, car le temps est noté par la personne qui l’a consacré. Ouvrez votre propre relation de mentorat.',
  ),
  'hours-not-asked': say(
    'Time beside your meetings is not kept here, because this program says nothing about your hours. There is nothing to enter.',
    'Le temps passé hors des rencontres n’est pas noté ici, car ce programme ne dit rien de vos heures. Il n’y a rien à indiquer.',
  ),
  'day-to-come': say(
    'This cannot be entered yet, because its day is still to come. Choose today or a day before it.',
    'Ceci ne peut pas encore être noté, car ce jour est à venir. Choisissez aujourd’hui ou un jour passé.',
  ),
  'time-removed': say(
    'This entry cannot be changed, because it was removed. Put it back first, or enter the time anew.',
    'Cette mention ne peut pas être modifiée, car elle a été retirée. Rétablissez-la d’abord, ou notez ce temps à nouveau.',
  ),
  'time-not-removed': say(
    'There is nothing to put back, because this entry was not removed. Reload the page to see how it stands.',
    'Il n’y a rien à rétablir, car cette mention n’a pas été retirée. Rechargez la page pour voir où en sont les choses.',
  ),
}

export const timeUseWords: Record<TimeUse, Localized> = {
  preparing: say('Preparing', 'Préparation'),
  reading: say('Reading', 'Lecture'),
  writing: say('Writing', 'Rédaction'),
  other: say('Something else', 'Autre'),
}

export const timeHistory: Record<TimeEvent['type'], Localized> = {
  TimeLogged: say(
    '{actor} entered time given on {onDay} ({minutes:minute|minutes})',
    '{actor} a noté du temps consacré le {onDay} ({minutes:minute|minutes})',
  ),
  TimeRevised: say(
    '{actor} corrected time given on {onDay} ({minutes:minute|minutes})',
    '{actor} a corrigé du temps consacré le {onDay} ({minutes:minute|minutes})',
  ),
  TimeRemoved: say('{actor} removed time given on {onDay}', '{actor} a retiré du temps consacré le {onDay}'),
  TimeRestored: say('{actor} put back time given on {onDay}', '{actor} a rétabli du temps consacré le {onDay}'),
}
