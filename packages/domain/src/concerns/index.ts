export * from './concern.ts'
export * from './phrases.ts'
