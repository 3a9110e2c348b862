import { setUpTexts } from '@ithaca/ui'
import { en } from './en.ts'
import { fr } from './fr.ts'

export const { useText, text } = setUpTexts({ app: { en, fr } })
