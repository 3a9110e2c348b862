import { setUpTexts } from '@ithaca/ui'
import { en } from '../words/en.ts'

export const { useText, text, ready } = setUpTexts({
  app: { en, fr: async () => (await import('../words/fr.ts')).fr },
})
