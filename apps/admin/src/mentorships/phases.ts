export const PHASES = ['AGREEMENT', 'ACTIVE', 'ENDED', 'UNDONE'] as const

export type Phase = (typeof PHASES)[number]
