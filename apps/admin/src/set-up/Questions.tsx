import { Notice } from '@ithaca/ui'
import { ShapeField } from '../rule-editor/fields/ShapeField.tsx'
import { useLanguages } from '../rule-editor/fields/languages.ts'
import { textIn } from '../rule-editor/fields/values.ts'
import type { Wrong } from '../rule-editor/fields/wrong.ts'
import { refusedAt } from '../rule-editor/settings/use-told.ts'
import type { Lack } from './use-lacks.tsx'
import { useText } from '../words/rule-words.ts'
import { figuresOf } from './norm-answers.ts'
import type { Page } from './pages.ts'
import css from './set-up.module.css'
import { inLanguages } from './spoken.ts'
import type { Answers } from './use-answers.ts'

const TERM = 'term.months'
/** Beside which question it is told that somebody is missing; coordinators have a field of their own. */
const askedAt = { COORDINATOR: null, COMMITTEE: 'matching.publishedBy', SECOND_PUBLISHER: 'publication.by' } as const

/** A rule that asks for the term as it was asks for the new one, or falls with it; it stays in sight and can be put right. */
function followTerm({ asked, answerNorm }: Answers, before: unknown, after: unknown) {
  for (const norm of asked) {
    const figures = norm.__typename === 'QuantityNorm' ? figuresOf(norm) : {}
    if (typeof before !== 'number' || figures.count !== before) continue
    answerNorm(norm.key, after === null ? { gone: true } : { gone: false, figures: { count: textIn(after) } })
  }
}

/** The settings of a page as questions in plain words; what was entered is kept with the page. */
export function Questions({ page, answers, lacks }: { page: Page; answers: Answers; lacks: readonly Lack[] }) {
  const text = useText()
  const words = useWrongWords()
  const languages = useLanguages()
  return page.asks.map(([path, question]) => {
    const field = answers.fields.find((one) => one.path === path)
    if (field === undefined) return null
    const wrong = answers.wrong.get(path)
    return (
      <div key={path} id={path} className={css['question']}>
        <ShapeField
          shape={inLanguages(field.shape, languages)}
          name={text(`setUp.ask.${question}`)}
          help={field.help}
          value={answers.valueOf(field)}
          onChange={(value) => {
            answers.answer(path, value)
            if (path === TERM) followTerm(answers, field.value, value)
          }}
          errors={
            new Map([
              ...refusedAt(path, answers.outcome),
              ...[...(wrong ?? [])].map(([at, what]) => [at, words(what)] as const),
            ])
          }
        />
        {lacks
          .filter(({ who }) => path === askedAt[who])
          .map(({ who, invited }) => (
            <Notice key={who} kind="advice" announce="status" title={text(`setUp.lacks.${who}`)}>
              {invited ? text('setUp.lacks.invited') : null}
            </Notice>
          ))}
      </div>
    )
  })
}

function useWrongWords() {
  const text = useText()
  return (wrong: Wrong): string =>
    wrong.is === 'no-number'
      ? wrong.most === null
        ? text('setUp.page.whole', { least: wrong.least })
        : text('setUp.page.between', { least: wrong.least, most: wrong.most })
      : wrong.is === 'too-long'
        ? text('setUp.page.tooLong', { most: wrong.most })
        : text(wrong.is === 'none-chosen' ? 'setUp.page.noneChosen' : 'setUp.page.missing')
}
