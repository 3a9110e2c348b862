import { Button } from '@mantine/core'
import { useFormats } from '@ithaca/ui'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { MeetingPairFragment, MeetingWholeFragment } from '../gql/graphql.ts'
import { Linked } from './Linked.tsx'
import { meetingLine } from './meeting.ts'
import { PreparationForm } from './PreparationForm.tsx'
import css from './meetings.module.css'
import notes from './notes.module.css'

type PreparationProps = { whole: MeetingWholeFragment; pair: MeetingPairFragment; level: 2 | 4 }
const HOUR_MS = 3_600_000

/** ASQP-29, 30: what help is wanted and what is useful to know, told ahead by the protégé and read by the mentor. */
export function Preparation({ whole, pair, level }: PreparationProps) {
  const t = useText()
  const { moment, now } = useFormats()
  const [writing, setWriting] = useState(false)
  const { preparation, viewerCan } = whole
  const { state, startsAt } = readFragment(meetingLine, whole)
  if (!preparation) return null
  const { needs, background, told, late, leadHours, needsToldAt, backgroundToldAt } = preparation
  const name = pair.partner?.called ?? ''
  const mayWrite = viewerCan.sendPreparation.allowed
  const isTold = told.length > 0
  const sentAt = [needsToldAt, backgroundToldAt].flatMap((at) => at ?? []).toSorted()[0]
  const Heading = `h${level}` as const
  const isClose = leadHours != null && Date.parse(startsAt) - now().getTime() < leadHours * HOUR_MS
  const lateWords = leadHours == null ? t('between.ahead.lateBegun') : t('between.ahead.late', { hours: leadHours })
  return (
    <div className={css['questions']} data-level={level}>
      <div className={notes['noteHead']}>
        <Heading>{t('between.ahead.title')}</Heading>
        {isTold || writing ? (
          <span className={notes['scope']} data-to="both">
            <IconUsers size={14} stroke={1.6} aria-hidden="true" />
            {t('meetings.notes.bothScope')}
          </span>
        ) : null}
      </div>
      {isTold && sentAt ? (
        <p className={css['quiet']}>
          {t('between.ahead.sentOn', { moment: moment(sentAt) })}
          {late ? <span className={notes['late']}> · {lateWords}</span> : null}
        </p>
      ) : (
        <p className={css['quiet']}>
          {state === 'PLANNED'
            ? t(mayWrite ? 'between.ahead.none' : 'between.ahead.noneOther', { name })
            : t('between.ahead.nonePast')}
          {mayWrite && leadHours != null
            ? ` ${t(isClose ? 'between.ahead.tooLate' : 'between.ahead.inTime', { hours: leadHours })}`
            : null}
        </p>
      )}
      {writing && mayWrite ? (
        <PreparationForm whole={whole} preparation={preparation} pair={pair} onClose={() => setWriting(false)} />
      ) : (
        <>
          {isTold ? (
            <dl className={notes['ahead']}>
              <Told label={t('between.ahead.needs')} text={needs ?? ''} />
              <Told label={t('between.ahead.background')} text={background ?? ''} />
            </dl>
          ) : null}
          {mayWrite ? (
            <Button size="compact-md" onClick={() => setWriting(true)}>
              {t(isTold ? 'between.ahead.change' : 'between.ahead.write')}
            </Button>
          ) : null}
        </>
      )}
    </div>
  )
}

function Told({ label, text }: { label: string; text: string }) {
  if (text === '') return null
  return (
    <div>
      <dt>{label}</dt>
      <dd className={notes['text']}>
        <Linked text={text} />
      </dd>
    </div>
  )
}
