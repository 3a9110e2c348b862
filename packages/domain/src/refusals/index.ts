export * from './platform.ts'
export * from './refusals.ts'
