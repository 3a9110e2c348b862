import { useAction } from '@ithaca/client'
import { CheckField, Refusals, useFormats, useSayDone } from '@ithaca/ui'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import type { OwnGoalsOfFragment } from '../gql/graphql.ts'
import css from '../plans/plans.module.css'
import { OwnGoalForm } from './OwnGoalForm.tsx'
import { dropOwnGoal, restoreOwnGoal, reviseOwnGoal } from './own-goals.ts'

type OwnGoalLineProps = {
  goal: OwnGoalsOfFragment['ownGoals'][number]
  /** What the other is called. */
  name: string
  own: boolean
}

/** One goal of the mentor's own, with who can see it. */
export function OwnGoalLine({ goal, name, own }: OwnGoalLineProps) {
  const t = useText()
  const { day } = useFormats()
  const sayDone = useSayDone()
  const [writing, setWriting] = useState(false)
  const revise = useAction(reviseOwnGoal)
  const drop = useAction(dropOwnGoal)
  const restore = useAction(restoreOwnGoal)
  const { id: ownGoalId, revision, statement, deadline, doneOn, shared } = goal
  const facts = [
    doneOn ? t('plans.own.reached', { date: day(doneOn) }) : deadline ? t('plans.by', { date: day(deadline) }) : null,
    own ? t(shared ? 'plans.own.shared' : 'plans.own.private', { name }) : null,
  ].filter(Boolean)
  const share = async () => {
    const outcome = await revise.run({ ownGoalId, revision, shared: !shared })
    if (outcome.is !== 'done') return
    const undo = () => void revise.run({ ownGoalId, revision: outcome.data.revision, shared })
    sayDone(t(shared ? 'plans.own.private' : 'plans.own.shared', { name }), { undo })
  }
  const takeOff = async () => {
    const outcome = await drop.run({ ownGoalId, revision })
    if (outcome.is === 'done')
      sayDone(t('plans.own.dropped'), { undo: () => void restore.run({ ownGoalId, revision: outcome.data.revision }) })
  }
  const refused = [revise.outcome, drop.outcome].flatMap((one) => (one?.is === 'refused' ? one.refusals : []))
  return (
    <li className={css['line']} data-done={doneOn != null}>
      {writing ? (
        <OwnGoalForm of={goal} onDone={() => setWriting(false)} />
      ) : (
        <>
          <CheckField
            label={<span className={css['text']}>{statement}</span>}
            description={facts.join(' · ')}
            checked={doneOn != null}
            disabled={!own || revise.pending}
            onChange={({ currentTarget }) => void revise.run({ ownGoalId, revision, done: currentTarget.checked })}
          />
          {own ? (
            <div className={css['actions']}>
              <button type="button" onClick={() => void share()}>
                {shared ? t('plans.own.unshare') : t('plans.own.share', { name })}
              </button>
              <button
                type="button"
                aria-label={t('plans.changeThis', { text: statement })}
                onClick={() => setWriting(true)}
              >
                {t('plans.change')}
              </button>
              <button
                type="button"
                aria-label={t('plans.own.dropThis', { text: statement })}
                onClick={() => void takeOff()}
              >
                {t('plans.drop')}
              </button>
            </div>
          ) : null}
        </>
      )}
      <Refusals refusals={refused} />
      <Failed action={revise} />
      <Failed action={drop} />
    </li>
  )
}
