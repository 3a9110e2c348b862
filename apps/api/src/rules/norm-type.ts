import {
  type ClauseNorm,
  type ConditionNorm,
  isEnforced,
  type Norm,
  type QuantityNorm,
  type StepNorm,
  normParties,
  normSentence,
  type Source,
  sourceSentence,
  strengths,
} from '@ithaca/domain/rules'
import { encodeGlobalID } from '@pothos/plugin-relay'
import { builder } from '../graphql/builder.ts'
import { RefusalType, type RulesInForce } from '../graphql/refused.ts'

/** A norm together with the edition it stands in. */
export type NormInForce<Kind extends Norm = Norm> = { norm: Kind; rules: RulesInForce }

const upper = <Value extends string>(value: Value) => value.toUpperCase() as Uppercase<Value>

export const StrengthType = builder.enumType('Strength', {
  description: 'How much weight a norm has. Only REQUIRED ever refuses an act.',
  values: strengths.map(upper),
})
export const PartyType = builder.enumType('Party', {
  description: 'Whom something is asked of: EACH is both separately, PAIR one act that serves both.',
  values: normParties.map(upper),
})
const SourceKind = builder.enumType('SourceKind', {
  description: 'STATED in a document, INFERRED from one, DECIDED by somebody, or Ithaca’s DEFAULT.',
  values: ['STATED', 'INFERRED', 'DECIDED', 'DEFAULT'] as const,
})

export const SourceType = builder.objectRef<Source>('Source').implement({
  description: 'Where a norm or a setting comes from.',
  fields: (t) => ({
    kind: t.field({ type: SourceKind, description: 'What kind of origin it is.', resolve: ({ kind }) => upper(kind) }),
    sentence: t.string({
      description: 'The origin in one sentence, in the viewer’s language.',
      resolve: (source, _args, { locale }) => sourceSentence(source, locale),
    }),
    document: t.string({
      nullable: true,
      description: 'The document, where there is one.',
      resolve: (source, _args, { locale }) => ('document' in source ? source.document[locale] : null),
    }),
    place: t.string({
      nullable: true,
      description: 'The place in the document.',
      resolve: (source, _args, { locale }) => ('place' in source ? source.place[locale] : null),
    }),
  }),
})

export const NormType = builder.interfaceRef<NormInForce>('Norm').implement({
  description: 'One thing a program asks of people, as it stands in one edition.',
  resolveType: ({ norm }) => typeNames[norm.kind],
  fields: (t) => ({
    id: t.id({
      description: 'Global id: the edition and the key.',
      resolve: ({ norm, rules }) => encodeGlobalID('Norm', `${rules.id}/${norm.id}`),
    }),
    key: t.string({ description: 'Stable within the program, in every edition.', resolve: ({ norm }) => norm.id }),
    strength: t.field({
      type: StrengthType,
      description: 'How much weight it has.',
      resolve: ({ norm }) => upper(norm.strength),
    }),
    party: t.field({
      type: PartyType,
      nullable: true,
      description: 'Whom it asks; null for a condition, which asks nobody to act.',
      resolve: ({ norm }) => (norm.kind === 'condition' ? null : upper(norm.party)),
    }),
    sentence: t.string({
      description: 'The norm as a sentence, in the viewer’s language.',
      resolve: ({ norm, rules }, _args, { locale }) => normSentence(norm, rules.book, locale),
    }),
    source: t.field({ type: SourceType, description: 'Where it comes from.', resolve: ({ norm }) => norm.source }),
    enforced: t.boolean({
      description: 'False where the platform does not act on it yet; it is then only shown.',
      resolve: ({ norm }) => isEnforced(norm),
    }),
  }),
})

const typeNames = {
  quantity: 'QuantityNorm',
  step: 'StepNorm',
  condition: 'ConditionNorm',
  clause: 'ClauseNorm',
} as const

builder.objectRef<NormInForce<QuantityNorm>>('QuantityNorm').implement({
  description: 'How much of something in a stretch of time.',
  interfaces: [NormType],
  fields: (t) => ({
    measure: t.string({ description: 'What is counted.', resolve: ({ norm }) => norm.measure.of }),
    window: t.string({ description: 'The stretch of time.', resolve: ({ norm }) => norm.window.length }),
    minimum: t.int({
      nullable: true,
      description: 'At least so many, in units of the measure.',
      resolve: ({ norm: { bound } }) =>
        bound.is === 'at-least' ? bound.count : bound.is === 'between' ? bound.least : null,
    }),
    maximum: t.int({
      nullable: true,
      description: 'At most so many, in units of the measure.',
      resolve: ({ norm: { bound } }) =>
        bound.is === 'at-most' ? bound.count : bound.is === 'between' ? bound.most : null,
    }),
    target: t.int({
      nullable: true,
      description: 'Aimed at, in units of the measure.',
      resolve: ({ norm: { bound } }) => (bound.is === 'target' ? bound.count : null),
    }),
  }),
})

builder.objectRef<NormInForce<StepNorm>>('StepNorm').implement({
  description: 'Something done before or at a moment.',
  interfaces: [NormType],
  fields: (t) => ({
    step: t.string({ description: 'What is done.', resolve: ({ norm }) => norm.step.does }),
    moment: t.string({ description: 'When.', resolve: ({ norm }) => norm.moment.at }),
  }),
})

builder.objectRef<NormInForce<ConditionNorm>>('ConditionNorm').implement({
  description: 'What a person or a pair must be.',
  interfaces: [NormType],
  fields: (t) => ({
    condition: t.string({ description: 'What is looked at.', resolve: ({ norm }) => norm.condition.must }),
  }),
})

export const ClauseNormType = builder.objectRef<NormInForce<ClauseNorm>>('ClauseNorm').implement({
  description: 'What is promised.',
  interfaces: [NormType],
  fields: (t) => ({
    text: t.string({
      description: 'The promise in words, in the viewer’s language.',
      resolve: ({ norm }, _args, { locale }) => norm.text[locale],
    }),
  }),
})

builder.objectField(RefusalType, 'norm', (t) =>
  t.field({
    type: NormType,
    nullable: true,
    description: 'The norm that asks for it; null where a setting or a state refuses.',
    resolve: ({ normId, rules }) => {
      const norm = rules?.book.norms.find(({ id }) => id === normId)
      return norm && rules ? { norm, rules } : null
    },
  }),
)
