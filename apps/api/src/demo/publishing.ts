import type { RuleBook } from '@ithaca/domain/rules'
import type { Acting, Actor } from './acting.ts'
import type { DemoAssociation } from './association.ts'
import type { Timetable } from './timetable.ts'

/** What an owner publishes after the first edition: why, and what of the book reads differently. */
export type DemoEdition = { day: number; note: string; revise: (book: RuleBook) => RuleBook }

type Drafted = { draft: { book: RuleBook; revision: number } }
type Cast = { programId: () => string; named: (fullName: string) => Actor }

const draft = 'draft { book revision }'

/** Puts an edition into the timetable: the draft is read, written anew and published, all by the owner. */
export function publish(
  { program, owner }: DemoAssociation,
  { day, note, revise }: DemoEdition,
  { acting: { act, ask }, cast, timetable }: { acting: Acting; cast: Cast; timetable: Timetable },
): void {
  timetable.add(day, owner.fullName, async (now) => {
    const who = cast.named(owner.fullName)
    const programId = cast.programId()
    const text = `query ($slug: String!) { program(slug: $slug) { ${draft} } }`
    const before = (await ask<{ program: Drafted }>(who, now, text, { slug: program.slug })).program.draft
    const input = { programId, book: revise(before.book), revision: before.revision }
    const after = await act<Drafted>(who, now, 'replaceDraft', input, `... on Program { ${draft} }`)
    const { revision } = after.draft
    await act(who, now, 'publishEdition', { programId, note, revision }, '... on Edition { number }')
  })
}
