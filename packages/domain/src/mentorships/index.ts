export * from './mentorship.ts'
export * from './pairing.ts'
export * from './phrases.ts'
