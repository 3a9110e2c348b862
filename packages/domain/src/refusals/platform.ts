import { type Localized, say } from '../core/index.ts'

/** What the platform itself refuses, whatever the program. */
export type PlatformRefusalCode =
  | 'idempotency-key-reused'
  | 'invitation-not-found'
  | 'not-found'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-too-weak'
  | 'time-zone-unknown'
  | 'time-of-day-unknown'
  | 'quiet-hours-incomplete'
  | 'preset-unknown'

export const platformRefusals: Record<PlatformRefusalCode, Localized> = {
  'idempotency-key-reused': say(
    'Nothing was done, because this request’s key was used for something else before. Reload the page and try again.',
    'Rien n’a été fait, car la clé de cette demande a déjà servi à autre chose. Rechargez la page et réessayez.',
  ),
  'invitation-not-found': say(
    'This link leads to no invitation. Open the newest mail you were sent, or ask for a new invitation.',
    'Ce lien ne mène à aucune invitation. Ouvrez le dernier courriel reçu, ou demandez une nouvelle invitation.',
  ),
  'not-found': say(
    'This is not here, or it is not for you to see. Go back to your home page.',
    'Cet élément n’existe pas, ou vous n’y avez pas accès. Revenez à votre page d’accueil.',
  ),
  'password-too-short': say(
    'This password cannot be used, because it is too short. Take {limit:character|characters} or more; three or four words together do well.',
    'Ce mot de passe ne convient pas, car il est trop court. Prenez-en un de {limit:caractère|caractères} ou plus ; trois ou quatre mots font l’affaire.',
  ),
  'password-too-long': say(
    'This password cannot be used, because it is longer than {limit:character|characters}. Shorten it.',
    'Ce mot de passe ne convient pas, car il dépasse {limit:caractère|caractères}. Raccourcissez-le.',
  ),
  'password-too-weak': say(
    'This password cannot be used, because it is easy to guess. Add another word or two that have nothing to do with you.',
    'Ce mot de passe ne convient pas, car il est facile à deviner. Ajoutez un ou deux mots sans rapport avec vous.',
  ),
  'time-zone-unknown': say(
    'This time zone cannot be kept, because nobody knows it by that name. Choose one from the list, such as America/Toronto.',
    'Ce fuseau horaire ne peut pas être retenu, car son nom est inconnu. Choisissez-en un dans la liste, par exemple America/Toronto.',
  ),
  'time-of-day-unknown': say(
    'This time cannot be kept, because it is not one of the clock. Write it as 21:00.',
    'Cette heure ne peut pas être retenue, car elle n’existe pas. Écrivez-la ainsi : 21:00.',
  ),
  'quiet-hours-incomplete': say(
    'Quiet hours need a beginning and an end that differ. Give both, or neither for no quiet hours.',
    'Les heures calmes demandent un début et une fin qui diffèrent. Indiquez les deux, ou aucun pour ne pas en avoir.',
  ),
  'preset-unknown': say(
    'No program can be made from this, because there is no such preset. Choose one from the list.',
    'Aucun programme ne peut en être tiré, car ce modèle n’existe pas. Choisissez-en un dans la liste.',
  ),
}
