import { useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { MeetingPairFragment } from '../gql/graphql.ts'
import { useHere } from '../shell/here.ts'
import { MeetingActions } from './MeetingActions.tsx'
import { MeetingFacts } from './MeetingFacts.tsx'
import { meetingLine, meetingWhole } from './meeting.ts'
import { Preparation } from './Preparation.tsx'
import { Questions } from './Questions.tsx'
import { useWhen } from './words.ts'
import css from './meetings.module.css'

type NextMeetingProps = { meeting: FragmentType<typeof meetingWhole>; pair: MeetingPairFragment }

/** What is next, large: when, how, what about, and the questions. */
export function NextMeeting({ meeting, pair }: NextMeetingProps) {
  const t = useText()
  const { slug } = useHere()
  const { daysFrom } = useFormats()
  const whole = readFragment(meetingWhole, meeting)
  const line = readFragment(meetingLine, whole)
  const { mine, programs } = useWhen(pair.program.timeZone)(line.startsAt)
  return (
    <section className={css['next']} aria-label={t('meetings.next')}>
      <p className={css['over']}>
        {t('meetings.nextIs')} · {daysFrom(line.onDay)}
      </p>
      <h3>
        <Link to="/o/$slug/m/$id/meetings/$contact" params={{ slug, id: pair.id, contact: line.id }}>
          {mine}
        </Link>
      </h3>
      {programs ? <p className={css['quiet']}>{programs}</p> : null}
      <MeetingFacts whole={whole} pair={pair} />
      <Preparation whole={whole} pair={pair} level={4} />
      <Questions meeting={whole} pair={pair} level={4} />
      <MeetingActions whole={whole} pair={pair} />
    </section>
  )
}
