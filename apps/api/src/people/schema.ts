import { mayRemovePerson } from '@ithaca/domain/people'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { here } from '../graphql/node.ts'
import { explained } from '../graphql/refused.ts'
import { dutiesHeld, standing } from '../tenancy/standing.ts'
import { fromLocale, LocaleType } from './locale-type.ts'
import { calledOf, fullNameOf } from './name.ts'
import { personSelect, type PersonRow, readOwners, toPerson } from './store.ts'

export const PersonActions = builder.objectRef<PersonRow>('PersonActions').implement({
  description: 'What the viewer can do about a person.',
  fields: (t) => ({
    remove: t.field({
      type: Availability,
      description: 'Take them out of the association.',
      resolve: async (row, _args, context) => {
        const owners = await context.session.once('owners', readOwners)
        return explained(mayRemovePerson(toPerson(row, owners), await standing(context, null)))
      },
    }),
  }),
})

export const PersonType = builder.prismaNode('Person', {
  select: { id: true },
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  description: 'Somebody inside one association.',
  fields: (t) => ({
    fullName: t.string({
      select: { fullName: true, erasedAt: true },
      description: 'The full name as they write it; “a former member” of who was erased.',
      resolve: (person, _args, { locale }) => fullNameOf(person, locale),
    }),
    called: t.string({
      select: { called: true, erasedAt: true },
      description: 'What to call them.',
      resolve: (person, _args, { locale }) => calledOf(person, locale),
    }),
    locale: t.field({
      type: LocaleType,
      nullable: true,
      description: 'The language they chose; null where they follow the program’s.',
      select: { locale: true },
      resolve: ({ locale }) => (locale === null ? null : fromLocale(locale)),
    }),
    timeZone: t.exposeString('timeZone', {
      nullable: true,
      description: 'The IANA time zone they chose; null where they follow the program’s.',
    }),
    revision: t.exposeInt('revision', { description: 'Grows with each change; sent back with the next one.' }),
    email: t.string({
      nullable: true,
      description:
        'Their address: for themselves, for owners, and for who holds a duty in a program they are in; else null.',
      select: {
        id: true,
        userId: true,
        participations: { select: { programId: true } },
        duties: { select: { programId: true } },
      },
      resolve: async ({ id, userId, participations, duties }, _args, context) => {
        const { user, personId } = context.actor
        if (personId === null) return null
        if (personId === id) return user?.email ?? null
        const programs = new Set([...participations, ...duties].map(({ programId }) => programId))
        const held = await dutiesHeld(context)
        const reaches = held.some(
          ({ duty, programId }) => duty === 'owner' || (programId !== null && programs.has(programId)),
        )
        return reaches ? context.addresses(userId) : null
      },
    }),
    duties: t.relation('duties', { description: 'Their charges.', query: { orderBy: { id: 'asc' } } }),
    participations: t.relation('participations', {
      description: 'Their parts in programs, as far as the viewer may see them.',
      query: { orderBy: { id: 'asc' } },
    }),
    viewerCan: t.field({
      type: PersonActions,
      description: 'What the viewer can do about them.',
      select: personSelect,
      resolve: (row) => row,
    }),
  }),
})
