import { type History, type Localized, say } from '../core/index.ts'
import type { FeedbackEvent, FeedbackRefusalCode } from './feedback.ts'
import type { CheckInEvent, CheckInRefusalCode, CheckInWay } from './record.ts'

export const oversightRefusals: Record<CheckInRefusalCode | FeedbackRefusalCode, Localized> = {
  'check-in-not-asked': say(
    'There is nothing to keep here, because the rules of this program ask for no check-ins.',
    'Il n’y a rien à consigner ici, car les règles de ce programme ne prévoient pas de prise de nouvelles.',
  ),
  'check-in-not-yours': say(
    'This is not yours to do, because the rules ask others to check in. A member of that body can.',
    'Cela ne vous revient pas, car les règles confient la prise de nouvelles à d’autres personnes. L’une d’elles peut s’en charger.',
  ),
  'check-in-of-own-pair': say(
    'You cannot check in here, because you are one of the two. Another member does.',
    'Vous ne pouvez pas prendre de nouvelles ici, car vous faites partie du binôme. Une autre personne s’en charge.',
  ),
  'check-in-mentorship-over': say(
    'Nothing can be kept here any more, because this mentorship is over. What was kept stays as it is.',
    'Plus rien ne peut être consigné ici, car cette relation de mentorat est terminée. Ce qui l’a été reste tel quel.',
  ),
  'check-in-day': say(
    'This day cannot be kept. Choose one from the pairing to today.',
    'Ce jour ne peut pas être retenu. Choisissez-en un entre le jumelage et aujourd’hui.',
  ),
  'check-in-recorded': say(
    'This check-in was kept already. Choose another day if you spoke once more.',
    'Cette prise de nouvelles est déjà consignée. Choisissez un autre jour si vous vous êtes parlé de nouveau.',
  ),
  'member-not-of-the-body': say(
    'This person cannot take it on, because the rules ask others to check in. Choose somebody from the list.',
    'Cette personne ne peut pas s’en charger, car les règles confient la prise de nouvelles à d’autres. Choisissez quelqu’un dans la liste.',
  ),
  'member-of-the-pair': say(
    'This person cannot take it on, because they are one of the two. Choose somebody else.',
    'Cette personne ne peut pas s’en charger, car elle fait partie du binôme. Choisissez quelqu’un d’autre.',
  ),
  'feedback-not-asked': say(
    'Nobody is asked for feedback here, because the rules of this program do not say so.',
    'Aucun avis n’est sollicité ici, car les règles de ce programme ne le prévoient pas.',
  ),
  'feedback-asked-lately': say(
    'They were asked within the last week and can still answer. You can ask again a week after that.',
    'La demande date de moins d’une semaine, et il est encore temps d’y répondre. Vous pourrez la renouveler une semaine après.',
  ),
  'feedback-not-yours': say(
    'You cannot give feedback here, because you are not one of the two. You can from your own mentorship.',
    'Vous ne pouvez pas donner votre avis ici, car vous ne faites pas partie du binôme. Vous le pouvez depuis votre propre relation de mentorat.',
  ),
  'feedback-not-wanted': say(
    'There is nothing to fill in, because this program does not ask for it. You can write to its coordinators.',
    'Il n’y a rien à remplir, car ce programme ne le demande pas. Vous pouvez écrire à la coordination.',
  ),
  'feedback-mentorship-over': say(
    'Feedback can no longer be given here, because this mentorship is over. You can still write to the program’s coordinators.',
    'Il n’est plus possible de donner votre avis ici, car cette relation de mentorat est terminée. Vous pouvez encore écrire à la coordination du programme.',
  ),
  'feedback-empty': say(
    'Nothing was sent, because nothing is written yet. An answer to one of the questions is enough.',
    'Rien n’a été envoyé, car rien n’est encore écrit. Une réponse à l’une des questions suffit.',
  ),
  'feedback-question-unknown': say(
    'One of the answers belongs to no question. Reload the page and answer again.',
    'Une des réponses ne correspond à aucune question. Rechargez la page et répondez à nouveau.',
  ),
}

export const checkInWayWords: Record<CheckInWay, Localized> = {
  telephone: say('By telephone', 'Par téléphone'),
  video: say('By video', 'En visioconférence'),
  'in-person': say('In person', 'En personne'),
  writing: say('In writing', 'Par écrit'),
}

export const oversightHistory: Record<(CheckInEvent | FeedbackEvent)['type'], History> = {
  CheckInHeld: say('{actor} checked in with {party}', '{actor} a pris des nouvelles {partyOf}'),
  CheckInHandedOver: say(
    '{actor} handed the check-ins with {party} over to {person}',
    '{actor} a confié à {person} la prise de nouvelles {partyOf}',
  ),
  FeedbackAsked: say(
    '{actor} asked for the confidential feedback {partyOf}',
    '{actor} a sollicité l’avis confidentiel {partyOf}',
  ),
  FeedbackGiven: say('{actor} gave confidential feedback', '{actor} a donné un avis confidentiel'),
}

/** What is asked of each of the two, as something to do and once it was not done. */
export const feedbackAct = say('give confidential feedback', 'donner un avis confidentiel')
export const feedbackMissing = say(
  '{name} has not given any confidential feedback.',
  '{name} n’a pas donné d’avis confidentiel.',
)
export const feedbackSubject = say('How is it going?', 'Comment cela se passe-t-il ?')
export const feedbackButton = say('Give feedback', 'Donner mon avis')
