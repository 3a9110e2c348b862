import type { Database, Transaction } from '../tenancy/database.ts'
import { whatIsTheirs } from './what-is-theirs.ts'

export type Whose = { organizationId: string; personId: string }

/** What is told of an act. */
export const toldOfActs = [
  'type',
  'format',
  'program_id',
  'mentorship_id',
  'occurred_at',
  'subject_type',
  'subject_id',
  'data',
] as const
export type Act = {
  type: string
  format: number
  programId: string | null
  mentorshipId: string | null
  occurredAt: Date
  subjectType: string
  subjectId: string
  data: unknown
}

const actsOf = (tx: Transaction) => tx.$queryRaw<Act[]>`
  SELECT type, format, program_id AS "programId", mentorship_id AS "mentorshipId", occurred_at AS "occurredAt",
    subject_type AS "subjectType", subject_id AS "subjectId", data
  FROM own_acts()`

const associationOf = (tx: Transaction) =>
  tx.organization.findFirstOrThrow({ select: { slug: true, name: true, timeZone: true } })
export type Association = Awaited<ReturnType<typeof associationOf>>

export type Paper = { id: string; size: number }

/** All that is theirs, in their own name and as it stands at one moment; of files only how large they are. */
export const readTheirs = (database: Database, whose: Whose) =>
  database.inside(whose, async (tx) => {
    const { personId } = whose
    const theirs = await tx.person.findFirstOrThrow({
      where: { id: personId },
      relationLoadStrategy: 'join',
      select: whatIsTheirs(personId),
    })
    const papers = await tx.$queryRaw<Paper[]>`SELECT id, octet_length(bytes) AS size FROM pair_file ORDER BY id`
    return { theirs, papers, acts: await actsOf(tx), association: await associationOf(tx) }
  })

/** How much is held at once: papers are some hundred kilobytes each. */
const mostBytes = 8_388_608

/** From which file on how many go together. */
function batchFrom(papers: readonly Paper[], id: string): string[] {
  const batch: string[] = []
  let bytes = 0
  for (const paper of papers.slice(papers.findIndex((one) => one.id === id))) {
    bytes += paper.size
    if (batch.length > 0 && bytes > mostBytes) break
    batch.push(paper.id)
  }
  return batch
}

/**
 * Reads papers as they are asked for, many with one statement, in transactions of their own: whoever downloads slowly keeps nobody
 * from the database. They are asked for in the order of the list.
 */
export function papersInTurn(database: Database, whose: Whose, papers: readonly Paper[]) {
  let held = new Map<string, Uint8Array>()
  return async (id: string): Promise<Buffer> => {
    if (!held.has(id)) {
      const found = await database.inside(whose, (tx) =>
        tx.pairFile.findMany({ where: { id: { in: batchFrom(papers, id) } }, select: { id: true, bytes: true } }),
      )
      held = new Map(found.map((file) => [file.id, file.bytes]))
    }
    const bytes = held.get(id)
    if (!bytes) throw new Error(`file ${id} was there a moment ago`)
    held.delete(id)
    return Buffer.from(bytes)
  }
}
