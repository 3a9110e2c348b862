export * from './adoption.ts'
export * from './phrases.ts'
