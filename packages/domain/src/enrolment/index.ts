export * from './invitation.ts'
export * from './participation.ts'
export * from './phrases.ts'
