import { addTexts } from '@ithaca/ui'
import './texts.ts'
import { inside } from '../words/inside-en.ts'
import type { Words } from '../words/inside-en.ts'

/** The words of the pages inside: those of the door, and what is said to members alone. */
export const { useText, text } = addTexts<Words>(inside)
