export * from './obligations.ts'
export * from './phrases.ts'
export * from './review.ts'
