import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../app/inside.ts'
import type { PlanOfFragment } from '../gql/graphql.ts'
import { PlanForm } from './PlanForm.tsx'
import { PlanLine } from './PlanLine.tsx'
import css from './plans.module.css'

type PlanListProps = {
  plan: PlanOfFragment
  /** The goal that all of it leads to; null for what belongs to none. */
  goalId: string | null
  title: string
  level: 2 | 4
}

/** Milestones and activities, by day: either of the two adds, marks and changes them. Nothing at all where a program has none. */
export function PlanList({ plan: { id, plan, planChoices }, goalId, title, level }: PlanListProps) {
  const t = useText()
  const [adding, setAdding] = useState<'MILESTONE' | 'ACTIVITY' | null>(null)
  const here = plan.filter(({ goal }) => (goal?.id ?? null) === goalId)
  const offers = [
    ...(goalId !== null && planChoices.addMilestone.allowed ? (['MILESTONE'] as const) : []),
    ...(planChoices.addActivity.allowed ? (['ACTIVITY'] as const) : []),
  ]
  if (here.length === 0 && offers.length === 0) return null
  const Heading = level === 2 ? 'h2' : 'h4'
  return (
    <div className={css['plan']}>
      <Heading>{title}</Heading>
      {here.length > 0 ? (
        <ul>
          {here.map((item) => (
            <PlanLine key={item.id} item={item} choices={planChoices} />
          ))}
        </ul>
      ) : null}
      {adding ? (
        <PlanForm
          of={{ mentorshipId: id, kind: adding, goalId }}
          sections={planChoices.sections}
          onDone={() => setAdding(null)}
        />
      ) : (
        <div className={css['buttons']}>
          {offers.map((kind) => (
            <Button key={kind} size="compact-md" onClick={() => setAdding(kind)}>
              {t(`plans.add.${kind}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
