import { isLate, lacksPurpose, maySendPreparation, partsTold, preparationAsked } from '@ithaca/domain/contacts'
import { type PreparationPart, preparationPartNames } from '@ithaca/domain/rules'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { explained } from '../graphql/refused.ts'
import { ContactActions, ContactType, type Seen, seen, withPair } from './contact-type.ts'

const PreparationPartType = builder.enumType('PreparationPart', {
  description: 'What is told ahead of a contact.',
  values: {
    NEEDS: { value: 'needs' as const, description: 'What help is wanted (ASQP-29).' },
    BACKGROUND: { value: 'background' as const, description: 'What is useful to know (ASQP-30).' },
  },
})

type Words = { needs: string; background: string } | null
type Preparation = Seen & { words: Words; parts: readonly PreparationPart[]; leadHours: number | null }

const ContactPreparationType = builder.objectRef<Preparation>('ContactPreparation').implement({
  description:
    'What the protégé tells the mentor ahead of a contact. That it was told, and when, is a fact; the words are for the two alone.',
  fields: (t) => ({
    parts: t.field({
      type: [PreparationPartType],
      description: 'Of what it consists by the rules.',
      resolve: ({ parts }) => [...parts],
    }),
    told: t.field({
      type: [PreparationPartType],
      description: 'What of it was told.',
      resolve: ({ contact }) => partsTold(contact),
    }),
    needs: t.string({
      nullable: true,
      description: 'What help is wanted, in the words of the protégé; null for anybody but the two.',
      resolve: ({ words, situation }) => words?.needs ?? (situation.party === null ? null : ''),
    }),
    background: t.string({
      nullable: true,
      description: 'What is useful to know, in the words of the protégé; null for anybody but the two.',
      resolve: ({ words, situation }) => words?.background ?? (situation.party === null ? null : ''),
    }),
    needsToldAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was first told what help is wanted; null where it is not.',
      resolve: ({ contact }) => contact.toldAt.needs as Date | null,
    }),
    backgroundToldAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was first told what is useful to know; null where it is not.',
      resolve: ({ contact }) => contact.toldAt.background as Date | null,
    }),
    leadHours: t.int({
      nullable: true,
      description: 'With how many hours to go it is in time by the rules; null where they name none.',
      resolve: ({ leadHours }) => leadHours,
    }),
    late: t.boolean({
      description: 'Something of it was told with fewer hours to go than that, or after the beginning.',
      resolve: ({ contact, leadHours }) => isLate(contact, leadHours),
    }),
  }),
})

builder.prismaObjectFields(ContactType, (t) => ({
  preparation: t.field({
    type: ContactPreparationType,
    nullable: true,
    select: { ...withPair, preparation: { select: { needs: true, background: true } } },
    description: 'What is told ahead of it; null where the program asks for nothing of the kind and nothing was told.',
    resolve: async (row, _args, context) => {
      const known = await seen(row, context)
      const asked = known.contact.kind === 'meeting' ? preparationAsked(known.rules.book) : null
      if (asked === null && partsTold(known.contact).length === 0) return null
      const { parts, leadHours } = asked ?? { parts: preparationPartNames, leadHours: null }
      return { ...known, parts, leadHours, words: (row as unknown as { preparation: Words }).preparation }
    },
  }),
  lacksPurpose: t.boolean({
    select: withPair,
    description:
      'The program asks that its purpose be settled before it, and none is written (ASQP-28). Of one that was only told of afterwards nothing is asked before.',
    resolve: async (row, _args, context) => {
      const { contact, rules } = await seen(row, context)
      return lacksPurpose(contact, rules.book)
    },
  }),
}))

builder.objectFields(ContactActions, (t) => ({
  sendPreparation: t.field({
    type: Availability,
    description: 'Tell the mentor ahead what help is wanted and what is useful to know (ASQP-29, 30).',
    resolve: ({ contact, situation, rules }) => explained(maySendPreparation(contact, situation, rules.book), rules),
  }),
}))
