import { Prisma } from '@ithaca/database/client'
import { averageOf, isQuestion, type QuestionCode, questionCodes, questionWords } from '@ithaca/domain/evaluations'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { builder } from '../graphql/builder.ts'
import { keyset, newestFirst } from '../graphql/keyset.ts'
import { here } from '../graphql/node.ts'
import { ProgramType } from '../programs/program-type.ts'
import { partyIn } from '../mentorships/store.ts'

type Marked = { question: QuestionCode; label: string; mark: number }
const MarkedType = builder.objectRef<Marked>('EvaluationAnswer').implement({
  description: 'How far somebody agreed with one sentence.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'Its code.' }),
    label: t.exposeString('label', { description: 'As it was put to them, in the viewer’s language.' }),
    mark: t.exposeInt('mark', { description: 'From 1, not at all, to 5, fully.' }),
  }),
})

const EvaluationType = builder.prismaNode('Evaluation', {
  description:
    'What one of the two said about a term, looking back: read by its author and by those who oversee the program, never by the other, nor by somebody it is about.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    term: t.exposeInt('termNumber', { description: 'The number of the term.' }),
    answers: t.field({
      type: [MarkedType],
      select: { answers: true, authorId: true, mentorship: { select: { mentorId: true, protegeId: true } } },
      description: 'The marks, in the order of the questions.',
      resolve: ({ answers, authorId, mentorship }, _args, { locale }) => {
        const marks = answers as Record<string, number>
        const party = partyIn(mentorship, authorId) ?? 'mentor'
        return questionCodes.flatMap((question) => {
          const mark = marks[question]
          return mark === undefined ? [] : [{ question, mark, label: questionWords(question, party)[locale] }]
        })
      },
    }),
    words: t.exposeString('words', { description: 'What else there was to say; may be empty.' }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When.' }),
    author: t.relation('author', { description: 'Who looked back.' }),
    mentorship: t.relation('mentorship', { description: 'On what.' }),
  }),
})

type Averaged = { question: QuestionCode; sum: number; count: number }
const AverageType = builder.objectRef<Averaged>('EvaluationAverage').implement({
  description: 'What the answers to one question come to.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'Its code.' }),
    label: t.string({
      description: 'In the viewer’s language.',
      resolve: ({ question }, _args, { locale }) => questionWords(question, 'protege')[locale],
    }),
    count: t.exposeInt('count', { description: 'How many answered.' }),
    average: t.float({
      nullable: true,
      description: 'With one decimal; null from fewer than five answers, so that none is known from it.',
      resolve: averageOf,
    }),
  }),
})

/** What the viewer may read: row security leaves out pairs of their own, and programs they do not oversee. */
const sums = (programId: string, personId: string | null) => Prisma.sql`
  SELECT a.key AS question, sum(a.value::int)::int AS sum, count(*)::int AS count
  FROM evaluation e, jsonb_each_text(e.answers) a
  WHERE e.program_id = ${programId}::uuid AND e.author_id IS DISTINCT FROM ${personId}::uuid GROUP BY a.key`

builder.prismaObjectFields(ProgramType, (t) => ({
  evaluations: t.connection(
    {
      type: EvaluationType,
      select: { id: true },
      description: 'What people said looking back, newest first; empty for whoever may not read it.',
      resolve: (program, page, context, info) => {
        const query = queryFromInfo({ context, info, path: ['edges', 'node'] }) as object
        const where = { programId: program.id, authorId: { not: context.personId } }
        return keyset(page, {
          key: ({ id }: { id: string }) => [id],
          load: (asked) => {
            const { where: after, ...order } = newestFirst(asked)
            return context.session.read.evaluation.findMany({ ...query, where: { AND: [where, after] }, ...order })
          },
          count: () => context.session.read.evaluation.count({ where }),
        })
      },
    },
    { name: 'EvaluationConnection' },
    { name: 'EvaluationEdge' },
  ),
  evaluationAverages: t.field({
    type: [AverageType],
    select: { id: true },
    description: 'The answers of the program together, without those about pairs of the viewer’s own; from five on.',
    resolve: async ({ id }, _args, { session, actor }) => {
      const found = await session.read.$queryRaw<Averaged[]>(sums(id, actor.personId))
      const known = new Map(found.filter(({ question }) => isQuestion(question)).map((one) => [one.question, one]))
      return questionCodes.map((question) => known.get(question) ?? { question, sum: 0, count: 0 })
    },
  }),
}))
