import { LongTextField, SelectField, TextField } from '@ithaca/ui'
import { typed, useLanguages } from '../rule-editor/fields/languages.ts'
import type { AskedNormFragment } from '../gql/graphql.ts'
import { useText } from '../words/rule-words.ts'
import { type Figure, figuresOf, isFigure, LEAST_FIGURE, type NormStrength, type Texts } from './norm-answers.ts'
import css from './set-up.module.css'
import type { Answers } from './use-answers.ts'

const STRENGTHS: readonly NormStrength[] = ['GUIDELINE', 'RECOMMENDED', 'EXPECTED', 'REQUIRED']
const longestText = 4000

type AskedFieldsProps = { norm: AskedNormFragment; answers: Answers; texts: Texts | null }

/** How strongly a rule asks, how many, and the words of a promise. */
export function AskedFields({ norm, answers, texts }: AskedFieldsProps) {
  const text = useText()
  const languages = useLanguages()
  const { key, strength } = norm
  const answer = answers.normAnswer(key)
  const figures = Object.entries(figuresOf(norm)) as [Figure, number][]
  const words = answer.text ?? texts
  return (
    <div className={css['fields']}>
      {figures.map(([name, value]) => {
        const typed = answer.figures?.[name] ?? String(value)
        return (
          <TextField
            key={name}
            className={css['figure']}
            label={text(`setUp.asked.${name}`)}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={({ currentTarget }) =>
              answers.answerNorm(key, { figures: { ...answer.figures, [name]: currentTarget.value } })
            }
            error={
              typed !== String(value) && !isFigure(typed) ? text('setUp.page.whole', { least: LEAST_FIGURE }) : null
            }
          />
        )
      })}
      <SelectField
        label={text('setUp.asked.strength')}
        value={answer.strength ?? strength}
        onChange={({ currentTarget }) => answers.answerNorm(key, { strength: currentTarget.value as NormStrength })}
        data={STRENGTHS.map((value) => ({ value, label: text(`rules.strengthHint.${value}`) }))}
      />
      {words === null
        ? null
        : languages.map((language) => (
            <LongTextField
              key={language}
              label={text(`setUp.asked.${language}`)}
              lang={language}
              maxLength={longestText}
              value={words[language]}
              onChange={({ currentTarget }) =>
                answers.answerNorm(key, { text: typed(words, language, currentTarget.value, languages) })
              }
              error={words[language].trim() === '' ? text('setUp.page.missing') : null}
            />
          ))}
    </div>
  )
}
