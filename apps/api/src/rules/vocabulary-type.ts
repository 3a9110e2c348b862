import { type NormBegun, type NormPart, type NormWord, normVocabulary, resolve } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { RuleDraftType } from './draft-type.ts'

const Begun = builder.objectRef<NormBegun>('RuleWordBegun').implement({
  description: 'A norm as it is begun in a chapter.',
  fields: (t) => ({
    chapter: t.exposeString('chapter', { description: 'The chapter in which it will stand: `RuleSection.key`.' }),
    norm: t.field({
      type: 'RuleValue',
      description: 'The norm, whole but for its key and its source, to be changed and handed to `patchDraft.add`.',
      resolve: ({ norm }) => norm,
    }),
  }),
})

const When = builder.objectRef<NonNullable<NormPart['when']>>('RulePartWhen').implement({
  description: 'Beside which choices of another part a part exists.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'The other part.' }),
    values: t.stringList({ description: 'Its choices.', resolve: ({ values }) => [...values] }),
  }),
})

const Part = builder.objectRef<NormPart>('RulePart').implement({
  description: 'A part of a norm that can be written.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where it stands in the norm: `bound.count`.' }),
    name: t.exposeString('name', { description: 'What it is called, in the viewer’s language.' }),
    help: t.exposeString('help', { nullable: true, description: 'What it does, where its name does not say that.' }),
    shape: t.field({ type: 'RuleShape', description: 'What can be written there.', resolve: ({ shape }) => shape }),
    main: t.exposeBoolean('isMain', { description: 'Part of the sentence; the others are details.' }),
    leftOut: t.exposeBoolean('isLeftOut', {
      description: 'Where it can be nothing: whether nothing is written by leaving it out, and not by null.',
    }),
    when: t.expose('when', { type: When, nullable: true, description: 'Where it exists only beside certain choices.' }),
    begin: t.field({
      type: 'RuleValue',
      nullable: true,
      description: 'What it begins with where it comes into being.',
      resolve: ({ begin }) => begin,
    }),
    acted: t.stringList({
      nullable: true,
      description: 'Of its choices, those that something in Ithaca acts on; null where each is as good as another.',
      resolve: ({ acted }) => acted && [...acted],
    }),
  }),
})

const Word = builder.objectRef<NormWord>('RuleWord').implement({
  description: 'Something that a rule can be about, with every part that such a norm has.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: '`quantity`, `step`, `condition` or `clause`.' }),
    word: t.exposeString('word', { description: 'Stable, as the norm names it: `contacts`, `evaluation`.' }),
    name: t.exposeString('name', { description: 'In the viewer’s language.' }),
    kindName: t.exposeString('kindName', { description: 'What its kind is called, in the viewer’s language.' }),
    begins: t.field({
      type: [Begun],
      description: 'How it is begun, in each chapter in which one would look for it.',
      resolve: ({ begins }) => [...begins],
    }),
    parts: t.field({
      type: [Part],
      description: 'Its parts, in the order in which they are said.',
      resolve: ({ parts }) => [...parts],
    }),
    acted: t.exposeBoolean('isActedOn', {
      description: 'Whether something in Ithaca acts on it today; otherwise it is only shown.',
    }),
  }),
})

builder.objectField(RuleDraftType, 'vocabulary', (t) =>
  t.field({
    type: [Word],
    description: 'Everything that a rule can be about, as this program has it: enough to put a norm together.',
    resolve: ({ draft }, _args, { locale }) => normVocabulary(resolve(draft.book), locale),
  }),
)
