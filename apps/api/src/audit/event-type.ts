import type { Locale } from '@ithaca/domain/core'
import { auditSentence } from '@ithaca/domain/events'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { here } from '../graphql/node.ts'
import { fullNameOf, nameSelect } from '../people/name.ts'
import { currentRules } from '../rules/in-force.ts'

type Row = { subjectType: string; subjectId: string; data: unknown }

/** Whose id an event carries beside the actor's and the pair's; null where it is nobody's. */
function personIn({ subjectType, subjectId, data }: Row): string | null {
  if (subjectType === 'person') return subjectId
  const id = typeof data === 'object' && data !== null && 'personId' in data ? data.personId : null
  return typeof id === 'string' ? id : null
}

type Named = Parameters<typeof fullNameOf>[0]
const nameOf = (person: Named | null | undefined, locale: Locale) => (person ? fullNameOf(person, locale) : null)

/** Names are no part of an event: they are joined on reading, for all events of a view at once where possible. */
async function subjectName(row: Row, { session, locale }: Context): Promise<string | null> {
  const id = personIn(row)
  if (id !== null)
    return session.once(`name:${id}`, async (tx) =>
      nameOf(await tx.person.findFirst({ where: { id }, select: nameSelect }), locale),
    )
  if (row.subjectType !== 'invitation') return null
  return session.once(`invited:${row.subjectId}`, async (tx) => {
    const found = await tx.invitation.findFirst({
      where: { id: row.subjectId },
      select: { fullName: true, email: true },
    })
    return (found?.fullName ?? found?.email) || null
  })
}

export const EventType = builder.prismaNode('Event', {
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  description: 'Something that happened: ids, codes and dates, never a text of a pair.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'Its kind, in the past tense, such as `GoalProposed`.' }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When.' }),
    actor: t.relation('actor', { nullable: true, description: 'Who did it; null where Ithaca itself did.' }),
    program: t.relation('program', { nullable: true, description: 'In which program.' }),
    mentorship: t.relation('mentorship', { nullable: true, description: 'In which mentorship.' }),
    subjectType: t.exposeString('subjectType', { description: 'What kind of thing it happened to.' }),
    sentence: t.string({
      description: 'What happened, in one sentence, in the viewer’s language.',
      select: {
        type: true,
        data: true,
        subjectType: true,
        subjectId: true,
        actor: { select: nameSelect },
        program: { select: { name: true, currentEditionId: true } },
        mentorship: { select: { mentor: { select: nameSelect }, protege: { select: nameSelect } } },
      },
      resolve: async (row, _args, context) => {
        const { type, data, actor, program, mentorship } = row
        const { locale } = context
        const names = {
          actor: nameOf(actor, locale),
          person: await subjectName(row, context),
          mentor: nameOf(mentorship?.mentor, locale),
          protege: nameOf(mentorship?.protege, locale),
          program: program?.name ?? null,
        }
        const labels = program
          ? (await currentRules(context.session.read, program))?.book.settings.identity.labels
          : undefined
        return auditSentence({ type, data: data as Record<string, unknown> }, names, locale, labels)
      },
    }),
  }),
})

export const EventConnection = builder.connectionObject(
  { type: EventType, name: 'EventConnection', description: 'A page of the audit trail.' },
  { name: 'EventEdge' },
)
