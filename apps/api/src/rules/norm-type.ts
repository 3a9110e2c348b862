import {
  type ClauseNorm,
  type ConditionNorm,
  type Delegation,
  isEnforced,
  type Norm,
  type QuantityNorm,
  type StepNorm,
  normParties,
  normSentence,
  type Source,
  sourceSentence,
  spaced,
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
      resolve: (source, _args, { locale }) => spaced(sourceSentence(source, locale), locale),
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
      resolve: ({ norm, rules }, _args, { locale }) => spaced(normSentence(norm, rules.book, locale), locale),
    }),
    source: t.field({ type: SourceType, description: 'Where it comes from.', resolve: ({ norm }) => norm.source }),
    enforced: t.boolean({
      description: 'False where nothing in the platform judges it yet; it is then only shown, as “not yet enforced”.',
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

const DelegationType = builder.objectRef<Delegation>('Delegation').implement({
  description: 'A figure that the agreement of the two sets, within a range.',
  fields: (t) => ({
    minimum: t.int({
      nullable: true,
      description: 'At least so many; null where any is.',
      resolve: ({ least }) => least,
    }),
    maximum: t.int({ nullable: true, description: 'At most so many; null where any is.', resolve: ({ most }) => most }),
    strength: t.field({
      type: StrengthType,
      description: 'How much weight the figure has once it is agreed.',
      resolve: ({ strength }) => upper(strength),
    }),
    byRenewalOnly: t.boolean({
      description: 'True where only an agreement that renews may set it.',
      resolve: ({ by }) => by === 'renewal',
    }),
  }),
})

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
    about: t.boolean({
      description: 'Whether least and most are said with “about”: what is one off is still within.',
      resolve: ({ norm: { bound } }) => bound.is === 'between' && bound.about === true,
    }),
    target: t.int({
      nullable: true,
      description: 'Aimed at, in units of the measure.',
      resolve: ({ norm: { bound } }) => (bound.is === 'target' ? bound.count : null),
    }),
    delegation: t.field({
      type: DelegationType,
      nullable: true,
      description: 'How far the figure is left to the two; null where the book alone sets it.',
      resolve: ({ norm }) => norm.delegation,
    }),
  }),
})

builder.objectRef<NormInForce<StepNorm>>('StepNorm').implement({
  description: 'Something done before or at a moment.',
  interfaces: [NormType],
  fields: (t) => ({
    step: t.string({ description: 'What is done.', resolve: ({ norm }) => norm.step.does }),
    moment: t.string({ description: 'When.', resolve: ({ norm }) => norm.moment.at }),
    everyMonths: t.int({
      nullable: true,
      description: 'Months from one time to the next, where it is done again and again by months.',
      resolve: ({ norm: { moment } }) => (moment.at === 'every' ? moment.months : null),
    }),
    everyWeeks: t.int({
      nullable: true,
      description: 'Weeks from one time to the next, also where that is how often the program checks in.',
      resolve: ({ norm: { moment }, rules }) => {
        if (moment.at === 'every-weeks') return moment.weeks
        return moment.at === 'check-in-interval' ? rules.book.settings.oversight.checkInWeeks : null
      },
    }),
    leadHours: t.int({
      nullable: true,
      description: 'Hours before its moment by which it is to be done.',
      resolve: ({ norm }) => norm.leadHours,
    }),
    dueDays: t.int({
      nullable: true,
      description: 'Days within which it is to be done.',
      resolve: ({ norm }) => norm.dueDays,
    }),
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
