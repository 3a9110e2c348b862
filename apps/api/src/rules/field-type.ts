import { resolve, type SettingField, settingFields } from '@ithaca/domain/rules'
import type { RuleShape } from '@ithaca/schema/rule-shape'
import { builder } from '../graphql/builder.ts'
import { RulePreviewType } from '../preview/preview-type.ts'
import { RuleDraftType } from './draft-type.ts'
import { SourceType } from './norm-type.ts'

builder.scalarType('RuleShape', {
  description:
    'What can be written at a place of a rule book, in JSON and in words of the viewer’s language. By its member `is`: `text`, `time-zone`, `day`, `code` (made by whoever writes), `texts` (`isLong`), `noun` (`locale`), `number` (`least`, `most`, `unit`), `yes-no` (`yes`, `no`), `choice` and `choices` (`choices` with `value` and `words`; `least`, `isOrdered`), `list` (`of`, `one`, `add`, `least`), `object` (`members` with `key`, `name`, `help`, `shape`, `when`), `maybe` (`of`, or null: `none`, `some`).',
  serialize: (shape): RuleShape => shape,
  parseValue: (given) => given,
})

const LeftToIthaca = builder.objectRef<NonNullable<SettingField['ithaca']>>('LeftToIthaca').implement({
  description: 'What a setting is where a program is silent on it.',
  fields: (t) => ({
    value: t.field({
      type: 'RuleValue',
      nullable: true,
      description: 'Ithaca’s default.',
      resolve: ({ value }) => value,
    }),
    reads: t.exposeString('reads', { description: 'The default in a sentence, in the viewer’s language.' }),
  }),
})

export const RuleFieldType = builder.objectRef<SettingField>('RuleField').implement({
  description: 'A setting as somebody sets it, in words of the viewer’s language.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Section and name, as `patchDraft` takes it: `term.months`.' }),
    chapter: t.exposeString('chapter', { description: 'The key of the chapter in which it is read.' }),
    section: t.string({ description: 'The key of its section: `term`.', resolve: ({ section }) => section.key }),
    sectionTitle: t.string({ description: 'What its section is about.', resolve: ({ section }) => section.title }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    help: t.exposeString('help', { nullable: true, description: 'What it does; null where its name says that.' }),
    reads: t.exposeString('reads', { description: 'The setting in a sentence, whether or not anybody has set it.' }),
    value: t.field({
      type: 'RuleValue',
      nullable: true,
      description: 'Its value, as `patchDraft` takes it; null is a value where its shape is `maybe`.',
      resolve: ({ value }) => value,
    }),
    isDefault: t.exposeBoolean('isDefault', {
      description: 'Whether the program is silent on it, so that it is left to Ithaca.',
    }),
    leftToIthaca: t.field({
      type: LeftToIthaca,
      nullable: true,
      description: 'What it is where it is left to Ithaca; null where only the program can say it.',
      resolve: ({ ithaca }) => ithaca,
    }),
    source: t.field({
      type: SourceType,
      nullable: true,
      description:
        'Where it comes from: a document, a decision or Ithaca’s default; null where the program has just set it.',
      resolve: ({ source }) => source,
    }),
    shape: t.field({ type: 'RuleShape', description: 'What can be written there.', resolve: ({ shape }) => shape }),
  }),
})

const which = 'Only these settings; all where it is left out.'

builder.objectField(RuleDraftType, 'fields', (t) =>
  t.field({
    type: [RuleFieldType],
    args: { paths: t.arg.stringList({ required: false, description: which }) },
    description: 'Every setting, to be read and set one by one.',
    resolve: ({ draft }, { paths }, { locale }) => settingFields(resolve(draft.book), locale, paths ?? undefined),
  }),
)

builder.objectField(RulePreviewType, 'fields', (t) =>
  t.field({
    type: [RuleFieldType],
    args: { paths: t.arg.stringList({ required: false, description: which }) },
    description: 'Every setting as it would be.',
    resolve: ({ rules }, { paths }, { locale }) => settingFields(rules.book, locale, paths ?? undefined),
  }),
)
