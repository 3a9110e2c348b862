import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { Refusals, useFormats, useSayDone } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { MeetingPairFragment } from '../gql/graphql.ts'
import { useHere } from '../shell/here.ts'
import { cancelContact, holdContact, restoreContact, undoHeldContact } from './changes.ts'
import { HeldOtherwise } from './HeldOtherwise.tsx'
import { meetingLine } from './meeting.ts'
import { MoveForm } from './MoveForm.tsx'
import { useLength, useWhen } from './words.ts'
import css from './meetings.module.css'

type DidItHappenProps = {
  meeting: FragmentType<typeof meetingLine>
  pair: MeetingPairFragment
  /** `h2` where it is the next thing to do on its page. */
  level?: 2 | 3
}

/** A planned meeting whose time is past: one press says whether it took place, and can be taken back. */
export function DidItHappen({ meeting, pair, level = 3 }: DidItHappenProps) {
  const t = useText()
  const { slug } = useHere()
  const { weekday } = useFormats()
  const sayDone = useSayDone()
  const [open, setOpen] = useState<'other' | 'move' | null>(null)
  const line = readFragment(meetingLine, meeting)
  const { id, startsAt, onDay, mode, minutes, kind, revision } = line
  const lengthOf = useLength()
  const { mine, programs } = useWhen(pair.program.timeZone)(startsAt)
  const hold = useAction(holdContact)
  const undo = useAction(undoHeldContact)
  const cancel = useAction(cancelContact)
  const restore = useAction(restoreContact)
  const day = weekday(onDay)
  const Heading = `h${level}` as const

  const isMeeting = kind === 'MEETING'
  const sayHeld = () =>
    sayDone(t(isMeeting ? 'meetings.happened.done' : 'between.happenedDone', { day }), {
      undo: () => void undo.run({ contactId: id }),
    })
  async function yes() {
    const outcome = await hold.run({ contactId: id })
    if (outcome.is === 'done') sayHeld()
  }
  async function no() {
    const outcome = await cancel.run({ contactId: id, revision })
    if (outcome.is !== 'done') return
    const { revision: now } = outcome.data
    sayDone(t('meetings.happened.not'), { undo: () => void restore.run({ contactId: id, revision: now }) })
  }
  const refusals = [hold, cancel].flatMap(({ outcome }) => (outcome?.is === 'refused' ? outcome.refusals : []))
  return (
    <section className={css['happened']} data-level={level} aria-label={`${t('meetings.happened.title')} ${mine}`}>
      <Heading>{t('meetings.happened.title')}</Heading>
      <p>
        <Link to="/o/$slug/m/$id/meetings/$contact" params={{ slug, id: pair.id, contact: id }}>
          {mine}
        </Link>
        {kind === 'MEETING' ? null : ` · ${t(`meetings.kind.${kind}`)}`} · {t(`meetings.mode.${mode}`)} ·{' '}
        {lengthOf(minutes)}
      </p>
      {programs ? <p className={css['quiet']}>{programs}</p> : null}
      {open === null ? (
        <div className={css['buttons']}>
          <Button variant="filled" loading={hold.pending} onClick={() => void yes()}>
            {t(isMeeting ? 'meetings.happened.yes' : 'between.happenedYes')}
          </Button>
          <Button loading={cancel.pending} onClick={() => void no()}>
            {t(isMeeting ? 'meetings.happened.no' : 'between.happenedNo')}
          </Button>
        </div>
      ) : null}
      {open === null ? (
        <div className={css['acts']}>
          <button type="button" className={css['quietButton']} onClick={() => setOpen('other')}>
            {t('meetings.happened.other')}
          </button>
          {line.viewerCan.move.allowed ? (
            <button type="button" className={css['quietButton']} onClick={() => setOpen('move')}>
              {t('meetings.happened.move')}
            </button>
          ) : null}
        </div>
      ) : null}
      {open === 'other' ? (
        <HeldOtherwise line={line} pair={pair} onDone={sayHeld} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'move' ? <MoveForm line={line} pair={pair} onClose={() => setOpen(null)} /> : null}
      <Refusals refusals={refusals} />
      <Failed action={hold} />
      <Failed action={cancel} />
    </section>
  )
}
