import { type NormParty, normParties, type NormRevision, type Strength, strengths } from '@ithaca/domain/rules'
import { valueFromASTUntyped } from 'graphql'
import { builder } from '../graphql/builder.ts'
import { RoleWordInput } from '../set-up/role-word-input.ts'
import { PartyType, StrengthType } from './norm-type.ts'

builder.scalarType('RuleValue', {
  description: 'A part of a rule book in JSON: the value of a setting, or a norm, as `RuleBook` has it.',
  serialize: (value) => value,
  parseValue: (given) => given,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
})

const WindowLength = builder.enumType('NormWindow', {
  description: 'The stretch of time in which something is counted.',
  values: {
    MONTH: { value: 'month' as const, description: 'A month.' },
    QUARTER: { value: 'quarter' as const, description: 'Three months.' },
    YEAR: { value: 'year' as const, description: 'Twelve months.' },
    TERM: { value: 'term' as const, description: 'The term of the mentorship.' },
    BETWEEN_MEETINGS: { value: 'between-meetings' as const, description: 'From one meeting to the next.' },
  },
})

const BothLanguages = builder.inputType('LocalizedTextInput', {
  description: 'A text in both languages.',
  fields: (t) => ({
    en: t.string({ required: true, description: 'In English.' }),
    fr: t.string({ required: true, description: 'In French.' }),
  }),
})

const optional = { required: false } as const
const NormRevisionInput = builder.inputType('NormRevisionInput', {
  description: 'What of a norm is another; what is left out stays. What the norm does not have is refused.',
  fields: (t) => ({
    norm: t.string({ required: true, description: 'Its key.' }),
    strength: t.field({ ...optional, type: StrengthType, description: 'How strongly it is asked.' }),
    party: t.field({ ...optional, type: PartyType, description: 'Of whom.' }),
    count: t.int({ ...optional, description: 'At least, at most, or aimed at, in units of the measure.' }),
    least: t.int({ ...optional, description: 'Where a range begins.' }),
    most: t.int({ ...optional, description: 'Where a range ends.' }),
    window: t.field({ ...optional, type: WindowLength, description: 'In which stretch of time.' }),
    everyMonths: t.int({ ...optional, description: 'Months from one time to the next.' }),
    everyWeeks: t.int({ ...optional, description: 'Weeks from one time to the next.' }),
    leadHours: t.int({ ...optional, description: 'Hours before its moment by which it is to be done.' }),
    text: t.field({ ...optional, type: BothLanguages, description: 'The words of a promise.' }),
  }),
})

const before = { ...optional, description: 'The key of the norm before which it is to stand; left out: at the end.' }
const AddNormInput = builder.inputType('AddNormInput', {
  description: 'A norm that is new.',
  fields: (t) => ({
    norm: t.field({
      type: 'RuleValue',
      required: true,
      description:
        'The norm, as `RuleBook.norms` has it. Its key (`id`), its source and what it does not have can be left out; the association has then decided it.',
    }),
    before: t.string(before),
  }),
})
const MoveNormInput = builder.inputType('MoveNormInput', {
  description: 'A norm that is to be read elsewhere.',
  fields: (t) => ({ norm: t.string({ required: true, description: 'Its key.' }), before: t.string(before) }),
})
const SetRuleInput = builder.inputType('SetRuleInput', {
  description: 'Another value of a setting.',
  fields: (t) => ({
    path: t.string({ required: true, description: 'Section and name, as `term.months`.' }),
    value: t.field({ ...optional, type: 'RuleValue', description: 'The value, as `RuleBook.settings` has it.' }),
  }),
})

const ReplaceNormInput = builder.inputType('ReplaceNormInput', {
  description: 'A norm that says something else under the same key, at the same place.',
  fields: (t) => ({
    norm: t.string({ required: true, description: 'Its key.' }),
    by: t.field({
      type: 'RuleValue',
      required: true,
      description: 'The norm as it is to be, as `RuleBook.norms` has it; key and source can be left out.',
    }),
  }),
})
const DecideAgainstInput = builder.inputType('DecideAgainstInput', {
  description: 'A point decided against, which is more than to be silent on it: it is shown as such.',
  isOneOf: true,
  fields: (t) => ({
    norm: t.string({
      ...optional,
      description: 'The norm that goes, by its key; its point is what is decided against.',
    }),
    point: t.field({
      ...optional,
      type: 'RuleValue',
      description: 'Any other point, as `RuleBook.off` has it; the source can be left out.',
    }),
  }),
})
const RewordInput = builder.inputType('RewordInput', {
  description: 'A text in other words.',
  fields: (t) => ({
    at: t.string({ required: true, description: 'Its place, as `RuleText.at`.' }),
    text: t.field({ type: BothLanguages, required: true, description: 'The words.' }),
  }),
})

export const RulePatchInput = builder.inputType('RulePatchInput', {
  description: 'One change of a draft.',
  isOneOf: true,
  fields: (t) => ({
    revise: t.field({ ...optional, type: NormRevisionInput, description: 'Another strength, party, figure or text.' }),
    add: t.field({ ...optional, type: AddNormInput, description: 'One norm more.' }),
    replace: t.field({ ...optional, type: ReplaceNormInput, description: 'A norm with all its parts anew.' }),
    putBack: t.string({
      ...optional,
      description: 'A norm of the edition that holds, removed since, by its key: as it was, where it was.',
    }),
    decideAgainst: t.field({ ...optional, type: DecideAgainstInput, description: 'A point decided against.' }),
    reconsider: t.string({
      ...optional,
      description: 'A point decided against no longer, by `DecidedAgainst.key`: the program is then silent on it.',
    }),
    reword: t.field({ ...optional, type: RewordInput, description: 'A text in other words, as a translation.' }),
    move: t.field({ ...optional, type: MoveNormInput, description: 'The same norm elsewhere.' }),
    remove: t.string({ ...optional, description: 'One norm less, by its key: the program is then silent on it.' }),
    set: t.field({ ...optional, type: SetRuleInput, description: 'Another value of a setting.' }),
    call: t.field({
      ...optional,
      type: [RoleWordInput],
      description: 'Other words for the roles; those that are left out stay.',
    }),
    silence: t.string({ ...optional, description: 'A setting left to Ithaca’s default again, by its path.' }),
  }),
})
export type GivenPatch = typeof RulePatchInput.$inferInput
type GivenRevision = typeof NormRevisionInput.$inferInput

const strengthOf = (given: string): Strength | undefined => strengths.find((one) => one.toUpperCase() === given)
const partyOf = (given: string): NormParty | undefined => normParties.find((one) => one.toUpperCase() === given)

/** As the domain has it; what was left out, or given as null, stays as it is. */
export function revisionOf({ norm, strength, party, text, ...figures }: GivenRevision): NormRevision {
  const given = Object.entries(figures).filter(([, value]) => value !== null && value !== undefined)
  return {
    norm,
    ...(strength && { strength: strengthOf(strength) }),
    ...(party && { party: partyOf(party) }),
    ...(text && { text }),
    ...Object.fromEntries(given),
  }
}
