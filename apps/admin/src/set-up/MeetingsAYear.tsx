import { CheckField, TextField } from '@ithaca/ui'
import { useText } from '../words/rule-words.ts'
import { isFigure, LEAST_FIGURE } from './norm-answers.ts'
import css from './set-up.module.css'
import type { Answers } from './use-answers.ts'

const usual = '4'

/** Where nothing is said on meetings, a number of them can be asked for here. */
export function MeetingsAYear({ answers: { meetings, setMeetings } }: { answers: Answers }) {
  const text = useText()
  return (
    <div className={css['question']}>
      <CheckField
        label={text('setUp.asked.meetings')}
        checked={meetings !== null}
        onChange={({ currentTarget }) => setMeetings(currentTarget.checked ? usual : null)}
      />
      {meetings === null ? null : (
        <TextField
          className={css['figure']}
          label={text('setUp.asked.meetingsCount')}
          inputMode="numeric"
          autoComplete="off"
          value={meetings}
          onChange={({ currentTarget }) => setMeetings(currentTarget.value)}
          error={isFigure(meetings) ? null : text('setUp.page.whole', { least: LEAST_FIGURE })}
        />
      )}
    </div>
  )
}
