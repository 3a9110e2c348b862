import type { Locale } from '@ithaca/domain/core'
import type { MailWords } from './mail-data.ts'
import { english } from './words/english.ts'
import { french } from './words/french.ts'
import { leavingInEnglish } from './words/leaving-in-english.ts'
import { leavingInFrench } from './words/leaving-in-french.ts'
import { proposalsInEnglish } from './words/proposals-in-english.ts'
import { rulesInEnglish } from './words/rules-in-english.ts'
import { proposalsInFrench } from './words/proposals-in-french.ts'
import { rulesInFrench } from './words/rules-in-french.ts'
import { endInEnglish } from './words/end-in-english.ts'
import { yearInEnglish } from './words/year-in-english.ts'
import { endInFrench } from './words/end-in-french.ts'
import { oversightInEnglish } from './words/oversight-in-english.ts'
import { oversightInFrench } from './words/oversight-in-french.ts'
import { yearInFrench } from './words/year-in-french.ts'

interface LayoutWords {
  greeting: (called: string) => string
  otherwise: string
  fewer: string
  stop: string
  sentWith: string
}

const layout: Record<Locale, LayoutWords> = {
  en: {
    greeting: (called) => `Hello ${called},`,
    otherwise: 'If the button does not open, copy this address into your browser:',
    fewer: 'Choose which mails you get',
    stop: 'Get no more mails like this, without signing in',
    sentWith: 'Sent with Ithaca',
  },
  fr: {
    greeting: (called) => `Bonjour ${called},`,
    otherwise: 'Si le bouton n’ouvre rien, copiez cette adresse dans votre navigateur :',
    fewer: 'Choisir les courriels que vous recevez',
    stop: 'Ne plus recevoir de tels courriels, sans se connecter',
    sentWith: 'Envoyé avec Ithaca',
  },
}

/** Every mail in every language: a template without its French does not compile. */
export const mailWords: Record<Locale, { templates: MailWords; layout: LayoutWords }> = {
  en: {
    templates: {
      ...english,
      ...yearInEnglish,
      ...endInEnglish,
      ...leavingInEnglish,
      ...oversightInEnglish,
      ...rulesInEnglish,
      ...proposalsInEnglish,
    },
    layout: layout.en,
  },
  fr: {
    templates: {
      ...french,
      ...yearInFrench,
      ...endInFrench,
      ...leavingInFrench,
      ...oversightInFrench,
      ...rulesInFrench,
      ...proposalsInFrench,
    },
    layout: layout.fr,
  },
}
