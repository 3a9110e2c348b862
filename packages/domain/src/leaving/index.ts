export * from './erasure.ts'
export * from './leaving.ts'
export * from './phrases.ts'
export * from './retention.ts'
