import { useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { MeetingLineFragment, MeetingPairFragment } from '../gql/graphql.ts'
import { useHere } from '../shell/here.ts'
import { meetingLine } from './meeting.ts'
import { useLength, useRemarks } from './words.ts'
import css from './meetings.module.css'

type MeetingRowsProps = { meetings: readonly FragmentType<typeof meetingLine>[]; pair: MeetingPairFragment }

/** A calm list: the day, how, how long, and quietly what else is to be known. */
export function MeetingRows({ meetings, pair }: MeetingRowsProps) {
  return (
    <ul className={css['rows']}>
      {meetings
        .map((one) => readFragment(meetingLine, one))
        .map((meeting) => (
          <Row key={meeting.id} meeting={meeting} pair={pair} />
        ))}
    </ul>
  )
}

function Row({ meeting, pair }: { meeting: MeetingLineFragment; pair: MeetingPairFragment }) {
  const t = useText()
  const { slug } = useHere()
  const { daysFrom, dayOf, moment, weekday } = useFormats()
  const lengthOf = useLength()
  const remarks = useRemarks(pair)(meeting)
  const { id, mode, kind, minutes, startsAt, onDay, state, questionCount } = meeting
  const isPlain = kind === 'MEETING'
  const questions =
    state === 'PLANNED' && questionCount > 0 ? [t('meetings.questionsCount', { count: questionCount })] : []
  return (
    <li data-state={state.toLowerCase()}>
      <div className={css['rowDay']}>
        <Link to="/o/$slug/m/$id/meetings/$contact" params={{ slug, id: pair.id, contact: id }}>
          <time dateTime={startsAt}>{moment(startsAt)}</time>
        </Link>
        {dayOf(startsAt) === onDay ? null : (
          <div className={css['quiet']}>{t('meetings.programDay', { day: weekday(onDay) })}</div>
        )}
      </div>
      <div>
        <div>
          {[...(isPlain ? [] : [t(`meetings.kind.${kind}`)]), t(`meetings.mode.${mode}`), lengthOf(minutes)].join(
            ' · ',
          )}
        </div>
        {remarks.length + questions.length > 0 ? (
          <div className={css['quiet']}>{[...questions, ...remarks].join(' · ')}</div>
        ) : null}
      </div>
      <div className={css['rowAgo']}>{daysFrom(onDay)}</div>
    </li>
  )
}
