import { useAction } from '@ithaca/client'
import { useText } from '../app/inside.ts'
import type { PlanOfFragment } from '../gql/graphql.ts'
import { LineForm } from './LineForm.tsx'
import { addPlanItem, revisePlanItem } from './plan.ts'

type New = { mentorshipId: string; kind: 'MILESTONE' | 'ACTIVITY'; goalId: string | null }
type There = PlanOfFragment['plan'][number]
type PlanFormProps = { of: New | There; sections: PlanOfFragment['planChoices']['sections']; onDone: () => void }

/** Writes a milestone or an activity, a new one or one that is there. */
export function PlanForm({ of, sections, onDone }: PlanFormProps) {
  const t = useText()
  const add = useAction(addPlanItem)
  const revise = useAction(revisePlanItem)
  const there = 'revision' in of ? of : null
  const isActivity = of.kind === 'ACTIVITY'
  return (
    <LineForm
      label={t(`plans.what.${of.kind}`)}
      button={there ? t('plans.save') : t(`plans.add.${of.kind}`)}
      line={there}
      sections={isActivity ? sections : undefined}
      action={there ? revise : add}
      send={({ text, onDay, section }) => {
        const writing = { text, onDay, ...(isActivity && { section: section || null }) }
        return 'revision' in of
          ? revise.run({ planItemId: of.id, revision: of.revision, ...writing })
          : add.run({ ...of, ...writing })
      }}
      onDone={onDone}
    />
  )
}
