import { useAction } from '@ithaca/client'
import { Refusals, Section } from '@ithaca/ui'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/texts.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { GoalOutcome, GoalOutcomesFragment } from '../gql/graphql.ts'
import { settleGoal } from './changes.ts'
import { ChoiceField } from './ChoiceField.tsx'
import css from './parting.module.css'

const goalOutcomes = graphql(`
  fragment GoalOutcomes on Mentorship {
    id
    goals {
      id
      position
      hasStatement
      statement
      outcome
      outcomeWords
      revision
      viewerCanSettle {
        allowed
      }
    }
  }
`)

type GoalOutcomesProps = { mentorship: FragmentType<typeof goalOutcomes>; again: () => void }

/** What became of each goal: reached, carried on alone, or let go of. Either may say it, and think better of it. */
export function GoalOutcomes({ mentorship, again }: GoalOutcomesProps) {
  const t = useText()
  const goals = readFragment(goalOutcomes, mentorship).goals.filter(({ hasStatement }) => hasStatement)
  return (
    <Section title={t('parting.goals')}>
      <p>{t(goals.length === 0 ? 'parting.noGoals' : 'parting.goalsText')}</p>
      {goals.length === 0 ? null : (
        <ol className={css['goals']}>
          {goals.map((goal) => (
            <li key={goal.id}>
              <Outcome goal={goal} again={again} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

const outcomes = ['DONE', 'CARRIED_ON', 'DROPPED'] as const satisfies readonly `${GoalOutcome}`[]

function Outcome({ goal, again }: { goal: GoalOutcomesFragment['goals'][number]; again: () => void }) {
  const t = useText()
  const settle = useAction(settleGoal)
  const statement = goal.statement ?? ''
  if (!goal.viewerCanSettle.allowed)
    return (
      <>
        <p className={css['statement']}>{statement}</p>
        <p className={css['quiet']}>{goal.outcomeWords ?? t('parting.notSettled')}</p>
      </>
    )
  const choose = async (value: string) => {
    const outcome = outcomes.find((each) => each === value)
    if (!outcome) return
    const { is } = await settle.run({ goalId: goal.id, outcome, revision: goal.revision })
    if (is !== 'done') again()
  }
  const { outcome } = settle
  return (
    <>
      <ChoiceField
        label={statement}
        name={`outcome-${goal.id}`}
        choices={outcomes.map((value) => ({ value, label: t(`parting.outcome.${value}`) }))}
        value={goal.outcome ?? ''}
        onChange={(value) => void choose(value)}
        wide
      />
      <output className={css['quiet']}>
        {settle.pending ? t('parting.saving') : outcome?.is === 'done' ? t('parting.saved') : null}
      </output>
      <Refusals refusals={outcome?.is === 'refused' ? outcome.refusals : []} />
      <Failed action={settle} />
    </>
  )
}
