export * from './mentorship-year.ts'
