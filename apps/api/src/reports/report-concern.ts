import { concernReasons, concernReasonWords, reportConcern } from '@ithaca/domain/concerns'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { CodeLabel } from '../graphql/code-label.ts'
import { newestFirst } from '../graphql/keyset.ts'
import { here } from '../graphql/node.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { holdMentorship, partyIn } from '../mentorships/store.ts'
import { ProgramType } from '../programs/program-type.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'

const reason = (code: string, locale: 'en' | 'fr') => {
  const known = concernReasons.find((candidate) => candidate === code)
  return { code, label: known ? concernReasonWords[known][locale] : code }
}

const ConcernType = builder.prismaNode('Concern', {
  description:
    'Something told in confidence to those who oversee the program: read by its author and by them, never by somebody it is about.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    reason: t.field({
      type: CodeLabel,
      select: { reason: true },
      description: 'What it is about.',
      resolve: (concern, _args, { locale }) => reason(concern.reason, locale),
    }),
    text: t.exposeString('text', { description: 'In the author’s words.' }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When.' }),
    author: t.relation('author', { description: 'Who told it.' }),
    mentorship: t.relation('mentorship', { nullable: true, description: 'The mentorship it is about.' }),
  }),
})

builder.prismaObjectFields(ProgramType, (t) => ({
  reportReasons: t.field({
    type: [CodeLabel],
    description: 'What a concern can be about (CSCE-13).',
    resolve: (_program, _args, { locale }) => concernReasons.map((code) => reason(code, locale)),
  }),
  concerns: t.connection(
    {
      type: ConcernType,
      select: { id: true },
      description: 'What was told in confidence, newest first; empty for whoever may not read it.',
      resolve: (program, page, context, info) => {
        const query = queryFromInfo({ context, info, path: ['edges', 'node'] }) as object
        const where = { programId: program.id, authorId: { not: context.personId } }
        const { concern } = context.session.read
        return newestFirst(page, where, {
          load: (asked) => concern.findMany({ ...query, ...asked }),
          count: (all) => concern.count(all),
        })
      },
    },
    { name: 'ConcernConnection' },
    { name: 'ConcernEdge' },
  ),
}))

builder.mutationField('reportConcern', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description:
      'Tells those who oversee the program, in confidence, that something is not right (CSCE-13). The partner is not told.',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'One’s own mentorship.' }),
      reason: t.input.string({ description: 'A code of Program.reportReasons.' }),
      text: t.input.string({ description: 'In one’s own words, at most 4,000 characters.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id } = decodeId(input.mentorshipId)
      await change({ context, mutation: 'reportConcern', input }, async (tx) => {
        const { row, rules } = await holdMentorship(tx, id, context)
        const told = { id: newId(), mentorshipId: id, reason: input.reason, text: input.text }
        const { state, events } = accept(reportConcern(told, partyIn(row, personId), rules.book), rules)
        await tx.concern.createMany({
          data: {
            id: state.id,
            programId: row.programId,
            mentorshipId: id,
            authorId: personId,
            reader: state.reader,
            reason: state.reason,
            text: state.text,
            writtenAt: now,
          },
        })
        // With the mentorship: row security hides the event from its two, whatever other duty they hold.
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: id }), events)
        return id
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
