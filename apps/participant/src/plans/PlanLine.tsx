import { useAction } from '@ithaca/client'
import { CheckField, Refusals, useFormats, useSayDone } from '@ithaca/ui'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import type { PlanOfFragment } from '../gql/graphql.ts'
import { dropPlanItem, markPlanItem, restorePlanItem } from './plan.ts'
import { PlanForm } from './PlanForm.tsx'
import css from './plans.module.css'

export type PlanLineProps = { item: PlanOfFragment['plan'][number]; choices: PlanOfFragment['planChoices'] }

/** One milestone or activity: what it is, by when, and whether it is done; each change has its way back. */
export function PlanLine({ item, choices }: PlanLineProps) {
  const t = useText()
  const { day } = useFormats()
  const sayDone = useSayDone()
  const [writing, setWriting] = useState(false)
  const mark = useAction(markPlanItem)
  const drop = useAction(dropPlanItem)
  const restore = useAction(restorePlanItem)
  const { id: planItemId, revision, kind, onDay, doneOn, section } = item
  const text = item.text ?? ''
  const may = choices.change.allowed
  const facts = [
    choices.sections.find(({ code }) => code === section)?.label,
    doneOn
      ? t(`plans.done.${kind}`, { date: day(doneOn) })
      : onDay
        ? t('plans.by', { date: day(onDay) })
        : t('plans.noDay'),
  ].filter(Boolean)
  const takeOff = async () => {
    const outcome = await drop.run({ planItemId, revision })
    if (outcome.is === 'done')
      sayDone(t('plans.dropped'), { undo: () => void restore.run({ planItemId, revision: revision + 1 }) })
  }
  const refused = [mark.outcome, drop.outcome].flatMap((one) => (one?.is === 'refused' ? one.refusals : []))
  return (
    <li className={css['line']} data-kind={kind} data-done={doneOn != null}>
      {writing ? (
        <PlanForm of={item} sections={choices.sections} onDone={() => setWriting(false)} />
      ) : (
        <>
          <CheckField
            label={<span className={css['text']}>{text}</span>}
            description={`${t(`plans.kind.${kind}`)} · ${facts.join(' · ')}`}
            checked={doneOn != null}
            disabled={!may || mark.pending}
            onChange={({ currentTarget }) => void mark.run({ planItemId, revision, done: currentTarget.checked })}
          />
          {may ? (
            <div className={css['actions']}>
              <button type="button" aria-label={t('plans.changeThis', { text })} onClick={() => setWriting(true)}>
                {t('plans.change')}
              </button>
              <button type="button" aria-label={t('plans.dropThis', { text })} onClick={() => void takeOff()}>
                {t('plans.drop')}
              </button>
            </div>
          ) : null}
        </>
      )}
      <Refusals refusals={refused} />
      <Failed action={mark} />
      <Failed action={drop} />
    </li>
  )
}
