import { setUpOf, type SetUpStep } from '@ithaca/domain/programs'
import { resolve } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { RuleDraftType, RuleProblemType } from '../rules/draft-type.ts'
import { lacksHere } from './lacks.ts'
import { readMarks } from './marks.ts'
import { SetUpTaskType } from './task-input.ts'

const SetUpStateType = builder.enumType('SetUpState', {
  description: 'How far one page of a first set-up has come.',
  values: {
    OPEN: { value: 'open' as const, description: 'Nobody was done with it yet.' },
    DONE: { value: 'done' as const, description: 'Somebody was done with it.' },
    LOOK_AGAIN: {
      value: 'look-again' as const,
      description: 'Somebody was done with it, and something in it does not fit by now, or somebody is missing.',
    },
  },
})

const SetUpStepType = builder.objectRef<SetUpStep>('SetUpStep').implement({
  description: 'One page of the first set-up of a program.',
  fields: (t) => ({
    task: t.expose('task', { type: SetUpTaskType, description: 'Which.' }),
    state: t.expose('state', { type: SetUpStateType, description: 'How far it has come.' }),
    problems: t.field({
      type: [RuleProblemType],
      description: 'What stands in the way of publishing and is settled here.',
      resolve: ({ problems }) => problems,
    }),
  }),
})

builder.objectField(RuleDraftType, 'setUp', (t) =>
  t.field({
    type: [SetUpStepType],
    description: 'The pages of a first set-up in their order, as far as they have come; publishing follows them.',
    resolve: async ({ draft, row }, _args, context) =>
      setUpOf(draft, readMarks(row.ruleDraft?.setUp), await lacksHere(row.id, resolve(draft.book), context)),
  }),
)
