import type { Outcome } from '@ithaca/client'
import { Notice } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useText } from '../words/rule-words.ts'
import { LANGUAGES } from './fields/values.ts'
import type { Merging } from './use-merged.ts'

type MeanwhileProps = {
  merging: Merging
  what: 'rule' | 'setting' | 'text'
  /** What it says now as a whole, in the language of the page. */
  reads: string | null
}

const languageOf = (at: string) => LANGUAGES.find((language) => at === language || at.endsWith(`.${language}`)) ?? null

/** What others have written since a form was opened, word for word where it is words; asks only where both changed the same. */
export function Meanwhile({ merging, what, reads }: MeanwhileProps) {
  const text = useText()
  const { told, isOwn, isAsked, takeTheirs, keepMine } = merging
  if (told.length === 0) return null
  const quoted = told.flatMap(({ at, value }) => {
    const language = languageOf(at)
    return language && typeof value === 'string' ? [{ at, language, value }] : []
  })
  const isWhole = reads !== null && quoted.length < told.length
  return (
    <Notice
      title={text(isOwn ? `ruleNorms.meanwhileHere.${what}` : `ruleNorms.meanwhile.${what}`)}
      announce="status"
      items={[
        ...quoted.map(({ at, language, value }) => (
          <span key={at}>
            {text(`ruleNorms.nowIn.${language}`)} <q lang={language}>{value}</q>
          </span>
        )),
        ...(isWhole ? [text('ruleNorms.nowReads', { sentence: reads })] : []),
        text(isAsked ? 'ruleNorms.both' : 'ruleNorms.untouched'),
      ]}
      actions={
        isAsked ? (
          <>
            <Button size="sm" onClick={takeTheirs}>
              {text('ruleFields.takeTheirs')}
            </Button>
            <Button size="sm" onClick={keepMine}>
              {text('ruleNorms.keepMine')}
            </Button>
          </>
        ) : null
      }
    />
  )
}

/** What the notice already says is not said again. */
export const untold = (outcome: Outcome<unknown> | null, { told }: Merging) =>
  outcome?.is === 'stale' && told.length > 0 ? null : outcome
