import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { ConfirmDialog, Refusals, useFormats, useSayDone } from '@ithaca/ui'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { MeetingPairFragment, MeetingWholeFragment } from '../gql/graphql.ts'
import { cancelContact, holdContact, restoreContact, undoHeldContact } from './changes.ts'
import { meetingLine } from './meeting.ts'
import { MoveForm } from './MoveForm.tsx'
import { ReviseForm } from './ReviseForm.tsx'
import css from './meetings.module.css'

type MeetingActionsProps = { whole: MeetingWholeFragment; pair: MeetingPairFragment }

/** What can be done with one meeting: move, describe anew, call off, put back, say or take back that it took place. */
export function MeetingActions({ whole, pair }: MeetingActionsProps) {
  const t = useText()
  const { weekday } = useFormats()
  const sayDone = useSayDone()
  const [open, setOpen] = useState<'move' | 'revise' | 'cancel' | null>(null)
  const line = readFragment(meetingLine, whole)
  const { id: contactId, revision, viewerCan, onDay, state, awaitsAnswer } = line
  const name = pair.partner?.called ?? ''
  const cancel = useAction(cancelContact)
  const restore = useAction(restoreContact)
  const hold = useAction(holdContact)
  const undo = useAction(undoHeldContact)
  const day = weekday(onDay)

  async function callOff() {
    const outcome = await cancel.run({ contactId, revision })
    setOpen(null)
    if (outcome.is !== 'done') return
    const { revision: now } = outcome.data
    sayDone(t('meetings.actions.cancelled', { day }), { undo: () => void restore.run({ contactId, revision: now }) })
  }
  async function putBack() {
    const outcome = await restore.run({ contactId, revision })
    if (outcome.is === 'done') sayDone(t('meetings.actions.restored'))
  }
  async function sayHeld() {
    const outcome = await hold.run({ contactId })
    if (outcome.is === 'done')
      sayDone(t('meetings.happened.done', { day }), { undo: () => void undo.run({ contactId }) })
  }
  async function takeBack() {
    const outcome = await undo.run({ contactId })
    if (outcome.is === 'done') sayDone(t('meetings.happened.undone'))
  }
  const close = () => setOpen(null)
  if (open === 'move') return <MoveForm line={line} pair={pair} onClose={close} />
  if (open === 'revise') return <ReviseForm whole={whole} pair={pair} onClose={close} />
  const all = [cancel, restore, hold, undo]
  return (
    <>
      <div className={css['acts']}>
        {viewerCan.hold.allowed && state === 'HELD' ? (
          <Button onClick={() => void sayHeld()} loading={hold.pending}>
            {t('meetings.also')}
          </Button>
        ) : null}
        {viewerCan.move.allowed && !awaitsAnswer ? (
          <button type="button" className={css['quietButton']} onClick={() => setOpen('move')}>
            {t('meetings.actions.move')}
          </button>
        ) : null}
        {whole.viewerCan.revise.allowed ? (
          <button type="button" className={css['quietButton']} onClick={() => setOpen('revise')}>
            {t('meetings.actions.revise')}
          </button>
        ) : null}
        {viewerCan.cancel.allowed && !awaitsAnswer ? (
          <button type="button" className={css['quietButton']} onClick={() => setOpen('cancel')}>
            {t('meetings.actions.cancel')}
          </button>
        ) : null}
        {viewerCan.restore.allowed ? (
          <Button onClick={() => void putBack()} loading={restore.pending}>
            {t('meetings.actions.restore')}
          </Button>
        ) : null}
        {viewerCan.undoHeld.allowed ? (
          <button type="button" className={css['quietButton']} disabled={undo.pending} onClick={() => void takeBack()}>
            {t('meetings.takeBack')}
          </button>
        ) : null}
      </div>
      <ConfirmDialog
        open={open === 'cancel'}
        title={t('meetings.actions.cancelTitle')}
        confirmLabel={t('meetings.actions.cancel')}
        pending={cancel.pending}
        onConfirm={() => void callOff()}
        onClose={close}
      >
        {t('meetings.actions.cancelText', { name })}
      </ConfirmDialog>
      <Refusals refusals={all.flatMap(({ outcome }) => (outcome?.is === 'refused' ? outcome.refusals : []))} />
      {all.map((action, index) => (
        // Four actions in a fixed order.
        <Failed key={`action-${String(index)}`} action={action} />
      ))}
    </>
  )
}
