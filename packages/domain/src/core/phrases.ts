import type { Localized } from './locale.ts'
import type { TextRefusalCode } from './text.ts'

export const textRefusals: Record<TextRefusalCode, Localized> = {
  'text-not-storable': {
    en: 'This text cannot be kept: it holds a character that no screen can show. Type the passage again instead of pasting it.',
    fr: 'Ce texte ne peut pas être conservé : il contient un caractère qu’aucun écran ne sait afficher. Saisissez le passage à nouveau au lieu de le coller.',
  },
  'text-too-long': {
    en: 'This text cannot be kept: it is longer than {limit:character|characters}. Shorten it and save again.',
    fr: 'Ce texte ne peut pas être conservé : il dépasse {limit:caractère|caractères}. Raccourcissez-le, puis enregistrez à nouveau.',
  },
  'text-missing': {
    en: 'Nothing was saved, because the text is empty. Write a few words first.',
    fr: 'Rien n’a été enregistré, car le texte est vide. Écrivez d’abord quelques mots.',
  },
}
