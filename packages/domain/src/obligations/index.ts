export * from './obligations.ts'
export * from './sentences.ts'
export * from './standing.ts'
