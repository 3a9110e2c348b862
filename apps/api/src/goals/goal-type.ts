import { deadlineAdvice, goalAdvice } from '@ithaca/domain/goals'
import { mayAgreeGoal, mayCommentOnGoal, mayConfirmGoalPart, mayDropGoal, mayWriteGoal } from '@ithaca/domain/goals'
import { obligationSentence, presumedTerm } from '@ithaca/domain/obligations'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { here } from '../graphql/node.ts'
import { explained } from '../graphql/refused.ts'
import { AdviceType, type Advised } from '../mentorships/advice-type.ts'
import { know, type Known, knownSelect, situationOf } from '../mentorships/known-facts.ts'
import { type GoalRow, goalSelect, toGoal } from './facts.ts'
import { GoalKindType } from './goal-input-type.ts'
import { plainKindOf } from './kind.ts'

type WithPair = GoalRow & { mentorship: Parameters<typeof know>[0] }
const withPair = { ...goalSelect, mentorship: { select: knownSelect } } as const

const GoalActions = builder.objectRef<WithPair & { known: Known }>('GoalActions').implement({
  description: 'What the viewer can do with a goal now.',
  fields: (t) => {
    const action = (description: string, may: typeof mayWriteGoal | typeof mayAgreeGoal | typeof mayDropGoal) =>
      t.field({
        type: Availability,
        description,
        resolve: ({ known, ...row }) => {
          const situation = situationOf(known)
          return situation ? explained(may(toGoal(row), situation, known.rules.book), known.rules) : []
        },
      })
    return {
      revise: action('Write on at it.', mayWriteGoal),
      drop: action('Take it off the agreement.', mayDropGoal),
      agree: action('Agree to it.', mayAgreeGoal),
      comment: action('Say something about it.', mayCommentOnGoal),
      confirm: action('Tick that it is attainable or relevant.', mayConfirmGoalPart),
    }
  },
})

export const GoalType = builder.prismaNode('Goal', {
  description: 'Something the protégé wants to reach. Its words are for the two alone; its states and dates are facts.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place in the table, growing.' }),
    kind: t.field({
      type: GoalKindType,
      nullable: true,
      select: { kind: true },
      description: 'What it is about (CSCE-18), where that is one of the two kinds of many programs.',
      resolve: ({ kind }) => plainKindOf(kind),
    }),
    kindCode: t.exposeString('kind', {
      nullable: true,
      description: 'What it is about: Edition.goalKinds has the program’s own kinds (USNC-25, 26).',
    }),
    deadline: t.expose('deadline', { type: 'Date', nullable: true, description: 'By when (CSCE-23).' }),
    statement: t.string({
      nullable: true,
      select: { text: { select: { statement: true } } },
      description: 'The goal in words (CSCE-19); null for anybody but the two.',
      resolve: ({ text }) => text?.statement ?? null,
    }),
    metric: t.string({
      nullable: true,
      select: { text: { select: { metric: true } } },
      description: 'How both will know (CSCE-20); null for anybody but the two.',
      resolve: ({ text }) => text?.metric ?? null,
    }),
    attainableByMentor: t.exposeBoolean('attainableMentor', { description: 'The mentor ticked it (CSCE-21).' }),
    attainableByProtege: t.exposeBoolean('attainableProtege', { description: 'The protégé ticked it.' }),
    relevantByMentor: t.exposeBoolean('relevantMentor', { description: 'The mentor ticked it (CSCE-22).' }),
    relevantByProtege: t.exposeBoolean('relevantProtege', { description: 'The protégé ticked it.' }),
    agreedByMentor: t.exposeBoolean('agreedByMentor', { description: 'The mentor agreed to it as it is (CSCE-16).' }),
    hasStatement: t.exposeBoolean('hasStatement', { description: 'There are words.' }),
    hasMetric: t.exposeBoolean('hasMetric', { description: 'There is a measure.' }),
    revision: t.exposeInt('revision', { description: 'Grows with every change.' }),
    comments: t.relation('comments', {
      description: 'What the two said about it, oldest first; empty for anybody else.',
      query: { orderBy: { id: 'asc' } },
    }),
    advice: t.field({
      type: [AdviceType],
      select: withPair,
      description: 'What is suggested and still missing, in words.',
      resolve: async (row, _args, context) => {
        const known = await know(row.mentorship, context)
        return [...adviceOn(row.id, known, context.locale), ...lateOn(row, known)]
      },
    }),
    viewerCan: t.field({
      type: GoalActions,
      select: withPair,
      description: 'What the viewer can do with it now.',
      resolve: async (row, _args, context) => ({ ...row, known: await know(row.mentorship, context) }),
    }),
  }),
})

/** The obligations that concern one goal and are not met; one asked of both is said once. */
function adviceOn(goalId: string, { obligations, rules, names, party }: Known, locale: 'en' | 'fr'): Advised[] {
  const mine = obligations.filter(({ key, state }) => state === 'advice' && key.includes(goalId))
  return mine.map((obligation) => {
    const { sentence } = obligationSentence(obligation, party, { names, book: rules.book }, locale)
    const { ask } = obligation
    const code = ask.code === 'complete-goal' ? `${ask.code}-${ask.part}` : ask.code
    return {
      code: `${code}-${obligation.party}`,
      words: { en: sentence, fr: sentence },
      normId: obligation.normId,
      rules,
    }
  })
}

/** A day that lies after the term, or has passed while the goal can still be written; no rule asks for it (CSCE-23). */
function lateOn(row: GoalRow, { facts, obligations, rules, today }: Known): Advised[] {
  const { id, deadline } = toGoal(row)
  const isOpen = facts.agreement?.open === true
  const told = obligations.some(({ key, ask }) => ask.code === 'move-deadline' && key.includes(id))
  if (told || facts.phase === 'ended' || facts.phase === 'undone') return []
  return deadlineAdvice(deadline, today, presumedTerm(facts, today))
    .filter((code) => isOpen || code === 'deadline-after-the-term')
    .map((code) => ({ code, words: goalAdvice[code], normId: null, rules }))
}

builder.prismaNode('GoalComment', {
  description: 'Something one of the two said about a goal; only they can read it.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    author: t.relation('author', { description: 'Who said it.' }),
    text: t.exposeString('text', { description: 'What they said.' }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When.' }),
  }),
})
