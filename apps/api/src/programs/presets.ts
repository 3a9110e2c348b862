import { checkBook, type Preset, presets, resolve } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'

/** What a program has to choose before the rules of a preset can be published, by the field of `createProgram`. */
const choices = { 'interval-not-chosen': 'CHECK_IN_WEEKS' } as const

const PresetChoice = builder.enumType('PresetChoice', {
  description: 'What a preset leaves to whoever makes a program from it.',
  values: {
    CHECK_IN_WEEKS: { description: 'Every how many weeks the program checks in with its people: `checkInWeeks`.' },
  } as const,
})

export const PresetType = builder.objectRef<Preset>('Preset').implement({
  description: 'A rule book to start a program from.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable name.' }),
    name: t.string({
      description: 'What it is called.',
      resolve: ({ book }, _args, { locale }) => book.settings.identity.name[locale],
    }),
    summary: t.string({
      description: 'What it is like, in a sentence.',
      resolve: ({ summary }, _args, { locale }) => summary[locale],
    }),
    choices: t.field({
      type: [PresetChoice],
      description: 'What has to be chosen, because no default asks anything of people; empty for most.',
      resolve: ({ book }) =>
        checkBook(resolve(book)).flatMap(({ code }) => (code === 'interval-not-chosen' ? [choices[code]] : [])),
    }),
  }),
})

builder.prismaObjectField('Organization', 'presets', (t) =>
  t.field({ type: [PresetType], description: 'What a program can be made from.', resolve: () => [...presets] }),
)
