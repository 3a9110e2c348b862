import type { Prisma } from '@ithaca/database/client'
import type { PhaseDay, PlanItem, PlanKind } from '@ithaca/domain/plans'
import { dayOf } from '../tenancy/days.ts'

/** What may be known of a plan without reading it. */
export const planSelect = {
  id: true,
  mentorshipId: true,
  kind: true,
  goalId: true,
  section: true,
  onDay: true,
  doneOn: true,
  droppedAt: true,
} satisfies Prisma.PlanItemSelect
export type PlanRow = Prisma.PlanItemGetPayload<{ select: typeof planSelect }>

/** What stands on a plan. */
export const livePlan = {
  where: { droppedAt: null },
  orderBy: [{ onDay: 'asc' }, { id: 'asc' }],
} satisfies Prisma.Mentorship$planArgs

export const toPlanItem = ({ kind, onDay, doneOn, droppedAt, ...row }: PlanRow): PlanItem => ({
  ...row,
  kind: kind as PlanKind,
  onDay: onDay && dayOf(onDay),
  doneOn: doneOn && dayOf(doneOn),
  dropped: droppedAt !== null,
})

/** The days of phases as they are kept, each as `code=day`, and read back. */
export const phaseDaysIn = (kept: readonly string[]): PhaseDay[] =>
  kept.flatMap((one) => {
    const [code, from] = one.split('=')
    return code && from ? [{ code, from }] : []
  })
export const keptPhaseDays = (days: readonly PhaseDay[]): string[] => days.map(({ code, from }) => `${code}=${from}`)
