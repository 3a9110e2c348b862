import { type ObjectShape, resolve, settingShapes, type Shape } from '@ithaca/domain/rules'
import type { OutputRef } from '@pothos/core'
import { AgreementFormType } from '../agreements/section-type.ts'
import { ContactKindType, ContactModeType } from '../contacts/contact-input-types.ts'
import { builder } from '../graphql/builder.ts'
import { fromLocale, LocaleType } from '../people/locale-type.ts'
import { RuleDraftType } from './draft-type.ts'
import { RoleType } from './edition-type.ts'
import { rulesOfEdition } from './in-force.ts'

// Types made from the domain's settings: one that is added there is in the contract without a word here.

type Values = Readonly<Record<string, unknown>>
/** A type of the contract, and what of a stored value it shows. */
type Shown = { ref: OutputRef; show: (value: unknown) => unknown }

const asStored = (value: unknown) => value
/** Choices that the contract has already. */
const known: Readonly<Record<string, Shown>> = {
  AgreementForm: { ref: AgreementFormType, show: asStored },
  ContactKind: { ref: ContactKindType, show: asStored },
  ContactMode: { ref: ContactModeType, show: asStored },
  Role: { ref: RoleType, show: asStored },
  Locale: { ref: LocaleType, show: (value) => fromLocale(String(value)) },
}
const made = new Map<string, Shown>()

function typeOf(shape: Exclude<Shape, { is: 'list' }>) {
  switch (shape.is) {
    case 'text':
      return 'String' as const
    case 'whole-number':
      return 'Int' as const
    case 'yes-no':
      return 'Boolean' as const
    case 'day':
      return 'Date' as const
    case 'choice':
    case 'object':
      return namedType(shape)
  }
}

function namedType(shape: Extract<Shape, { name: string }>): Shown {
  const found = known[shape.name] ?? made.get(shape.name)
  if (found) return found
  const shown = { ref: shape.is === 'choice' ? enumOf(shape) : objectOf(shape), show: asStored }
  made.set(shape.name, shown)
  return shown
}

/** `two-thirds` is TWO_THIRDS. */
const enumOf = ({ name, says, values }: Extract<Shape, { is: 'choice' }>) =>
  builder.enumType(name, {
    description: says,
    values: Object.fromEntries(values.map((value) => [value.toUpperCase().replaceAll('-', '_'), { value }])),
  })

const objectOf = ({ name, says, fields }: ObjectShape) =>
  builder.objectRef<Values>(name).implement({
    description: says,
    fields: (t) =>
      Object.fromEntries(
        fields.map(({ key, says: description, shape, nullable }) => {
          const isList = shape.is === 'list'
          const one = isList ? shape.of : shape
          if (one.is === 'list') throw new Error(`${name}.${key} is a list of lists`)
          const type = typeOf(one)
          const { ref, show } = typeof type === 'string' ? { ref: type, show: asStored } : type
          const showAll = (value: unknown) => (Array.isArray(value) ? value.map(show) : show(value))
          return [
            key,
            t.field({
              type: isList ? [ref] : ref,
              description,
              nullable,
              resolve: (values) => showAll(values[key]),
            }),
          ]
        }),
      ),
  })

const SettingsType = objectOf(settingShapes())

builder.prismaObjectField('Edition', 'settings', (t) =>
  t.field({
    type: SettingsType,
    select: { id: true },
    description:
      'How the program’s machinery works, each setting with its value; `RuleSection.settings` says the same in words, and where it comes from.',
    resolve: async ({ id }, _args, { session }) => (await rulesOfEdition(session.read, id)).book.settings,
  }),
)

builder.objectField(RuleDraftType, 'settings', (t) =>
  t.field({
    type: SettingsType,
    description: 'Every setting with the value it would have, Ithaca’s defaults where the draft is silent.',
    resolve: ({ draft }) => resolve(draft.book).settings,
  }),
)
