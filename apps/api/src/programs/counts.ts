import { present } from '../enrolment/store.ts'
import type { Context } from '../graphql/context.ts'
import { openPhases } from '../mentorships/phases.ts'
import { dutiesHeld } from '../tenancy/standing.ts'
import type { Transaction } from '../tenancy/database.ts'

export type Counts = {
  people: number
  mentors: number
  proteges: number
  unpairedMentors: number
  unpairedProteges: number
  openInvitations: number
  failedMails: number
  phases: Readonly<Record<string, number>>
}

/** The counts of a program: of the rows, for who holds a duty in it; for owners, who see no rows, through their door. */
export const countsOf = (programId: string, context: Context): Promise<Counts> =>
  context.session.once(`counts:${programId}`, async (tx) => {
    const held = await dutiesHeld(context)
    const ownerOnly = held.some(({ duty }) => duty === 'owner') && !held.some((one) => one.programId === programId)
    return ownerOnly ? ownersCounts(tx, programId, context.now) : rowsCounts(tx, programId, context.now)
  })

const running = { phase: { in: [...openPhases] } }
const unpaired = { asMentor: { none: running }, asProtege: { none: running } }

async function rowsCounts(tx: Transaction, programId: string, now: Date): Promise<Counts> {
  const parts = { programId, ...present }
  const sent = { programId, state: 'sent' }
  const part = (where: object) => tx.participation.count({ where: { ...parts, ...where } })
  const mentors = await part({ role: 'mentor' })
  const proteges = await part({ role: 'protege' })
  const phases = await tx.mentorship.groupBy({ by: ['phase'], where: { programId }, _count: true })
  return {
    people: mentors + proteges,
    mentors,
    proteges,
    unpairedMentors: await part({ role: 'mentor', ...unpaired }),
    unpairedProteges: await part({ role: 'protege', ...unpaired }),
    openInvitations: await tx.invitation.count({ where: { ...sent, expiresAt: { gt: now } } }),
    failedMails: await tx.invitation.count({ where: { ...sent, mailState: 'failed' } }),
    phases: Object.fromEntries(phases.map(({ phase, _count }) => [phase, _count])),
  }
}

type Row = Record<
  'people' | 'mentors' | 'proteges' | 'unpaired_mentors' | 'unpaired_proteges' | 'open_invitations' | 'failed_mails',
  bigint
> & { in_agreement: bigint; active: bigint; ended: bigint }

async function ownersCounts(tx: Transaction, programId: string, now: Date): Promise<Counts> {
  const [row] = await tx.$queryRaw<Row[]>`SELECT * FROM program_counts(${now}) WHERE program_id = ${programId}::uuid`
  return {
    people: Number(row?.people ?? 0),
    mentors: Number(row?.mentors ?? 0),
    proteges: Number(row?.proteges ?? 0),
    unpairedMentors: Number(row?.unpaired_mentors ?? 0),
    unpairedProteges: Number(row?.unpaired_proteges ?? 0),
    openInvitations: Number(row?.open_invitations ?? 0),
    failedMails: Number(row?.failed_mails ?? 0),
    phases: {
      agreement: Number(row?.in_agreement ?? 0),
      active: Number(row?.active ?? 0),
      ended: Number(row?.ended ?? 0),
    },
  }
}
