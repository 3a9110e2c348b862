import { VisuallyHidden } from '@mantine/core'
import { useFormats } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import type { PaperFragment } from '../gql/graphql.ts'
import { wordsChanged } from './words-changed.ts'
import type { Piece } from './words-changed.ts'
import css from './agreement.module.css'

type Goal = PaperFragment['goals'][number]

type PaperGoalsProps = {
  goals: readonly Goal[]
  /** What was read before: differences are marked against it. */
  before?: readonly Goal[] | null
}

// Pieces of one text are told apart by their place in it.
const keyed = (pieces: readonly Piece[]) => pieces.map((piece, place) => ({ ...piece, key: `${place} ${piece.kind}` }))

export function Changed({ before, now }: { before: string | undefined; now: string }) {
  const t = useText()
  if (before === undefined || before === now) return now
  return keyed(wordsChanged(before, now)).map(({ key, kind, text }) => {
    if (kind === 'same') return <span key={key}>{text}</span>
    const Tag = kind === 'new' ? 'ins' : 'del'
    return (
      <Tag key={key}>
        <VisuallyHidden>{kind === 'new' ? t('agreement.changedAdded') : t('agreement.changedGone')}: </VisuallyHidden>
        {text}
      </Tag>
    )
  })
}

/** CSCE-24: number, goal, metric, deadline. A table where there is room, one goal under the other where there is not. */
export function PaperGoals({ goals, before = null }: PaperGoalsProps) {
  const t = useText()
  const { day } = useFormats()
  const dated = (deadline: string | null | undefined) => (deadline ? day(deadline) : '–')
  const removed = before?.filter(({ number }) => !goals.some((goal) => goal.number === number)) ?? []
  if (goals.length === 0 && removed.length === 0) return <p>{t('agreement.noGoals')}</p>
  return (
    <table className={css['table']}>
      <thead>
        <tr>
          <th scope="col">{t('agreement.number_')}</th>
          <th scope="col">{t('agreement.goal')}</th>
          <th scope="col">{t('agreement.metric')}</th>
          <th scope="col">{t('agreement.deadline')}</th>
        </tr>
      </thead>
      <tbody>
        {goals.map((goal) => {
          const earlier = before?.find(({ number }) => number === goal.number)
          const was = (text: string | undefined) => (before === null ? undefined : (text ?? ''))
          return (
            <tr key={goal.number}>
              <td>{goal.number}</td>
              <td data-label={t('agreement.goal')}>
                <Changed before={was(earlier?.statement)} now={goal.statement} />
                {goal.kind || goal.kindLabel ? (
                  <div className={css['kind']}>{goal.kind ? t(`goals.${goal.kind}`) : goal.kindLabel}</div>
                ) : null}
              </td>
              <td data-label={t('agreement.metric')}>
                <Changed before={was(earlier && (earlier.metric || '–'))} now={goal.metric || '–'} />
              </td>
              <td data-label={t('agreement.deadline')}>
                <Changed before={was(earlier ? dated(earlier.deadline) : '')} now={dated(goal.deadline)} />
              </td>
            </tr>
          )
        })}
        {removed.map((goal) => (
          <tr key={goal.number}>
            <td>{goal.number}</td>
            <td data-label={t('agreement.goal')}>
              <Changed before={goal.statement} now="" />
            </td>
            <td data-label={t('agreement.metric')}>
              <Changed before={goal.metric} now="" />
            </td>
            <td data-label={t('agreement.deadline')}>
              <Changed before={dated(goal.deadline)} now="" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
