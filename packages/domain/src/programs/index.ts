export * from './draft.ts'
export * from './duty.ts'
export * from './phrases.ts'
export * from './program.ts'
