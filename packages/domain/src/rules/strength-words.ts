import type { Localized, Locale } from '../core/index.ts'
import type { Strength } from './norm.ts'

/** The word that stands beside a norm. */
export const strengthWord: Record<Strength, Localized> = {
  required: { en: 'required', fr: 'obligatoire' },
  expected: { en: 'expected', fr: 'attendu' },
  recommended: { en: 'recommended', fr: 'recommandé' },
  guideline: { en: 'as a guide', fr: 'à titre indicatif' },
}

/** How a sentence to the reader begins. */
export const strengthOpening: Record<Strength, Localized> = {
  required: { en: 'You need to', fr: 'Vous devez' },
  expected: { en: 'You are asked to', fr: 'On vous demande de' },
  recommended: { en: 'It is suggested that you', fr: 'Nous vous suggérons de' },
  guideline: { en: 'As a guide', fr: 'À titre indicatif' },
}

/** `you`, or somebody by name or label (`many` where that is more than one; `to` where a language joins the article). */
export type Asked = 'you' | { the: string; to: string; many: boolean }

/** A whole sentence that asks: `act` is an infinitive without its particle ("sign the agreement", "signer l’accord"). */
export function askSentence(strength: Strength, asked: Asked, act: Localized, locale: Locale): string {
  const sentence = locale === 'fr' ? french(strength, asked, act.fr) : english(strength, asked, act.en)
  return `${sentence.charAt(0).toLocaleUpperCase(locale)}${sentence.slice(1)}.`
}

function english(strength: Strength, asked: Asked, act: string): string {
  if (asked === 'you')
    return strength === 'guideline'
      ? `${strengthOpening.guideline.en}, you may ${act}`
      : `${strengthOpening[strength].en} ${act}`
  const { the, many } = asked
  switch (strength) {
    case 'required':
      return `${the} ${many ? 'need' : 'needs'} to ${act}`
    case 'expected':
      return `${the} ${many ? 'are' : 'is'} asked to ${act}`
    case 'recommended':
      return `it is suggested that ${the} ${act}`
    case 'guideline':
      return `as a guide, ${the} may ${act}`
  }
}

function french(strength: Strength, asked: Asked, act: string): string {
  if (asked === 'you') {
    if (strength === 'required') return `vous devez ${act}`
    if (strength === 'guideline') return `à titre indicatif, vous pouvez ${act}`
    return `${strength === 'expected' ? 'on vous demande' : 'nous vous suggérons'} ${elided(act)}`
  }
  const { the, to, many } = asked
  switch (strength) {
    case 'required':
      return `${the} ${many ? 'doivent' : 'doit'} ${act}`
    case 'expected':
      return `on demande ${to} ${elided(act)}`
    case 'recommended':
      return `il est suggéré ${to} ${elided(act)}`
    case 'guideline':
      return `à titre indicatif, ${the} ${many ? 'peuvent' : 'peut'} ${act}`
  }
}

/** `de`, shortened before a vowel or a silent h. */
export const elided = (word: string): string => (/^[aeiouyàâéèêëîïôöùûüh]/i.test(word) ? `d’${word}` : `de ${word}`)
