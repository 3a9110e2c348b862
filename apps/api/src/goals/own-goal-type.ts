import { mayHoldOwnGoals } from '@ithaca/domain/goals'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { here } from '../graphql/node.ts'
import { explained } from '../graphql/refused.ts'
import { know } from '../mentorships/known-facts.ts'
import { MentorshipActions, MentorshipType } from '../mentorships/mentorship-type.ts'

builder.prismaNode('OwnGoal', {
  description:
    'Something the mentor wants to learn themselves (HRACO-4): theirs alone until they share it with the other; no part of an agreement.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    statement: t.exposeString('statement', { description: 'The goal in words.' }),
    deadline: t.expose('deadline', { type: 'Date', nullable: true, description: 'By when.' }),
    doneOn: t.expose('doneOn', { type: 'Date', nullable: true, description: 'When it was reached.' }),
    shared: t.exposeBoolean('shared', { description: 'The other reads it too.' }),
    revision: t.exposeInt('revision', { description: 'Grows with every change.' }),
  }),
})

builder.prismaObjectFields(MentorshipType, (t) => ({
  ownGoals: t.relation('ownGoals', {
    description: 'The mentor’s own goals: all to the mentor, to the other those that are shared, to anybody else none.',
    query: { where: { droppedAt: null }, orderBy: { id: 'asc' } },
  }),
}))

builder.objectFields(MentorshipActions, (t) => ({
  addOwnGoal: t.field({
    type: Availability,
    description: 'Hold a goal of one’s own, as the mentor.',
    resolve: async (row, _args, context) => {
      const { party, mentorship, rules, today } = await know(row, context)
      return explained(mayHoldOwnGoals({ party, phase: mentorship.phase, book: rules.book, today }), rules)
    },
  }),
}))
