import { setUpTasks } from '@ithaca/domain/programs'
import { builder } from '../graphql/builder.ts'

const about: Record<(typeof setUpTasks)[number], string> = {
  name: 'What the program and its roles are called, in which languages, and what it is for.',
  charge: 'Who runs it, admits people and makes pairs.',
  term: 'How long a mentorship is, whether it is renewed, and how it ends.',
  meetings: 'How often the two meet, and how.',
  agreement: 'What they agree on, promise and work towards.',
  pairing: 'Who can be paired with whom, and how many at a time.',
  confidence: 'Who reads what is said in confidence, and how often people are asked how it goes.',
  read: 'Reading all of it through.',
}

export const SetUpTaskType = builder.enumType('SetUpTask', {
  description: 'One page of the first set-up of a program.',
  values: Object.fromEntries(
    setUpTasks.map((task) => [task.toUpperCase(), { value: task, description: about[task] }]),
  ) as Record<Uppercase<(typeof setUpTasks)[number]>, { value: (typeof setUpTasks)[number]; description: string }>,
})

export const SetUpMarkInput = builder.inputType('SetUpMarkInput', {
  description: 'That one is done with a page of the first set-up, or not any longer.',
  fields: (t) => ({
    task: t.field({ type: SetUpTaskType, required: true, description: 'Which page.' }),
    done: t.boolean({ required: true, description: 'Whether one is done with it.' }),
  }),
})
