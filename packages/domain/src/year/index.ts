export * from './phrases.ts'
export * from './year-line.ts'
