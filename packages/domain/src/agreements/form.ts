import { type Localized, say } from '../core/index.ts'
import type { ResolvedBook, Settings } from '../rules/index.ts'

export type AgreementForm = Settings['agreement']['form']

/** How the two give their word: by signing, by accepting what they drafted together, or by confirming; null where there is nothing to give it to. */
export type Act = 'sign' | 'accept' | 'confirm'

const acts: Record<AgreementForm, Act | null> = {
  none: null,
  signed: 'sign',
  'drafted-together': 'accept',
  'means-confirmed': 'confirm',
  'ground-rules-confirmed': 'confirm',
}

export const formOf = ({ settings }: ResolvedBook): AgreementForm => settings.agreement.form
export const actOf = (book: ResolvedBook): Act | null => acts[formOf(book)]

/** Told of an act only where it is no signature, so that what is known of signed agreements reads as ever. */
export const unsigned = (book: ResolvedBook): { signed?: false } => (actOf(book) === 'sign' ? {} : { signed: false })

type Unsigned = Exclude<AgreementForm, 'none' | 'signed'>
export const isUnsigned = (form: AgreementForm): form is Unsigned => form !== 'none' && form !== 'signed'

/** What somebody does with it, as "you are asked to …" goes on. */
export const actWords = (form: Unsigned): Localized => acting[form]
/** The same once somebody has done it, with their {name}. */
export const actedWords = (form: Unsigned): Localized => acted[form]
/** In a few words, to those who look after a pair. */
export const briefActWords = (form: Unsigned): Localized => brief[form]

const acting: Record<Unsigned, Localized> = {
  'drafted-together': say('read and accept your agreement', 'lire et accepter votre entente'),
  'means-confirmed': say('confirm how you stay in touch', 'confirmer vos moyens de contact'),
  'ground-rules-confirmed': say('confirm the ground rules', 'confirmer les règles de base'),
}
const acted: Record<Unsigned, Localized> = {
  'drafted-together': say('{name} accepted the agreement.', '{name} a accepté l’entente.'),
  'means-confirmed': say(
    '{name} confirmed how the two stay in touch.',
    '{name} a confirmé les moyens de contact du binôme.',
  ),
  'ground-rules-confirmed': say('{name} confirmed the ground rules.', '{name} a confirmé les règles de base.'),
}
const brief: Record<Unsigned, Localized> = {
  'drafted-together': say('Agreement to accept', 'Entente à accepter'),
  'means-confirmed': say('Means of contact to confirm', 'Moyens de contact à confirmer'),
  'ground-rules-confirmed': say('Ground rules to confirm', 'Règles de base à confirmer'),
}
