export * from './adoption.ts'
export * from './phrases.ts'
export * from './set-aside.ts'
