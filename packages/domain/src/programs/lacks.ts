import type { ResolvedBook } from '../rules/index.ts'

/** Without whom a program cannot be run by its rules; no obstacle to publishing them, for people are invited afterwards too. */
export const lackKinds = ['coordinator', 'committee', 'second-publisher'] as const
export type LackKind = (typeof lackKinds)[number]
/** `invited`: somebody was asked who has not answered yet. */
export type Lack = { who: LackKind; invited: boolean }

/** Who holds a charge in a program, and how many invitations to one are open. */
export type InCharge = {
  held: readonly { personId: string; duty: string }[]
  invited: Readonly<Record<'owner' | 'coordinator' | 'committee', number>>
}

/** Whom the rules need and nobody is. Only coordinators invite people, so none is without one, whoever makes the pairs. */
export function lacksOf(book: ResolvedBook, { held, invited }: InCharge): Lack[] {
  const has = (duty: string) => held.some((one) => one.duty === duty)
  const byCommitteeAlone = book.settings.matching.publishedBy.every((by) => by === 'committee')
  const people = new Set(held.map(({ personId }) => personId)).size
  const all = invited.owner + invited.coordinator + invited.committee
  return [
    ...(has('coordinator') ? [] : [{ who: 'coordinator' as const, invited: invited.coordinator > 0 }]),
    ...(byCommitteeAlone && !has('committee') ? [{ who: 'committee' as const, invited: invited.committee > 0 }] : []),
    ...(book.settings.publication.by === 'two' && people < 2
      ? [{ who: 'second-publisher' as const, invited: all > 0 }]
      : []),
  ]
}
