import type pg from 'pg'
import { agreementOf, rowId } from '../../support/pairs.ts'
import type { Speaking } from '../../support/speaking.ts'

type Participant = Speaking & { participationId: string }
/** A program of `startProgram`, however its people speak. */
export type Program = {
  id: string
  organizationId: string
  coordinator: Speaking
  committee: () => Promise<Speaking>
  mentor: (fullName: string) => Promise<Participant>
  protege: (fullName: string) => Promise<Participant>
}

export type Arena = {
  program: Program
  /** Who may pair and end for the program. */
  runners: readonly Speaking[]
  mentors: readonly Participant[]
  proteges: readonly Participant[]
  owner: pg.Pool
  atOnce: number
}

/** The people of the races: so many mentors and as many protégés, who are paired and parted again and again. */
export async function openArena(program: Program, owner: pg.Pool, size: { pairs: number; atOnce: number }) {
  const names = Array.from({ length: size.pairs }, (_, index) => `Number ${index + 1}`)
  const mentors: Participant[] = []
  const proteges: Participant[] = []
  for (const name of names) {
    mentors.push(await program.mentor(`Mentor ${name}`))
    proteges.push(await program.protege(`Protégé ${name}`))
  }
  const runners = [program.coordinator, await program.committee()]
  return { program, runners, mentors, proteges, owner, atOnce: size.atOnce } satisfies Arena
}

export type Two = Awaited<ReturnType<typeof openPairs>>[number]

/** Who is paired now, as the database says. */
export async function openPairs({ owner, program, mentors, proteges }: Arena) {
  const { rows } = await owner.query<{ id: string; mentor: string; protege: string }>(
    `SELECT id, mentor_participation_id AS mentor, protege_participation_id AS protege FROM mentorship
     WHERE organization_id = $1 AND program_id = $2 AND phase IN ('agreement', 'active') ORDER BY id`,
    [program.organizationId, rowId(program.id)],
  )
  const by = (all: readonly Participant[], id: string) => {
    const found = all.find(({ participationId }) => rowId(participationId) === id)
    if (!found) throw new Error(`nobody here has the part ${id}`)
    return found
  }
  return rows.map(({ id, ...two }) => {
    const both = { mentor: by(mentors, two.mentor), protege: by(proteges, two.protege) }
    const mentorshipId = Buffer.from(`Mentorship:${id}`).toString('base64')
    return { ...both, both: [both.mentor, both.protege], rowId: id, ...agreementOf(mentorshipId, both) }
  })
}

export async function revisionOf(who: Speaking, mentorshipId: string): Promise<number> {
  const query = 'query ($id: ID!) { mentorship(id: $id) { revision } }'
  return (await who.get<{ mentorship: { revision: number } }>(query, { id: mentorshipId })).mentorship.revision
}
