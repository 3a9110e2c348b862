export * from './person.ts'
export * from './phrases.ts'
