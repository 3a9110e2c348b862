export { type Agreed, figuresThatHold, type Span, spansOf } from './agreed.ts'
export * from './agreed-words.ts'
export * from './ahead-words.ts'
export * from './ask-question.ts'
export { callObligations, callsMissing, requiresCall } from './calls.ts'
export * from './contact.ts'
export * from './facts.ts'
export * from './guards.ts'
export * from './hold-contact.ts'
export * from './keep-contact.ts'
export * from './log-contact.ts'
export { contactObligations } from './obligations.ts'
export { askWhetherHeld, isFeminine, oneOf, someOf } from './nouns.ts'
export * from './phrases.ts'
export * from './preparation.ts'
export * from './send-preparation.ts'
export {
  contactsAct,
  contactsAmount,
  contactsSoFar,
  contactsSubject,
  contactsSuggestion,
  contactsTick,
  contactsTitle,
  contactsTold,
  nothingPlanned,
} from './sentences.ts'
export { isPaused, stretchesFor } from './stretches.ts'
export { blankContact, type ContactDecision, type ContactWriting, planContact, reviseContact } from './write-contact.ts'
