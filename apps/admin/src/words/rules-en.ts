import type { en } from './en.ts'
import { ruleEditor } from './rule-editor-en.ts'
import { ruleFields } from './rule-fields-en.ts'
import { ruleNorms } from './rule-norms-en.ts'
import { rulePreview } from './rule-preview-en.ts'
import { setUp } from './set-up-en.ts'

/** What is said where rules are written: on the first page nobody waits for these words. */
export const ruleWords = { ruleEditor, ruleFields, ruleNorms, rulePreview, setUp }

type Both = typeof en & typeof ruleWords
/** Everything that the app says. */
export type Words = { [Part in keyof Both]: Both[Part] }
