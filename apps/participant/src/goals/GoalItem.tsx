import { VisuallyHidden } from '@mantine/core'
import { useFormats } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { GoalCardFragment, PlanOfFragment } from '../gql/graphql.ts'
import { Comments } from './Comments.tsx'
import { Confirmations } from './Confirmations.tsx'
import { PlanList } from '../plans/PlanList.tsx'
import { DropGoal } from './DropGoal.tsx'
import { goalCard } from './goal-card.ts'
import { GoalFields } from './GoalFields.tsx'
import { useKindLabel } from './use-kind-label.ts'
import type { Two } from './two.ts'
import { useSaving } from '../saving/use-saving.ts'
import { useSendGoal, versionOf } from './use-send-goal.ts'
import css from './goals.module.css'

type GoalItemProps = {
  goal: FragmentType<typeof goalCard>
  two: Two
  focus: boolean
  plan?: PlanOfFragment | undefined
}

/** One goal: written by the protégé, read by the mentor, with what each confirms and what is still suggested. */
export function GoalItem({ goal, two, focus, plan }: GoalItemProps) {
  const t = useText()
  const found = readFragment(goalCard, goal)
  return (
    <li className={css['goal']}>
      <div className={css['number']} aria-hidden="true">
        {found.position}
      </div>
      <article aria-label={t('goals.one', { number: found.position })} className={css['body']}>
        <VisuallyHidden component="h3">{t('goals.one', { number: found.position })}</VisuallyHidden>
        {found.viewerCan.revise.allowed ? (
          <Writable goal={found} two={two} focus={focus} plan={plan} />
        ) : (
          <Readable goal={found} two={two} plan={plan} />
        )}
      </article>
    </li>
  )
}

type Shown = { goal: GoalCardFragment; two: Two; plan: PlanOfFragment | undefined }

function Writable({ goal, two, focus, plan }: Shown & { focus: boolean }) {
  const send = useSendGoal(goal.id)
  const { state, dispatch, flush } = useSaving(goal.id, versionOf(goal), send)
  const revision = Math.max(goal.revision, state.base.revision)
  return (
    <>
      <GoalFields two={two} state={state} dispatch={dispatch} flush={flush} focusStatement={focus} />
      <Around goal={goal} revision={revision} two={two} plan={plan} />
      {goal.viewerCan.drop.allowed ? <DropGoal goalId={goal.id} revision={revision} /> : null}
    </>
  )
}

function Readable({ goal, two, plan }: Shown) {
  const t = useText()
  const { longDay } = useFormats()
  const { statement, metric, deadline, kindCode } = goal
  const kindLabel = useKindLabel(two.kinds)
  const nothing = <span className={css['quiet']}>{t('goals.nothingWritten')}</span>
  return (
    <>
      <p className={css['read']}>{statement || nothing}</p>
      <dl className={css['facts']}>
        <div>
          <dt>{t('goals.metric')}</dt>
          <dd className={css['written']}>{metric || nothing}</dd>
        </div>
        <div>
          <dt>{t('goals.deadline')}</dt>
          <dd>{deadline ? longDay(deadline) : nothing}</dd>
        </div>
        <div>
          <dt>{t('goals.kind')}</dt>
          <dd>{kindLabel(kindCode) ?? nothing}</dd>
        </div>
      </dl>
      <Around goal={goal} revision={goal.revision} two={two} plan={plan} />
    </>
  )
}

function Around({ goal, revision, two, plan }: Shown & { revision: number }) {
  const t = useText()
  return (
    <>
      <Confirmations goal={goal} revision={revision} two={two} />
      {goal.advice.length > 0 ? (
        <div className={css['advice']}>
          <h4>{t('goals.advice')}</h4>
          <ul>
            {goal.advice.map(({ code, sentence }) => (
              <li key={`${code} ${sentence}`}>{sentence}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {plan && goal.statement?.trim() ? (
        <PlanList plan={plan} goalId={goal.id} title={t('plans.under')} level={4} />
      ) : null}
      <Comments goal={goal} scope={two.scope} />
    </>
  )
}
