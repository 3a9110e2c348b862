import { contactsSoFar, contactsSubject } from '../contacts/index.ts'
import { capitalised, fill, type Locale, type Localized, otherParty, plainLabels, say } from '../core/index.ts'
import { feedbackButton, feedbackSubject } from '../oversight/index.ts'
import type { Ask, ResolvedBook } from '../rules/index.ts'
import { mostReminders, type ReminderDue } from './reminders.ts'
import { type Names, obligationSentence } from './sentences.ts'

/** A reminder in words, to the one it goes to: what a mail is called, what it says, what its one button says, and why. */
export function reminderWords(
  { obligation, party, nth }: Pick<ReminderDue, 'obligation' | 'party' | 'nth'>,
  { names, book }: { names: Names; book: ResolvedBook | null },
  locale: Locale,
): { subject: string; line: string; button: string; why: string } {
  const { ask } = obligation
  const { title, sentence, why } = obligationSentence(obligation, party, { names, book }, locale)
  const soFar = ask.code === 'have-contacts' ? contactsSoFar(obligation, ask)[locale] : ''
  const last = nth === mostReminders - 1 ? ` ${lastOne[locale]}` : ''
  const values = { partner: names[otherParty(party)] }
  return {
    subject: capitalised(fill(subjectOf(obligation, title), { labels: plainLabels, locale, values }), locale),
    line: `${sentence}${soFar}${last}`,
    why,
    button: buttonOf(ask)[locale],
  }
}

const lastOne = say('This is the last reminder about it.', 'C’est le dernier rappel à ce sujet.')

function subjectOf(obligation: ReminderDue['obligation'], title: string): Localized {
  const { ask } = obligation
  if (ask.code === 'sign-agreement')
    return say('Your agreement with {partner} waits for you', 'Votre entente avec {partner} vous attend')
  if (ask.code === 'renew') return say('Do you and {partner} go on?', 'Continuez-vous avec {partner} ?')
  if (ask.code === 'review')
    return say(
      'Is your mentorship with {partner} still of benefit?',
      'Votre relation avec {partner} est-elle toujours utile ?',
    )
  if (ask.code === 'evaluate')
    return say('Looking back on your time with {partner}', 'Le bilan de votre relation avec {partner}')
  if (ask.code === 'plan-next') return say(`${title} with {partner}`, `${title} avec {partner}`)
  if (ask.code === 'give-feedback') return feedbackSubject
  return ask.code === 'have-contacts' ? contactsSubject(obligation, ask) : say(title, title)
}

/** What is not planned is told of. */
const isToldOf = (ask: Ask) =>
  ask.code === 'have-contacts' && (ask.contact === 'informal' || ask.contact === 'introduction')

function buttonOf(ask: Ask): Localized {
  if (ask.code === 'sign-agreement' && ask.form) return readIt
  return isToldOf(ask) ? tellIt : buttons[ask.code]
}

const tellIt = say('Say that there was one', 'Indiquer qu’il y en a eu un')
const readIt = say('Read it', 'Le lire')
const buttons: Record<Ask['code'], Localized> = {
  'have-contacts': say('Choose a time', 'Choisir un moment'),
  'prepare-meeting': say('Open the meeting', 'Ouvrir la rencontre'),
  'tell-ahead': say('Open the meeting', 'Ouvrir la rencontre'),
  'plan-next': say('Choose a time', 'Choisir un moment'),
  'have-call': say('Choose a time', 'Choisir un moment'),
  'sign-agreement': say('Read and sign', 'Lire et signer'),
  'settle-part': say('Open the agreement', 'Ouvrir l’entente'),
  'reconsider-term': say('Open the agreement', 'Ouvrir l’entente'),
  'keep-promise': say('Read and sign', 'Lire et signer'),
  'set-goals': say('Open the goals', 'Ouvrir les objectifs'),
  'complete-goal': say('Open the goals', 'Ouvrir les objectifs'),
  'move-deadline': say('Open the goals', 'Ouvrir les objectifs'),
  'agree-goal': say('Open the goals', 'Ouvrir les objectifs'),
  renew: say('Go on, or end well', 'Continuer, ou bien conclure'),
  evaluate: say('Look back', 'Faire le bilan'),
  'give-feedback': feedbackButton,
  'give-hours': say('Enter your time', 'Noter votre temps'),
  review: say('Answer', 'Répondre'),
  'draw-timeline': say('Open the timeline', 'Ouvrir le calendrier'),
  'do-activities': say('Open the goals', 'Ouvrir les objectifs'),
}
