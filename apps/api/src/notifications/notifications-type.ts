import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { choiceOf, type Rhythm } from './choice.ts'

type Coded = 'AT_ONCE' | 'WEEKLY' | 'ONLY_DUE' | 'NONE'
const coded: Record<Rhythm, Coded> = {
  'at-once': 'AT_ONCE',
  weekly: 'WEEKLY',
  'only-due': 'ONLY_DUE',
  none: 'NONE',
}
const rhythmOf: Record<Coded, Rhythm> = { AT_ONCE: 'at-once', WEEKLY: 'weekly', ONLY_DUE: 'only-due', NONE: 'none' }
export const toRhythm = (code: Coded): Rhythm => rhythmOf[code]

export const RhythmType = builder.enumType('Rhythm', {
  description:
    'How often somebody wants to be reminded. AT_ONCE: when something falls due, and suggestions once a week; WEEKLY: everything in one mail a week; ONLY_DUE: when something falls due, no suggestions; NONE: neither. A signature that is waited for, and a meeting that is planned, moved or called off, are told always.',
  values: ['AT_ONCE', 'WEEKLY', 'ONLY_DUE', 'NONE'] as const,
})

type Whose = { personId: string }
const chosen = ({ personId }: Whose, { session }: Context) =>
  session.once(`notifications:${personId}`, (tx) => choiceOf(tx, personId))

/** One’s own: row security shows nobody another’s. */
export const NotificationsType = builder.objectRef<Whose>('Notifications').implement({
  description: 'How the viewer wants to be told of things; nobody else sees it.',
  fields: (t) => ({
    rhythm: t.field({
      type: RhythmType,
      description: 'How often.',
      resolve: async (whose, _args, context) => coded[(await chosen(whose, context)).rhythm],
    }),
    quietFrom: t.string({
      nullable: true,
      description: 'From when on no reminder is sent, as HH:mm of their own clock; null without quiet hours.',
      resolve: async (whose, _args, context) => (await chosen(whose, context)).quiet?.from ?? null,
    }),
    quietUntil: t.string({
      nullable: true,
      description: 'Until when; what waited is sent then. Earlier than `quietFrom` where it lasts over midnight.',
      resolve: async (whose, _args, context) => (await chosen(whose, context)).quiet?.until ?? null,
    }),
    timeZone: t.string({
      nullable: true,
      description: 'The IANA time zone they chose; null where they follow the program’s.',
      resolve: async ({ personId }, _args, { session }) => {
        const person = await session.read.person.findFirst({ where: { id: personId }, select: { timeZone: true } })
        return person?.timeZone ?? null
      },
    }),
    revision: t.int({
      description: 'Grows with each change; sent back with the next one.',
      resolve: async (whose, _args, context) => (await chosen(whose, context)).revision,
    }),
  }),
})
