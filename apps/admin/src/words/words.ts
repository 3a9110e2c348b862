import { setUpTexts } from '@ithaca/ui'
import { en } from './en.ts'

export const { useText, text, ready } = setUpTexts({ app: { en, fr: async () => (await import('./fr.ts')).fr } })
