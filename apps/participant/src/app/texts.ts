import { setUpTexts } from '@ithaca/ui'
import { en } from '../words/en.ts'
import { fr } from '../words/fr.ts'

export const { useText, text } = setUpTexts({ app: { en, fr } })
