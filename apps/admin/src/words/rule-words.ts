import { addTexts } from '@ithaca/ui'
import './words.ts'
import { ruleWords } from './rules-en.ts'
import type { Words } from './rules-en.ts'

/** The words of the pages on which rules are written: those of every page, and their own. */
export const { useText, text } = addTexts<Words>(ruleWords)
