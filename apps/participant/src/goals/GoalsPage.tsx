import { VisuallyHidden } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql, readFragment } from '../gql/index.ts'
import { OfThePair } from '../pair/OfThePair.tsx'
import { MentorshipHead } from '../pair/MentorshipHead.tsx'
import { Scope } from '../scope/Scope.tsx'
import { planOf } from '../plans/plan.ts'
import { PlanList } from '../plans/PlanList.tsx'
import { Goals } from './Goals.tsx'
import { OwnGoals } from './OwnGoals.tsx'
import own from '../plans/plans.module.css'
import css from '../pair/pair.module.css'

const query = graphql(`
  query GoalsPage($id: ID!) {
    mentorship(id: $id) {
      id
      ...OfThePair
      ...MentorshipHead
      ...Goals
      ...PlanOf
      ...OwnGoalsOf
      ...Scope
    }
  }
`)

const route = getRouteApi('/o/$slug/m/$id/goals')
const OFTEN_MS = 15_000

export function GoalsPage() {
  const t = useText()
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id }, { everyMs: OFTEN_MS })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) => {
        const plan = readFragment(planOf, mentorship)
        const others = plan.plan.some(({ goal }) => !goal) || plan.planChoices.addActivity.allowed
        return (
          <>
            <MentorshipHead mentorship={mentorship} tab="goals" />
            <div className={css['columns']}>
              <section aria-label={t('goals.title')}>
                <VisuallyHidden component="h2">{t('goals.title')}</VisuallyHidden>
                <Goals mentorship={mentorship} plan={plan} />
                {others ? (
                  <div className={own['others']}>
                    <PlanList plan={plan} goalId={null} title={t('plans.activities')} level={2} />
                  </div>
                ) : null}
                <OwnGoals mentorship={mentorship} />
              </section>
              <aside>
                <Scope mentorship={mentorship} />
              </aside>
            </div>
          </>
        )
      }}
    </OfThePair>
  )
}
