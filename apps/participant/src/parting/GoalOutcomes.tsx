import { useAction } from '@ithaca/client'
import { ChoiceField, Refusals, Section } from '@ithaca/ui'
import { useRef, useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { GoalOutcome, GoalOutcomesFragment } from '../gql/graphql.ts'
import { settleGoal } from './changes.ts'
import css from './parting.module.css'

const goalOutcomes = graphql(`
  fragment GoalOutcomes on Mentorship {
    id
    partner {
      id
      erasedAt
    }
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
  const found = readFragment(goalOutcomes, mentorship)
  const said = found.partner?.erasedAt ? 'leaving.goalsAlone' : 'parting.goalsText'
  const goals = found.goals.filter(({ hasStatement }) => hasStatement)
  return (
    <Section title={t('parting.goals')}>
      <p>{t(goals.length === 0 ? 'parting.noGoals' : said)}</p>
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

type Goal = GoalOutcomesFragment['goals'][number]
type Wanted = { value: GoalOutcome; revision: number }

/**
 * A press shows at once. Arrow keys choose on their way, so what is pressed meanwhile is sent when the one before has
 * arrived; what the page reads afterwards is what holds.
 */
function useSettling(goal: Goal, again: () => void) {
  const settle = useAction(settleGoal)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const latest = useRef<GoalOutcome | null>(null)
  const send = async (value: GoalOutcome, revision: number): Promise<void> => {
    const outcome = await settle.run({ goalId: goal.id, outcome: value, revision })
    const next = latest.current
    if (outcome.is !== 'done') {
      setWanted(null)
      return again()
    }
    if (next !== null && next !== value) return send(next, outcome.data.revision)
    setWanted({ value, revision: outcome.data.revision })
  }
  const choose = (value: GoalOutcome) => {
    latest.current = value
    setWanted({ value, revision: Number.POSITIVE_INFINITY })
    if (!settle.pending) void send(value, Math.max(goal.revision, wanted?.revision ?? 0))
  }
  const shown = wanted !== null && goal.revision < wanted.revision ? wanted.value : goal.outcome
  return { settle, choose, shown }
}

function Outcome({ goal, again }: { goal: Goal; again: () => void }) {
  const t = useText()
  const { settle, choose, shown } = useSettling(goal, again)
  const statement = goal.statement ?? ''
  if (!goal.viewerCanSettle.allowed)
    return (
      <>
        <p className={css['statement']}>{statement}</p>
        <p className={css['quiet']}>{goal.outcomeWords ?? t('parting.notSettled')}</p>
      </>
    )
  const { outcome } = settle
  return (
    <>
      <ChoiceField
        label={statement}
        name={`outcome-${goal.id}`}
        choices={outcomes.map((value) => ({ value, label: t(`parting.outcome.${value}`) }))}
        value={shown ?? ''}
        onChange={(value) => {
          const chosen = outcomes.find((each) => each === value)
          if (chosen) choose(chosen)
        }}
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
