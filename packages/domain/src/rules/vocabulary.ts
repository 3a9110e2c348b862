import type { Condition, Measure, Norm, NormParty, Step, StepNorm } from './norm.ts'
import { agreementStepWords, termMeasureWords } from './vocabulary/agreements.ts'
import { contactMeasureWords, contactStepWords } from './vocabulary/contacts.ts'
import { enrolmentStepWords, personConditionWords } from './vocabulary/enrolment.ts'
import { goalMeasureWords, goalStepWords } from './vocabulary/goals.ts'
import { oversightStepWords } from './vocabulary/oversight.ts'
import { pairConditionWords } from './vocabulary/pairs.ts'
import type { ConditionWord, MeasureWord, StepWord } from './vocabulary/words.ts'

// The closed vocabularies, joined from what the slices give; a word that one of them forgets does not compile.

const measures: { [Of in Measure['of']]: MeasureWord<Extract<Measure, { of: Of }>> } = {
  ...contactMeasureWords,
  ...goalMeasureWords,
  ...termMeasureWords,
}
const steps: { [Does in Step['does']]: StepWord<Extract<Step, { does: Does }>> } = {
  ...enrolmentStepWords,
  ...agreementStepWords,
  ...goalStepWords,
  ...contactStepWords,
  ...oversightStepWords,
}
const conditions: { [Must in Condition['must']]: ConditionWord<Extract<Condition, { must: Must }>> } = {
  ...personConditionWords,
  ...pairConditionWords,
}

// That `table[word]` takes the member of that word is true by the types above, and beyond what TypeScript can follow.
export const measureWord = ({ of }: Measure) => measures[of] as MeasureWord<Measure>
export const stepWord = ({ does }: Step) => steps[does] as StepWord<Step>
export const conditionWord = ({ must }: Condition) => conditions[must] as ConditionWord<Condition>

/** Every word, with what judges it today: bounds of measures, moments of steps, or whether a condition is looked at. */
export const vocabulary = { measures, steps, conditions }

/** Whether the platform already acts on a norm; one that is not yet enforced is shown as such, never promised silently. */
export function isEnforced(norm: Norm): boolean {
  switch (norm.kind) {
    case 'clause':
      return true
    case 'quantity':
      return ofTheTwo.includes(norm.party) && measureWord(norm.measure).evaluated.includes(norm.bound.is)
    case 'step':
      return isJudged(norm)
    case 'condition':
      return conditionWord(norm.condition).evaluated
  }
}

function isJudged({ step, moment, party }: StepNorm): boolean {
  const { evaluated, of } = stepWord(step)
  return evaluated.includes(moment.at) && (of ?? ofTheTwo).includes(party)
}

/** What is asked of applicants waits for their slice; of committee and staff steps alone are judged, those that say so. */
const ofTheTwo: readonly NormParty[] = ['mentor', 'protege', 'each', 'pair']
