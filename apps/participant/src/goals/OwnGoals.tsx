import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import css from '../plans/plans.module.css'
import { OwnGoalForm } from './OwnGoalForm.tsx'
import { OwnGoalLine } from './OwnGoalLine.tsx'
import { ownGoalsOf } from './own-goals.ts'

/** What the mentor wants to learn themselves: to the mentor with who can see it, to the other what is shared; else nothing. */
export function OwnGoals({ mentorship }: { mentorship: FragmentType<typeof ownGoalsOf> }) {
  const t = useText()
  const [adding, setAdding] = useState(false)
  const { id, viewerParty, partner, ownGoals, viewerCan } = readFragment(ownGoalsOf, mentorship)
  const name = partner?.called ?? ''
  const isMentor = viewerParty === 'MENTOR'
  const may = viewerCan.addOwnGoal.allowed
  if (ownGoals.length === 0 && !may) return null
  return (
    <section className={css['others']} aria-labelledby="own-goals">
      <div className={css['plan']}>
        <h2 id="own-goals">{isMentor ? t('plans.own.title') : t('plans.own.theirs', { name })}</h2>
        {isMentor ? <p className={css['quiet']}>{t('plans.own.lead', { name })}</p> : null}
        {ownGoals.length > 0 ? (
          <ul>
            {ownGoals.map((goal) => (
              <OwnGoalLine key={goal.id} goal={goal} name={name} own={isMentor && may} />
            ))}
          </ul>
        ) : null}
        {adding ? (
          <OwnGoalForm of={{ mentorshipId: id }} onDone={() => setAdding(false)} />
        ) : may ? (
          <div className={css['buttons']}>
            <Button size="compact-md" onClick={() => setAdding(true)}>
              {t('plans.own.add')}
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  )
}
