import { useAction } from '@ithaca/client'
import { useText } from '../app/inside.ts'
import type { OwnGoalsOfFragment } from '../gql/graphql.ts'
import { LineForm } from '../plans/LineForm.tsx'
import { addOwnGoal, reviseOwnGoal } from './own-goals.ts'

type OwnGoalFormProps = { of: { mentorshipId: string } | OwnGoalsOfFragment['ownGoals'][number]; onDone: () => void }

/** Writes a goal of one's own, a new one or one that is there. */
export function OwnGoalForm({ of, onDone }: OwnGoalFormProps) {
  const t = useText()
  const add = useAction(addOwnGoal)
  const revise = useAction(reviseOwnGoal)
  const there = 'revision' in of ? of : null
  return (
    <LineForm
      label={t('plans.own.what')}
      button={there ? t('plans.save') : t('plans.own.add')}
      line={there && { text: there.statement, onDay: there.deadline }}
      action={there ? revise : add}
      send={({ text: statement, onDay: deadline }) =>
        'revision' in of
          ? revise.run({ ownGoalId: of.id, revision: of.revision, statement, deadline })
          : add.run({ ...of, statement, deadline })
      }
      onDone={onDone}
    />
  )
}
