export * from './year-line.ts'
