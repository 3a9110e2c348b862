import { readerOf } from '@ithaca/domain/concerns'
import {
  feedbackQuestions,
  feedbackQuestionWords,
  inOrder,
  isAskedOfParty,
  mayGiveFeedback,
  oversightNorms,
} from '@ithaca/domain/oversight'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { CodeLabel } from '../graphql/code-label.ts'
import { newestFirst } from '../graphql/keyset.ts'
import { here } from '../graphql/node.ts'
import { explained } from '../graphql/refused.ts'
import { know, type Known, type KnownRow, knownSelect } from '../mentorships/known-facts.ts'
import { MentorshipActions, MentorshipType } from '../mentorships/mentorship-type.ts'
import { DutyKindType } from '../people/duty-type.ts'
import { ProgramType } from '../programs/program-type.ts'
import { rulesOfEdition } from '../rules/in-force.ts'

type Answered = { question: string; label: string; text: string }
const AnswerType = builder.objectRef<Answered>('FeedbackAnswer').implement({
  description: 'What somebody said to one question.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'Its code.' }),
    label: t.exposeString('label', { description: 'As it was put to them, in the viewer’s language.' }),
    text: t.exposeString('text', { description: 'In their own words.' }),
  }),
})

const FeedbackType = builder.prismaNode('Feedback', {
  description:
    'What one of the two says in confidence while it runs (HRACO-45): read by its author and by those who oversee the program, never by the other, nor by somebody it is about.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    answers: t.field({
      type: [AnswerType],
      select: { answers: true, editionId: true },
      description: 'What was said, by question; nothing once its author was erased.',
      resolve: async ({ answers, editionId }, _args, { locale, session }) => {
        const { book } = await rulesOfEdition(session.read, editionId)
        // The database keeps the names of a JSON in an order of its own.
        const said = new Map(Object.entries(answers as Record<string, string>))
        return inOrder([...said.keys()], book).map((question) => ({
          ...{ question, text: said.get(question) ?? '', label: feedbackQuestionWords(question, book)[locale] },
        }))
      },
    }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When.' }),
    author: t.relation('author', { description: 'Who said it.' }),
    mentorship: t.relation('mentorship', { description: 'Of which mentorship.' }),
  }),
})

builder.prismaObjectFields(ProgramType, (t) => ({
  feedback: t.connection(
    {
      type: FeedbackType,
      select: { id: true },
      description: 'What was said in confidence, newest first; empty for whoever may not read it.',
      resolve: (program, page, context, info) => {
        const query = queryFromInfo({ context, info, path: ['edges', 'node'] }) as object
        const where = { programId: program.id, authorId: { not: context.personId } }
        const { feedback } = context.session.read
        return newestFirst(page, where, {
          load: (asked) => feedback.findMany({ ...query, ...asked }),
          count: (all) => feedback.count(all),
        })
      },
    },
    { name: 'FeedbackConnection' },
    { name: 'FeedbackEdge' },
  ),
}))

type Place = { row: KnownRow; known: Known }

const mayGive = ({ known: { mentorship, party, rules } }: Place) =>
  explained(mayGiveFeedback(mentorship, party, rules.book), rules)

const standingOf = ({ known: { facts, party } }: Place) => facts.feedback?.find((one) => one.party === party)

const PlaceType = builder.objectRef<Place>('MentorshipFeedback').implement({
  description: 'Where one of the two gives feedback in confidence; what is told here is about the viewer alone.',
  fields: (t) => ({
    reader: t.field({
      type: DutyKindType,
      description: 'Which charge reads it, as the rules say.',
      resolve: ({ known: { rules } }) => (readerOf(rules.book) === 'coordinator' ? 'COORDINATOR' : 'COMMITTEE'),
    }),
    questions: t.field({
      type: [CodeLabel],
      description: 'What is asked of the viewer; nothing of anybody but the two.',
      resolve: ({ known: { party, rules } }, _args, { locale }) =>
        party === null
          ? []
          : feedbackQuestions(rules.book, party).map(({ code, ask }) => ({ code, label: ask[locale] })),
    }),
    askedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When the viewer was last asked; null where never.',
      resolve: (place) => standingOf(place)?.askedOn ?? null,
    }),
    givenOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When the viewer last gave any; null where never.',
      resolve: (place) => standingOf(place)?.givenOn ?? null,
    }),
    mine: t.prismaField({
      type: [FeedbackType],
      description: 'What the viewer said so far, newest first, at most the last twenty.',
      resolve: (query, { row }, _args, { session, personId }) =>
        session.read.feedback.findMany({
          ...query,
          where: { mentorshipId: row.id, authorId: personId },
          orderBy: { id: 'desc' },
          take: 20,
        }),
    }),
    viewerCan: t.field({ type: Availability, description: 'Whether the viewer can give any now.', resolve: mayGive }),
  }),
})

builder.objectFields(MentorshipActions, (t) => ({
  giveFeedback: t.field({
    type: Availability,
    description: 'Tell those who oversee the program in confidence how it goes.',
    resolve: async (row, _args, context) => mayGive({ row, known: await know(row, context) }),
  }),
}))

builder.prismaObjectField(MentorshipType, 'feedback', (t) =>
  t.field({
    type: PlaceType,
    nullable: true,
    select: knownSelect,
    description: 'Where the viewer gives feedback in confidence; null where the rules do not encourage them to.',
    resolve: async (row, _args, context) => {
      const known = await know(row, context)
      const { given } = oversightNorms(known.rules.book)
      return known.party !== null && given !== null && isAskedOfParty(given, known.party) ? { row, known } : null
    },
  }),
)
