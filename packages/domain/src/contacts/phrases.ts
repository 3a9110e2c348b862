import { type History, type Localized, say } from '../core/index.ts'
import type { ContactKind, ContactMode } from '../rules/index.ts'
import type { ContactEvent, ContactRefusalCode, ContactState } from './contact.ts'

export const contactRefusals: Record<ContactRefusalCode, Localized> = {
  'not-a-party': say(
    'You cannot do this here, because meetings belong to the two of a mentorship. Open your own mentorship.',
    'Vous ne pouvez pas faire cela ici, car les rencontres appartiennent aux deux personnes du binôme. Ouvrez votre propre relation de mentorat.',
  ),
  'mentorship-over': say(
    'Nothing can be planned or changed any more, because this mentorship is over. You can still read what there is.',
    'Rien ne peut plus être prévu ni modifié, car cette relation de mentorat est terminée. Vous pouvez toujours lire ce qui s’y trouve.',
  ),
  'kind-not-in-program': say(
    'This kind of contact cannot be kept here, because the program does not have it. Choose one from the list.',
    'Ce genre de contact ne peut pas être retenu ici, car le programme ne le prévoit pas. Choisissez-en un dans la liste.',
  ),
  'starts-in-the-past': say(
    'This cannot be planned, because its day has passed. Choose a day to come, or add it as something that took place.',
    'Ceci ne peut pas être prévu, car ce jour est passé. Choisissez un jour à venir, ou ajoutez-le parmi ce qui a eu lieu.',
  ),
  'not-begun-yet': say(
    'This cannot have taken place yet, because its time is still to come. Correct the time, or say so afterwards.',
    'Ceci ne peut pas encore avoir eu lieu, car l’heure n’est pas venue. Corrigez l’heure, ou dites-le après coup.',
  ),
  'before-the-pairing': say(
    'This day cannot be taken, because the two of you were not paired yet. Choose the day of the pairing or a later one.',
    'Ce jour ne peut pas être retenu, car votre binôme n’était pas encore formé. Choisissez le jour du jumelage ou un jour ultérieur.',
  ),
  'after-the-end': say(
    'This day cannot be taken, because it lies after the end of your mentorship. Choose an earlier day.',
    'Ce jour ne peut pas être retenu, car il se situe après la fin de votre relation de mentorat. Choisissez un jour plus proche.',
  ),
  'minutes-out-of-range': say(
    'This length cannot be kept. Enter whole minutes, at least one and at most {limit:minute|minutes}.',
    'Cette durée ne peut pas être retenue. Indiquez un nombre entier, d’au moins une et d’au plus {limit:minute|minutes}.',
  ),
  'agenda-item-unknown': say(
    'This cannot be put on the agenda, because the program does not have it. Choose from its list, or write it as the purpose.',
    'Ce point ne peut pas figurer à l’ordre du jour, car le programme ne le prévoit pas. Choisissez dans sa liste, ou indiquez-le comme but.',
  ),
  'already-held': say(
    'There is nothing to do here, because this is already down as having taken place. Take that back first if it did not.',
    'Il n’y a rien à faire ici, car il est déjà noté que ceci a eu lieu. Annulez d’abord cette mention si ce n’est pas le cas.',
  ),
  'already-cancelled': say(
    'This is not possible, because it was called off. Put it back first, or add what took place instead.',
    'Ce n’est pas possible, car ceci a été annulé. Rétablissez-le d’abord, ou ajoutez ce qui a eu lieu à la place.',
  ),
  'not-cancelled': say(
    'There is nothing to put back, because this was not called off. Reload the page to see how it stands.',
    'Il n’y a rien à rétablir, car ceci n’a pas été annulé. Rechargez la page pour voir où en sont les choses.',
  ),
  'not-held': say(
    'There is nothing to take back, because nobody has said yet that this took place. Reload the page to see how it stands.',
    'Il n’y a rien à annuler, car personne n’a encore dit que ceci a eu lieu. Rechargez la page pour voir où en sont les choses.',
  ),
  'not-yours-to-take-back': say(
    'You cannot take this back, because it was the other of you who said that it took place. Write to one another about it.',
    'Vous ne pouvez pas annuler cette mention, car c’est l’autre personne qui a dit que ceci a eu lieu. Parlez-en ensemble.',
  ),
  'contact-withdrawn': say(
    'This cannot be changed, because it was taken back. Add it anew if it did take place.',
    'Ceci ne peut pas être modifié, car la mention en a été annulée. Ajoutez-le à nouveau si cela a bien eu lieu.',
  ),
  'questions-are-the-proteges': say(
    'You cannot write these questions, because they are for {protege.the} to ask. You can read them before you meet.',
    'Vous ne pouvez pas rédiger ces questions, car elles reviennent {protege.to}. Vous pouvez les lire avant la rencontre.',
  ),
  'questions-closed': say(
    'These questions cannot be changed any more, because the meeting is no longer ahead. Ask at the next one.',
    'Ces questions ne peuvent plus être modifiées, car la rencontre n’est plus à venir. Posez-les à la prochaine.',
  ),
  'too-many-questions': say(
    'No further question can be added, because there are {limit:question|questions} already. Remove one first.',
    'On ne peut plus ajouter de question, car il y en a déjà {limit}. Retirez-en d’abord une.',
  ),
  'preparation-is-the-proteges': say(
    'You cannot write this note, because it is for {protege.the} to say what the meeting needs. You can read it before you meet.',
    'Vous ne pouvez pas rédiger cette note, car il revient {protege.to} de dire ce que demande la rencontre. Vous pouvez la lire avant.',
  ),
  'preparation-closed': say(
    'This note cannot be changed any more, because the meeting is no longer ahead. Write one for the next meeting.',
    'Cette note ne peut plus être modifiée, car la rencontre n’est plus à venir. Rédigez-en une pour la prochaine.',
  ),
  'preparation-not-in-program': say(
    'There is no such note here, because the program does not ask for one. Write it as the purpose, or send a message.',
    'Il n’y a pas de telle note ici, car le programme n’en demande pas. Indiquez-le comme but, ou écrivez un message.',
  ),
}

export const contactStateWords: Record<ContactState, Localized> = {
  planned: say('Planned', 'Prévu'),
  held: say('Took place', 'A eu lieu'),
  cancelled: say('Called off', 'Annulé'),
  withdrawn: say('Taken back', 'Retiré'),
}

/** A kind on its own, and with its article as a sentence needs it. */
export const contactKindWords: Record<ContactKind, { name: Localized; a: Localized }> = {
  meeting: { name: say('Meeting', 'Rencontre'), a: say('a meeting', 'une rencontre') },
  call: { name: say('Call', 'Appel'), a: say('a call', 'un appel') },
  'email-dialogue': {
    name: say('Exchange by e-mail', 'Échange par courriel'),
    a: say('an exchange by e-mail', 'un échange par courriel'),
  },
  informal: { name: say('Informal contact', 'Contact informel'), a: say('an informal contact', 'un contact informel') },
  introduction: { name: say('Introduction', 'Mise en relation'), a: say('an introduction', 'une mise en relation') },
}

export const contactModeWords: Record<ContactMode, Localized> = {
  'in-person': say('in person', 'en personne'),
  telephone: say('by telephone', 'par téléphone'),
  video: say('by video', 'en visioconférence'),
  written: say('in writing', 'par écrit'),
}

/** What stands beside a mode that the program's document does not name. */
export const modeNotNamed: Localized = say('not named by the program', 'non prévu par le programme')

/** Audit sentences tell what, when and how, never a word of the two. */
export const contactHistory: Record<ContactEvent['type'], History> = {
  ContactPlanned: say('{actor} planned {kind} for {onDay}, {mode}', '{actor} a prévu {kind} le {onDay}, {mode}'),
  ContactRevised: say(
    '{actor} changed details of {kind} on {onDay}',
    '{actor} a modifié les détails d’{kind} du {onDay}',
  ),
  ContactMoved: say(
    '{actor} moved {kind} from {fromDay} to {onDay}',
    '{actor} a déplacé {kind} du {fromDay} au {onDay}',
  ),
  ContactCancelled: say('{actor} called off {kind} on {onDay}', '{actor} a annulé {kind} du {onDay}'),
  ContactRestored: say('{actor} put {kind} on {onDay} back', '{actor} a rétabli {kind} du {onDay}'),
  ContactHeld: say(
    '{actor} said that {kind} took place on {onDay}, {mode}',
    '{actor} a indiqué qu’{kind} a eu lieu le {onDay}, {mode}',
  ),
  ContactLogged: say('{actor} added {kind} of {onDay}, {mode}', '{actor} a ajouté {kind} du {onDay}, {mode}'),
  ContactJoined: say(
    '{actor} also said that {kind} took place on {onDay}',
    '{actor} a aussi indiqué qu’{kind} a eu lieu le {onDay}',
  ),
  ContactUndone: {
    by: 'stands',
    yes: say(
      '{actor} took back that {kind} took place on {onDay}; the other still says so',
      '{actor} n’indique plus qu’{kind} a eu lieu le {onDay} ; l’autre personne le maintient',
    ),
    no: say(
      '{actor} took back that {kind} took place on {onDay}',
      '{actor} n’indique plus qu’{kind} a eu lieu le {onDay}',
    ),
  },
  ContactNoted: say(
    '{actor} wrote a note for both on {kind} of {onDay}',
    '{actor} a écrit une note commune sur {kind} du {onDay}',
  ),
  QuestionAsked: say(
    '{actor} entered a question for {kind} on {onDay}',
    '{actor} a saisi une question pour {kind} du {onDay}',
  ),
  QuestionRevised: say(
    '{actor} reworded a question for {kind} on {onDay}',
    '{actor} a reformulé une question pour {kind} du {onDay}',
  ),
  QuestionRemoved: say(
    '{actor} removed a question for {kind} on {onDay}',
    '{actor} a retiré une question pour {kind} du {onDay}',
  ),
  PreparationSent: say(
    '{actor} sent a note ahead of {kind} on {onDay}',
    '{actor} a envoyé une note préparatoire pour {kind} du {onDay}',
  ),
  PreparationRevised: say(
    '{actor} reworded the note ahead of {kind} on {onDay}',
    '{actor} a reformulé la note préparatoire pour {kind} du {onDay}',
  ),
  PreparationTakenBack: say(
    '{actor} took back the note ahead of {kind} on {onDay}',
    '{actor} a retiré la note préparatoire pour {kind} du {onDay}',
  ),
}
