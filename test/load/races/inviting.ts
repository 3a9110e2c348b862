import type { Arena } from './arena.ts'
import { type Attempt, oneOf, race, type Tally } from './race.ts'

type Invitation = { id: string; revision: number }
const staleToo = '... on Stale { message }'
const key = () => ({ idempotencyKey: crypto.randomUUID() })

/** A few addresses are invited in both roles at once, two in a batch in either order; some are sent again or taken back. */
export async function raceInviting({ program, atOnce, owner }: Arena, attempts: number): Promise<Tally> {
  const round = crypto.randomUUID().slice(0, 8)
  const addresses = ['ada', 'bea', 'cleo', 'dora'].map((name) => `${name}.${round}@example.org`)
  const by = program.coordinator
  const invite: Attempt = () => {
    const people = [oneOf(addresses), ...(Math.random() < 0.3 ? [oneOf(addresses)] : [])].map((email) => ({
      // An address is one however it is written.
      email: Math.random() < 0.3 ? email.toUpperCase() : email,
      role: oneOf(['MENTOR', 'PROTEGE']),
    }))
    return by.send('inviteToProgram', { programId: program.id, people, ...key() })
  }
  const one = async (): Promise<Invitation | undefined> => {
    const { rows } = await owner.query<{ id: string; revision: number }>(
      `SELECT id, revision FROM invitation WHERE organization_id = $1 AND email = ANY($2) ORDER BY random() LIMIT 1`,
      [program.organizationId, addresses],
    )
    return rows[0] && { ...rows[0], id: Buffer.from(`Invitation:${rows[0].id}`).toString('base64') }
  }
  const change =
    (mutation: string): Attempt =>
    async () => {
      const found = await one()
      if (!found) return invite()
      return by.send(mutation, { invitationId: found.id, revision: found.revision, ...key() }, staleToo)
    }
  const all = Array.from({ length: attempts }, (_, index): Attempt => {
    if (index % 8 === 5) return change('withdrawInvitation')
    return index % 8 === 7 ? change('resendInvitation') : invite
  })
  return race(all, atOnce)
}
