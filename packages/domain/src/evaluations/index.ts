export * from './evaluation.ts'
export * from './obligations.ts'
export * from './phrases.ts'
export * from './questions.ts'
