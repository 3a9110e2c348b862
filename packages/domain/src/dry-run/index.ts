export * from './effects.ts'
export * from './dry-run.ts'
