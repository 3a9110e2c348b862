import { asOneWhoPlans, mayPlan, type PlanKind, type PlanSituation } from '@ithaca/domain/plans'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { here } from '../graphql/node.ts'
import { explained } from '../graphql/refused.ts'
import { know, type Known, knownSelect } from '../mentorships/known-facts.ts'
import { MentorshipType } from '../mentorships/mentorship-type.ts'
import { livePlan } from './facts.ts'

export const PlanKindType = builder.enumType('PlanKind', {
  description: 'What stands on the plan of two people.',
  values: {
    MILESTONE: { value: 'milestone' as const, description: 'It lies on the way to a goal (ASQP-21).' },
    ACTIVITY: { value: 'activity' as const, description: 'It is done for a goal, or for their development (ASQM-24).' },
  },
})

export const PlanItemType = builder.prismaNode('PlanItem', {
  description: 'A milestone or an activity. Its words are for the two alone; its states and days are facts.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    kind: t.field({
      type: PlanKindType,
      select: { kind: true },
      description: 'Which of the two.',
      resolve: ({ kind }) => kind as PlanKind,
    }),
    goal: t.relation('goal', { nullable: true, description: 'The goal it leads to.' }),
    section: t.exposeString('section', {
      nullable: true,
      description: 'Of an activity: a code of PlanChoices.sections.',
    }),
    onDay: t.expose('onDay', { type: 'Date', nullable: true, description: 'By when.' }),
    doneOn: t.expose('doneOn', {
      type: 'Date',
      nullable: true,
      description: 'When it was reached or carried out; null while it is planned.',
    }),
    dropped: t.boolean({
      select: { droppedAt: true },
      description: 'It was taken off the plan.',
      resolve: ({ droppedAt }) => droppedAt !== null,
    }),
    text: t.string({
      nullable: true,
      select: { text: { select: { text: true } } },
      description: 'What it is; null for anybody but the two.',
      resolve: ({ text }) => text?.text ?? null,
    }),
    revision: t.exposeInt('revision', { description: 'Grows with every change.' }),
  }),
})

/** Who plans, and how their mentorship stands, as the viewer sees it. */
export const planSituationOf = ({ party, mentorship, rules, today }: Known): PlanSituation => ({
  party,
  phase: mentorship.phase,
  book: rules.book,
  today,
})

const PlanSectionType = builder.objectRef<{ code: string; label: string }>('PlanSection').implement({
  description: 'A section in which the program groups activities.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code.' }),
    label: t.exposeString('label', { description: 'Its name.' }),
  }),
})

const PlanChoicesType = builder.objectRef<Known>('PlanChoices').implement({
  description: 'What the viewer can do with the plan now, by the rules it lives by.',
  fields: (t) => ({
    addMilestone: t.field({
      type: Availability,
      description: 'Add a milestone under a goal.',
      resolve: (known) => explained(mayPlan('milestone', planSituationOf(known)), known.rules),
    }),
    addActivity: t.field({
      type: Availability,
      description: 'Add an activity.',
      resolve: (known) => explained(mayPlan('activity', planSituationOf(known)), known.rules),
    }),
    change: t.field({
      type: Availability,
      description: 'Write on, mark or drop what is there.',
      resolve: (known) => explained(asOneWhoPlans(planSituationOf(known)), known.rules),
    }),
    sections: t.field({
      type: [PlanSectionType],
      description: 'The sections in which the program groups activities; empty where it has none.',
      resolve: ({ rules: { book } }, _args, { locale }) =>
        book.settings.goals.activitySections.map(({ code, label }) => ({ code, label: label[locale] })),
    }),
  }),
})

builder.prismaObjectFields(MentorshipType, (t) => ({
  plan: t.relation('plan', { description: 'Milestones and activities, by day.', query: livePlan }),
  planChoices: t.field({
    type: PlanChoicesType,
    select: knownSelect,
    description: 'What the viewer can do with the plan now.',
    resolve: (row, _args, context) => know(row, context),
  }),
}))
