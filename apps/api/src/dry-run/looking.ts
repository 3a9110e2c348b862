import { Prisma } from '@ithaca/database/client'
import { localDay } from '@ithaca/domain/core'
import { type Effect, forecast, type Reach } from '@ithaca/domain/dry-run'
import { changesForTheTwo, hasPins, type ResolvedBook, resolve } from '@ithaca/domain/rules'
import type { Context } from '../graphql/context.ts'
import { openPhases } from '../mentorships/phases.ts'
import type { DraftHere } from '../rules/draft.ts'
import { bookForTwo } from '../rules/set-aside.ts'
import { readMentorships } from '../year/reading.ts'

/** What the draft would do to one mentorship; `older` is the book by which it lives on the day from which the draft would hold. */
export type Case = {
  mentorshipId: string
  reach: Reach
  effects: readonly Effect[]
  older: ResolvedBook
  told: boolean
}

/** A stretch of the mentorships that are not over, in a steady order: what the draft would do to each. */
export type Looked = {
  here: DraftHere
  newer: ResolvedBook
  total: number
  looked: number
  cases: readonly Case[]
  endCursor: string | null
}

export type Page = { first: number; after: string | null }

/** Looks at so many mentorships in two statements, however many they are; nothing is written. */
export async function lookAt(here: DraftHere, { first, after }: Page, { session, now }: Context): Promise<Looked> {
  const tx = session.read
  const { id: programId } = here.program
  const { timeZone } = await tx.program.findFirstOrThrow({ where: { id: programId }, select: { timeZone: true } })
  const open = { programId, phase: { in: [...openPhases] } }
  const total = await tx.mentorship.count({ where: open })
  const beyond = after === null ? Prisma.empty : Prisma.sql`AND m.id > ${after}::uuid`
  const which = Prisma.sql`m.program_id = ${programId}::uuid AND m.phase IN (${Prisma.join([...openPhases])}) ${beyond}`
  const reads = await readMentorships(tx, { which, timeZone, now, limit: first })
  const newer = resolve(here.draft.book)
  const edition = (here.current?.number ?? 0) + 1
  const today = localDay(now, timeZone)
  const draft = { id: `draft-${programId}`, number: edition, book: newer }
  const told = new Map<ResolvedBook, Map<ResolvedBook, boolean>>()
  /** Whether anything changes for two who go from one book to another; worked out once for both. */
  const changes = (older: ResolvedBook, book: ResolvedBook): boolean => {
    const known = told.get(older) ?? new Map<ResolvedBook, boolean>()
    told.set(older, known)
    const found = known.get(book) ?? changesForTheTwo(older, book).length > 0
    known.set(book, found)
    return found
  }
  const cases: Case[] = []
  for (const { id, facts, pins, setAside } of reads) {
    const older = pins.at(-1)?.book
    if (!hasPins(pins) || older === undefined) continue
    // What was set aside for the two stays aside where the draft says the same.
    const book = await bookForTwo(tx, draft, setAside)
    const found = forecast(facts, pins, { book, edition }, today)
    if (found === null) continue
    const { reach, effects } = found
    cases.push({ mentorshipId: id, reach, effects, older, told: reach === 'by-consent' && changes(older, book) })
  }
  return {
    here,
    newer,
    total,
    looked: reads.length,
    cases,
    endCursor: reads.length < first ? null : (reads.at(-1)?.id ?? null),
  }
}
