export * from './logo.ts'
export * from './organization.ts'
export * from './phrases.ts'
