import { useAction } from '@ithaca/client'
import { ConfirmDialog, Refusals, useSayDone } from '@ithaca/ui'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { dropGoal, restoreGoal } from './goal-changes.ts'
import css from './goals.module.css'

/** Taken out with a way back: the goal is kept, and one press puts it where it was. */
export function DropGoal({ goalId, revision }: { goalId: string; revision: number }) {
  const t = useText()
  const sayDone = useSayDone()
  const [asking, setAsking] = useState(false)
  const drop = useAction(dropGoal)
  const restore = useAction(restoreGoal)
  const takeOut = async () => {
    const outcome = await drop.run({ goalId, revision })
    setAsking(false)
    if (outcome.is === 'done')
      sayDone(t('goals.dropped'), { undo: () => void restore.run({ goalId, revision: revision + 1 }) })
  }
  return (
    <div>
      <button type="button" className={css['quietButton']} onClick={() => setAsking(true)}>
        {t('goals.drop')}
      </button>
      <ConfirmDialog
        open={asking}
        title={t('goals.dropTitle')}
        confirmLabel={t('goals.drop')}
        pending={drop.pending}
        onConfirm={() => void takeOut()}
        onClose={() => setAsking(false)}
      >
        {t('goals.dropText')}
      </ConfirmDialog>
      <Refusals refusals={drop.outcome?.is === 'refused' ? drop.outcome.refusals : []} />
      <Failed action={drop} />
    </div>
  )
}
