import type { Line, LineMark } from '@ithaca/ui'
import type { Phase } from './phases.ts'

type Signed = { id: string; signedAt: string }

export type YearOf = {
  phase: Phase
  pairedAt: string
  startsOn?: string | null | undefined
  endsOn?: string | null | undefined
  undoneAt?: string | null | undefined
  agreement?: { signatures: readonly Signed[] } | null | undefined
}

type Words = { agreement: string; term: string; signed: (day: string) => string }

/** A mentorship as the line from pairing to end, or until it was undone: the agreement, then the term; each signature is a mark. */
export function yearOf(mentorship: YearOf, today: string, dayOf: (instant: string) => string, words: Words): Line {
  const { pairedAt, startsOn = null, endsOn = null, undoneAt, agreement } = mentorship
  const paired = dayOf(pairedAt)
  const marks = (agreement?.signatures ?? []).map(({ id, signedAt }): LineMark => {
    const day = dayOf(signedAt)
    return { key: id, kind: 'event', day, label: words.signed(day) }
  })
  return {
    from: paired,
    to: undoneAt ? dayOf(undoneAt) : endsOn,
    today,
    phases: [
      { key: 'agreement', label: words.agreement, from: paired },
      ...(startsOn === null ? [] : [{ key: 'term', label: words.term, from: startsOn }]),
    ],
    marks,
  }
}
