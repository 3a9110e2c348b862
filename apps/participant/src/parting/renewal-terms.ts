export type RenewalTerms = { months: number | null; meetingsPerYear: number | null }
export type TermsValues = { months: string; meetingsPerYear: string }

export const most = 60

/** A whole number from 1 to 60, however it was spaced; null where it is none. */
export function countIn(value: string): number | null {
  const bare = value.trim()
  if (!/^\d{1,3}$/.test(bare)) return null
  const count = Number(bare)
  return count >= 1 && count <= most ? count : null
}

export const termsOfValues = ({ months, meetingsPerYear }: TermsValues): RenewalTerms => ({
  months: countIn(months),
  meetingsPerYear: countIn(meetingsPerYear),
})

export const valuesOfTerms = ({ months, meetingsPerYear }: RenewalTerms): TermsValues => ({
  months: months === null ? '' : String(months),
  meetingsPerYear: meetingsPerYear === null ? '' : String(meetingsPerYear),
})

/** Which of the terms are not what they were. */
export const changedTerms = (before: RenewalTerms, now: RenewalTerms): (keyof RenewalTerms)[] =>
  (['months', 'meetingsPerYear'] as const).filter((name) => before[name] !== now[name])

type Stand = 'SILENT' | 'PROPOSED' | 'SIGNED' | 'WOULD_END'
export type ProposalStand = 'mine-signed' | 'theirs-signed' | 'theirs' | 'mine' | 'both'

/** Where a proposal stands, as one of the two sees it. */
export function standOfProposal({ mine, theirs }: { mine: Stand; theirs: Stand }): ProposalStand {
  if (mine === 'SIGNED') return 'mine-signed'
  if (theirs === 'SIGNED') return 'theirs-signed'
  if (mine === 'PROPOSED' && theirs === 'PROPOSED') return 'both'
  return mine === 'PROPOSED' ? 'mine' : 'theirs'
}
