import type { RoleWord } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { LocaleType } from '../people/locale-type.ts'
import { RoleType } from '../rules/edition-type.ts'

export const WordGenderType = builder.enumType('WordGender', {
  description: 'How a word is spoken of in French; BOTH where it stands for either.',
  values: {
    MASCULINE: { value: 'm' as const, description: 'Un mentor.' },
    FEMININE: { value: 'f' as const, description: 'Une mentore.' },
    BOTH: { value: 'both' as const, description: 'Un ou une mentoré(e).' },
  },
})

const needed = { required: true } as const
export const RoleWordInput = builder.inputType('RoleWordInput', {
  description: 'What a role is called in one language.',
  fields: (t) => ({
    role: t.field({ ...needed, type: RoleType, description: 'Which role.' }),
    locale: t.field({ ...needed, type: LocaleType, description: 'The language.' }),
    one: t.string({ ...needed, description: 'One of them.' }),
    many: t.string({ ...needed, description: 'Several.' }),
    gender: t.field({ required: false, type: WordGenderType, description: 'In French; masculine otherwise.' }),
  }),
})

/** A word as the domain has it. */
export const wordOf = ({ role, locale, one, many, gender }: typeof RoleWordInput.$inferInput): RoleWord => ({
  role,
  locale: locale === 'FR' ? 'fr' : 'en',
  noun: { one: one.trim(), many: many.trim(), ...(gender && { gender }) },
})
