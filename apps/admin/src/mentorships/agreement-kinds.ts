type Numbered = { number: number; continuesFrom?: string | null | undefined }
type Kind = 'first' | 'renewal' | 'amendment'

/** Which of them is the first, renews, or amends, and the how many-th of its kind; what amends a renewal takes over on the same day. */
export function withKinds<Agreement extends Numbered>(
  agreements: readonly Agreement[],
): (Agreement & { kind: Kind; nth: number })[] {
  const counts = { first: 0, renewal: 0, amendment: 0 }
  const known = new Set<string>()
  const inOrder = agreements.toSorted((one, other) => one.number - other.number)
  const named = inOrder.map((agreement) => {
    const { number, continuesFrom } = agreement
    const renews = typeof continuesFrom === 'string' && !known.has(continuesFrom)
    if (continuesFrom) known.add(continuesFrom)
    const kind: Kind = number === 1 ? 'first' : renews ? 'renewal' : 'amendment'
    counts[kind] += 1
    return { ...agreement, kind, nth: counts[kind] }
  })
  return agreements.flatMap(({ number }) => named.filter((one) => one.number === number))
}
