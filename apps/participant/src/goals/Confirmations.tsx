import { useAction } from '@ithaca/client'
import type { Outcome } from '@ithaca/client'
import { CheckField, Refusals, StatusWord } from '@ithaca/ui'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import type { GoalCardFragment } from '../gql/graphql.ts'
import { useId } from 'react'
import { agreeGoal, confirmGoalPart } from './goal-card.ts'
import { useWish } from './use-wish.ts'
import type { Two } from './two.ts'
import css from './goals.module.css'

type ConfirmationsProps = { goal: GoalCardFragment; revision: number; two: Two }

const revisionOf = (outcome: Outcome<unknown>): number | null => {
  if (outcome.is !== 'done') return null
  const revision: unknown = Reflect.get(outcome.data as object, 'revision')
  return typeof revision === 'number' ? revision : null
}

/** Attainable and relevant: each says it for themselves. Agreeing is the mentor's. */
export function Confirmations({ goal, revision, two }: ConfirmationsProps) {
  const t = useText()
  const confirm = useAction(confirmGoalPart)
  const agree = useAction(agreeGoal)
  const reason = useId()
  const isMentor = two.party === 'MENTOR'
  // One reason for all that is not possible yet, said once.
  const [why] = goal.viewerCan.confirm.refusals
  const whyNot = goal.viewerCan.agree.refusals.find(({ code }) => code !== why?.code)
  const parts = [
    {
      part: 'ATTAINABLE' as const,
      label: t('goals.attainable'),
      by: [goal.attainableByMentor, goal.attainableByProtege],
    },
    { part: 'RELEVANT' as const, label: t('goals.relevant'), by: [goal.relevantByMentor, goal.relevantByProtege] },
  ]
  const asked = parts.filter(({ part }) => two.parts.includes(part.toLowerCase()))
  const refused = [confirm.outcome, agree.outcome].flatMap((outcome) =>
    outcome?.is === 'refused' ? outcome.refusals : [],
  )
  return (
    <div className={css['confirmations']}>
      {asked.map(({ part, label, by: [byMentor = false, byProtege = false] }) => (
        <Tick
          key={part}
          label={label}
          value={isMentor ? byMentor : byProtege}
          revision={goal.revision}
          disabled={!goal.viewerCan.confirm.allowed}
          reason={why ? reason : undefined}
          other={
            (isMentor ? byProtege : byMentor)
              ? t('goals.confirmedBy', { name: two.other })
              : t('goals.notConfirmedBy', { name: two.other })
          }
          send={async (confirmed) => revisionOf(await confirm.run({ goalId: goal.id, revision, part, confirmed }))}
        />
      ))}
      {isMentor ? (
        <Tick
          label={t('goals.agree')}
          value={goal.agreedByMentor}
          revision={goal.revision}
          disabled={!goal.viewerCan.agree.allowed}
          reason={why ? reason : undefined}
          other={goal.agreedByMentor ? undefined : whyNot?.message}
          strong
          send={async (agreed) => revisionOf(await agree.run({ goalId: goal.id, revision, agreed }))}
        />
      ) : (
        <StatusWord status={goal.agreedByMentor ? 'met' : 'waiting'}>
          {goal.agreedByMentor
            ? t('goals.agreedByMentor', { name: two.mentor })
            : t('goals.notAgreed', { name: two.mentor })}
        </StatusWord>
      )}
      {why ? (
        <p id={reason} className={css['quiet']}>
          {why.message}
        </p>
      ) : null}
      <Refusals refusals={refused} />
      <Failed action={confirm} />
      <Failed action={agree} />
    </div>
  )
}

type TickProps = {
  label: string
  value: boolean
  revision: number
  disabled: boolean
  /** The id of the sentence that says why it cannot be ticked. */
  reason: string | undefined
  other?: string | undefined
  strong?: boolean
  send: (value: boolean) => Promise<number | null>
}

function Tick({ label, value, revision, disabled, reason, other, strong = false, send }: TickProps) {
  const [shown, wish] = useWish(value, revision, send)
  return (
    <CheckField
      label={strong ? <strong>{label}</strong> : label}
      description={other}
      checked={shown}
      disabled={disabled}
      aria-describedby={reason}
      onChange={({ currentTarget }) => wish(currentTarget.checked)}
    />
  )
}
