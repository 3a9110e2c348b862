import { StatusWord, useFormats } from '@ithaca/ui'
import { useText } from '../words/words.ts'
import css from './check-ins.module.css'

const STATUS = { OPEN: 'open', DUE: 'due', OVERDUE: 'overdue' } as const

type DueProps = { state: keyof typeof STATUS; dueOn: string }

/** How far it has come, and below it by when. */
export function Due({ state, dueOn }: DueProps) {
  const text = useText()
  const formats = useFormats()
  return (
    <div>
      <StatusWord status={STATUS[state]}>{text(`checkIns.states.${state}`)}</StatusWord>
      <span className={css['under']}>{text(`checkIns.until.${state}`, { day: formats.day(dueOn) })}</span>
    </div>
  )
}
