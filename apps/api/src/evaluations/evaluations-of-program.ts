import { Prisma } from '@ithaca/database/client'
import { averageOf, fewestAnswers, markWords, type QuestionCode, questionCodes } from '@ithaca/domain/evaluations'
import { questionWords } from '@ithaca/domain/evaluations'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { badInput } from '../graphql/errors.ts'
import { keyset } from '../graphql/keyset.ts'
import { here } from '../graphql/node.ts'
import { ProgramType } from '../programs/program-type.ts'
import { isId } from '../mentorships/list-page.ts'
import { partyIn } from '../mentorships/store.ts'
import { type Dated, type Narrowed, narrowedTo, termsAsked } from './terms-asked.ts'

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

type Averaged = { question: QuestionCode; sum: number; count: number; marks: readonly number[] }
const MarkShareType = builder.objectRef<{ mark: number; count: number }>('EvaluationShare').implement({
  description: 'How many chose one of the five marks.',
  fields: (t) => ({
    mark: t.exposeInt('mark', { description: 'From 1 to 5.' }),
    label: t.string({
      description: 'What it stands for, in the viewer’s language.',
      resolve: ({ mark }, _args, { locale }) => markWords[mark - 1]?.[locale] ?? '',
    }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
})

const AverageType = builder.objectRef<Averaged>('EvaluationAverage').implement({
  description: 'What the answers to one question come to.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'Its code.' }),
    label: t.string({
      description: 'In the viewer’s language.',
      resolve: ({ question }, _args, { locale }) => questionWords(question, 'protege')[locale],
    }),
    labelForMentor: t.string({
      nullable: true,
      description: 'As it is put to the mentor, where that differs; null where it does not.',
      resolve: ({ question }, _args, { locale }) => {
        const words = questionWords(question, 'mentor')[locale]
        return words === questionWords(question, 'protege')[locale] ? null : words
      },
    }),
    count: t.exposeInt('count', { description: 'How many answered.' }),
    missing: t.int({
      description: 'How many more answers it takes until they are put together.',
      resolve: ({ count }) => Math.max(0, fewestAnswers - count),
    }),
    average: t.float({
      nullable: true,
      description: 'With one decimal; null from fewer than five answers, so that none is known from it.',
      resolve: averageOf,
    }),
    shares: t.field({
      type: [MarkShareType],
      nullable: true,
      description: 'How many chose each mark, lowest first; null from fewer than five answers.',
      resolve: (averaged) =>
        averageOf(averaged) === null ? null : averaged.marks.map((count, index) => ({ mark: index + 1, count })),
    }),
  }),
})

type Found = { question: string; mark: number; count: number }

/** What the viewer may read: row security leaves out pairs of their own, and programs they do not oversee. */
const readable = async (program: Dated, narrowed: Narrowed, context: Context) => {
  const mine = Prisma.sql`e.program_id = ${program.id}::uuid AND e.author_id IS DISTINCT FROM ${context.actor.personId}::uuid`
  if (narrowed.year === null && narrowed.term === null) return mine
  return Prisma.sql`${mine} AND EXISTS (
    SELECT FROM (${await termsAsked(program, context)}) a
    WHERE a.mentorship_id = e.mentorship_id AND a.number = e.term_number AND ${narrowedTo(narrowed)})`
}

async function averagesOf(program: Dated, narrowed: Narrowed, context: Context): Promise<Averaged[]> {
  const found = await context.session.read.$queryRaw<Found[]>`
    SELECT a.key AS question, a.value::int AS mark, count(*)::int AS count
    FROM evaluation e, jsonb_each_text(e.answers) a WHERE ${await readable(program, narrowed, context)} GROUP BY 1, 2`
  return questionCodes.map((question) => {
    const marks = markWords.map(
      (_words, index) => found.find((one) => one.question === question && one.mark === index + 1)?.count ?? 0,
    )
    return {
      question,
      marks,
      count: marks.reduce((total, count) => total + count, 0),
      sum: marks.reduce((total, count, index) => total + count * (index + 1), 0),
    }
  })
}

const dated = { id: true, timeZone: true } as const

builder.prismaObjectFields(ProgramType, (t) => {
  const args = {
    year: t.arg.int({ required: false, description: 'Only of terms whose last day lies in this year.' }),
    term: t.arg.int({ required: false, description: 'Only of terms of this number.' }),
  }
  return {
    evaluations: t.connection(
      {
        type: EvaluationType,
        select: dated,
        description: 'What people said looking back, newest first; empty for whoever may not read it.',
        args: {
          ...args,
          withWords: t.arg.boolean({
            required: false,
            defaultValue: false,
            description: 'Only those in which somebody said something in their own words.',
          }),
        },
        resolve: async (program, { year, term, withWords, ...page }, context, info) => {
          const query = queryFromInfo({ context, info, path: ['edges', 'node'] }) as object
          const narrowed = { year: year ?? null, term: term ?? null }
          const wanted = Prisma.sql`${await readable(program, narrowed, context)}
            AND (${withWords ?? false}::boolean IS NOT TRUE OR e.words <> '')`
          const tx = context.session.read
          return keyset(page, {
            key: ({ id }: { id: string }) => [id],
            load: async ({ after, take }) => {
              if (after && !isId(after[0] ?? '')) throw badInput('A cursor belongs to another list.')
              const beyond = after ? Prisma.sql`AND e.id < ${after[0] ?? ''}::uuid` : Prisma.empty
              const ids = await tx.$queryRaw<{ id: string }[]>`
                SELECT e.id FROM evaluation e WHERE ${wanted} ${beyond} ORDER BY e.id DESC LIMIT ${take}`
              const where = { id: { in: ids.map(({ id }) => id) } }
              return tx.evaluation.findMany({ ...query, where, orderBy: { id: 'desc' } })
            },
            count: async () => {
              const [row] = await tx.$queryRaw<{ count: number }[]>`
                SELECT count(*)::int AS count FROM evaluation e WHERE ${wanted}`
              return row?.count ?? 0
            },
          })
        },
      },
      { name: 'EvaluationConnection' },
      { name: 'EvaluationEdge' },
    ),
    evaluationAverages: t.field({
      type: [AverageType],
      select: dated,
      description: 'The answers of the program together, without those about pairs of the viewer’s own; from five on.',
      args,
      resolve: (program, { year, term }, context) =>
        averagesOf(program, { year: year ?? null, term: term ?? null }, context),
    }),
  }
})
