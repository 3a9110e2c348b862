import { addDays, type Day, type Party, parties } from '@ithaca/domain/core'
import { type Term, termsOf } from '@ithaca/domain/endings'
import {
  evaluationNorm,
  evaluationWindow,
  isAskedOf,
  markWords,
  mayEvaluate,
  questionCodes,
  questionWords,
} from '@ithaca/domain/evaluations'
import type { ResolvedBook } from '@ithaca/domain/rules'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { CodeLabel } from '../graphql/code-label.ts'
import type { Context } from '../graphql/context.ts'
import { type Explained, explained } from '../graphql/refused.ts'
import { know, type Known, type KnownRow, knownSelect } from '../mentorships/known-facts.ts'
import { MentorshipActions, MentorshipType } from '../mentorships/mentorship-type.ts'
import { rulesOn } from '../mentorships/store.ts'
import { PartyType } from '../rules/norm-type.ts'

type LookBack = {
  id: string
  known: Known
  book: ResolvedBook
  term: Term
  window: { from: Day; until: Day }
  asked: readonly Party[]
}

const given = ({ known: { facts }, term, asked }: LookBack) =>
  asked.filter((party) => facts.evaluated?.some((one) => one.term === term.number && one.party === party))

const MarkType = builder.objectRef<{ mark: number; label: string }>('EvaluationMark').implement({
  description: 'One of the five marks.',
  fields: (t) => ({
    mark: t.exposeInt('mark', { description: 'From 1 to 5.' }),
    label: t.exposeString('label', { description: 'What it stands for, in the viewer’s language.' }),
  }),
})

const LookBackType = builder.objectRef<LookBack>('LookBack').implement({
  description: 'The look back of each of the two on one term: whether, never what (CSCE-35 to 37).',
  fields: (t) => ({
    term: t.int({ description: 'The number of the term.', resolve: ({ term }) => term.number }),
    opensOn: t.field({ type: 'Date', description: 'From when on.', resolve: ({ window }) => window.from }),
    closesOn: t.field({
      type: 'Date',
      description: 'The last day on which one can.',
      resolve: ({ window }) => addDays(window.until, -1),
    }),
    given: t.int({ description: 'How many have.', resolve: (lookBack) => given(lookBack).length }),
    asked: t.int({ description: 'Of how many it is asked.', resolve: ({ asked }) => asked.length }),
    givenBy: t.field({
      type: [PartyType],
      description: 'Who has.',
      resolve: (lookBack) => given(lookBack).map((party) => (party === 'mentor' ? 'MENTOR' : 'PROTEGE')),
    }),
    viewerCan: t.field({
      type: Availability,
      description: 'Whether the viewer can look back now.',
      resolve: (lookBack) => mayLookBack(lookBack),
    }),
    mine: t.prismaField({
      type: 'Evaluation',
      nullable: true,
      description: 'What the viewer said; null as long as they have not, and for anybody but the two.',
      resolve: (query, { id, term, known }, _args, { session, personId }) =>
        known.party === null
          ? null
          : session.read.evaluation.findFirst({
              ...query,
              where: { mentorshipId: id, termNumber: term.number, authorId: personId },
            }),
    }),
    questions: t.field({
      type: [CodeLabel],
      description: 'The sentences that are put to the viewer; none to anybody but the two.',
      resolve: ({ known: { party } }, _args, { locale }) =>
        party === null ? [] : questionCodes.map((code) => ({ code, label: questionWords(code, party)[locale] })),
    }),
    marks: t.field({
      type: [MarkType],
      description: 'How far one can agree, lowest first.',
      resolve: (_lookBack, _args, { locale }) =>
        markWords.map((words, index) => ({ mark: index + 1, label: words[locale] })),
    }),
  }),
})

function mayLookBack({ id, known, book, term }: LookBack): Explained[] {
  const { party: by, facts, today, rules } = known
  const situation = { mentorshipId: id, by, given: facts.evaluated ?? [], today, book }
  return explained(mayEvaluate(term, situation), rules)
}

/** One for each term that has an end and is asked about, oldest first. */
async function lookBacks(row: KnownRow, context: Context): Promise<LookBack[]> {
  const known = await know(row, context)
  const { startsOn, ...facts } = known.facts
  if (startsOn === null) return []
  const all: LookBack[] = []
  for (const term of termsOf({ ...facts, startsOn })) {
    const { book } = await rulesOn(context.session.read, row, term.from)
    const norm = evaluationNorm(book)
    const window = norm === null ? null : evaluationWindow(term, norm)
    if (norm === null || window === null) continue
    const gave = (party: Party) => facts.evaluated?.some((one) => one.term === term.number && one.party === party)
    const asked = parties.filter(
      (party) => isAskedOf(norm, party) && (row[party].erasedAt === null || gave(party) === true),
    )
    all.push({ id: row.id, known, book, term, window, asked })
  }
  return all
}

/** The newest that has opened, else the first to come. */
const current = (all: readonly LookBack[]): LookBack | null =>
  all.findLast(({ window, known }) => window.from <= known.today) ?? all[0] ?? null

builder.objectFields(MentorshipActions, (t) => ({
  evaluate: t.field({
    type: Availability,
    description: 'Look back on the term that ends, or ended.',
    resolve: async (row, _args, context) => {
      const lookBack = current(await lookBacks(row, context))
      if (lookBack) return mayLookBack(lookBack)
      const { party: by, today, rules } = await know(row, context)
      return explained(mayEvaluate(undefined, { mentorshipId: row.id, by, given: [], today, book: rules.book }), rules)
    },
  }),
}))

builder.prismaObjectFields(MentorshipType, (t) => ({
  evaluation: t.field({
    type: LookBackType,
    nullable: true,
    select: knownSelect,
    description: 'The look back on the term that ends, or ended; null where none is asked.',
    resolve: async (row, _args, context) => current(await lookBacks(row, context)),
  }),
  evaluations: t.field({
    type: [LookBackType],
    select: knownSelect,
    description: 'The look backs on each term, oldest first.',
    resolve: (row, _args, context) => lookBacks(row, context),
  }),
}))
