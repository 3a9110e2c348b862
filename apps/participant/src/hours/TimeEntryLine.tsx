import { useAction } from '@ithaca/client'
import { Refusals, useFormats, useSayDone } from '@ithaca/ui'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { removeTime, restoreTime, reviseTime } from './changes.ts'
import { lengthOf, timeLine } from './hours.ts'
import { TimeForm } from './TimeForm.tsx'
import css from './hours.module.css'

type TimeEntryLineProps = { entry: FragmentType<typeof timeLine>; again: () => void }

/** Time that was entered: put right where it stands, or removed, which can be taken back. */
export function TimeEntryLine({ entry, again }: TimeEntryLineProps) {
  const t = useText()
  const { weekday } = useFormats()
  const sayDone = useSayDone()
  const [isOpen, setOpen] = useState(false)
  const revise = useAction(reviseTime)
  const remove = useAction(removeTime)
  const restore = useAction(restoreTime)
  const { id, onDay, minutes, use, revision, viewerCan } = readFragment(timeLine, entry)
  const on = { timeEntryId: id, revision }
  const [day, time] = [weekday(onDay), lengthOf(minutes)]
  const what = `${day}, ${t(`hours.use.${use}`)}, ${time}`

  async function take() {
    const outcome = await remove.run(on)
    if (outcome.is !== 'done') return
    const { revision: now } = outcome.data
    const undo = async () => {
      await restore.run({ timeEntryId: id, revision: now })
      again()
    }
    sayDone(t('hours.removed', { time, day }), { undo: () => void undo() })
    again()
  }
  if (isOpen)
    return (
      <TimeForm
        name={`time:${id}:${revision}`}
        values={{ onDay, minutes: String(minutes), use }}
        label={t('hours.save')}
        save={(given) => revise.run({ ...on, ...given })}
        pending={revise.pending}
        failed={<Failed action={revise} />}
        onDone={() => {
          sayDone(t('hours.changed'))
          setOpen(false)
          again()
        }}
        onCancel={() => setOpen(false)}
      />
    )
  return (
    <>
      <div className={css['entry']}>
        <span>
          {day} · {t(`hours.use.${use}`)} · {time}
        </span>
        {viewerCan.revise.allowed ? (
          <span className={css['acts']}>
            <button
              type="button"
              className={css['act']}
              aria-label={t('hours.changeOf', { what })}
              onClick={() => setOpen(true)}
            >
              {t('hours.change')}
            </button>
            <button
              type="button"
              className={css['act']}
              aria-label={t('hours.removeOf', { what })}
              onClick={() => void take()}
            >
              {t('hours.remove')}
            </button>
          </span>
        ) : null}
      </div>
      <Refusals refusals={remove.outcome?.is === 'refused' ? remove.outcome.refusals : []} />
      <Failed action={remove} />
    </>
  )
}
