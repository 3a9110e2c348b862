import { mayInvite } from '@ithaca/domain/enrolment'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { here } from '../graphql/node.ts'
import { explained } from '../graphql/refused.ts'
import { CareerStageType, stagesIn } from '../enrolment/participation-type.ts'
import { fromLocale, LocaleType } from '../people/locale-type.ts'
import { standing } from '../tenancy/standing.ts'
import { publicPageOf } from '../public-pages/association.ts'
import { currentRules, labelsOf } from '../rules/in-force.ts'
import { RoleLabelsType } from './labels-type.ts'
import { mayPairAtAll } from './may-pair-at-all.ts'

const ruled = { id: true, currentEditionId: true, state: true } as const
type Ruled = { id: string; currentEditionId: string | null; state: string }

const ProgramActions = builder.objectRef<Ruled>('ProgramActions').implement({
  description: 'What the viewer can do in a program now.',
  fields: (t) => ({
    invite: t.field({
      type: Availability,
      description: 'Invite mentors, protégés and committee members.',
      resolve: async ({ id }, _args, context) => explained(mayInvite('mentor', await standing(context, id))),
    }),
    inviteCoordinator: t.field({
      type: Availability,
      description: 'Invite coordinators.',
      resolve: async ({ id }, _args, context) => explained(mayInvite('coordinator', await standing(context, id))),
    }),
    pair: t.field({
      type: Availability,
      description: 'Pair people; each pair is looked at by itself again.',
      resolve: async (program, _args, context) => {
        const rules = await currentRules(context.session.read, program)
        return explained(
          mayPairAtAll(program, rules?.book ?? null, await standing(context, program.id)),
          rules ?? undefined,
        )
      },
    }),
  }),
})

export const ProgramType = builder.prismaNode('Program', {
  description: 'One mentoring program of an association.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its part of the address.' }),
    name: t.exposeString('name', { description: 'As the association calls it.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA zone of everything called a day or a month.' }),
    locale: t.field({
      type: LocaleType,
      select: { locale: true },
      description: 'The language it speaks to those who chose none.',
      resolve: ({ locale }) => fromLocale(locale),
    }),
    state: t.exposeString('state', { description: '`draft` until rules are published, then `open`, then `closed`.' }),
    revision: t.exposeInt('revision', { description: 'Grows with every change.' }),
    organization: t.relation('organization', { description: 'The association.' }),
    labels: t.field({
      type: RoleLabelsType,
      select: { currentEditionId: true },
      description: 'What it calls its two roles.',
      resolve: async (program, _args, { session }) => labelsOf(await currentRules(session.read, program)),
    }),
    careerStages: t.field({
      type: [CareerStageType],
      select: { currentEditionId: true },
      description: 'Its own scale of careers, most junior first.',
      resolve: async (program, _args, { session, locale }) =>
        stagesIn(await currentRules(session.read, program), locale),
    }),
    publicPage: t.string({
      nullable: true,
      select: { slug: true, currentEditionId: true },
      description:
        'Path of the page on which everybody reads what it is and what it asks; null where its rules show none, or it has none yet.',
      resolve: async (program, _args, { session }) => {
        const rules = await currentRules(session.read, program)
        const at = await session.once('slug', async (tx) => (await tx.organization.findFirstOrThrow()).slug)
        return publicPageOf(at, program.slug, rules)
      },
    }),
    edition: t.relation('currentEdition', { nullable: true, description: 'The rules for what begins now.' }),
    editions: t.relation('editions', {
      description: 'Every edition, newest first.',
      query: { orderBy: { number: 'desc' } },
    }),
    duties: t.relation('duties', { description: 'Who holds a charge in it.', query: { orderBy: { id: 'asc' } } }),
    viewerCan: t.field({
      type: ProgramActions,
      select: ruled,
      description: 'What the viewer can do in it now.',
      resolve: (program) => program,
    }),
  }),
})

builder.queryField('program', (t) =>
  t.prismaField({
    type: 'Program',
    nullable: true,
    description: 'A program of the addressed association by its slug; null when there is none.',
    args: { slug: t.arg.string({ description: 'Its part of the address.' }) },
    resolve: (query, _root, { slug }, { session }) => session.read.program.findFirst({ ...query, where: { slug } }),
  }),
)
