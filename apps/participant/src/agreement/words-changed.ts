export type Piece = { kind: 'same' | 'new' | 'gone'; text: string }

const MOST = 600

const split = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? []

/**
 * What changed between two texts, word by word (longest common subsequence, n x m steps). Very long texts are shown as
 * a whole: the old one gone, the new one new.
 */
export function wordsChanged(before: string, now: string): Piece[] {
  if (before === now) return now === '' ? [] : [{ kind: 'same', text: now }]
  const [old, fresh] = [split(before), split(now)]
  if (old.length > MOST || fresh.length > MOST) return joined([...gone(old), ...added(fresh)])
  const length = table(old, fresh)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < fresh.length) {
    if (old[i] === fresh[j]) {
      pieces.push({ kind: 'same', text: fresh[j] ?? '' })
      i += 1
      j += 1
    } else if ((length[i + 1]?.[j] ?? 0) >= (length[i]?.[j + 1] ?? 0)) pieces.push(...gone([old[i++] ?? '']))
    else pieces.push(...added([fresh[j++] ?? '']))
  }
  const compared = joined([...pieces, ...gone(old.slice(i)), ...added(fresh.slice(j))])
  return keepsEnough(compared) ? compared : joined([...gone(old), ...added(fresh)])
}

const KEPT = 0.3

/** A text written anew is easier to read as a whole than as scraps of two. */
function keepsEnough(pieces: readonly Piece[]): boolean {
  const letters = (kind: Piece['kind']) =>
    pieces.filter((piece) => piece.kind === kind).reduce((sum, { text }) => sum + text.replaceAll(/\s/g, '').length, 0)
  const same = letters('same')
  return same >= KEPT * Math.max(same + letters('new'), same + letters('gone'))
}

const gone = (words: readonly string[]): Piece[] => words.map((text) => ({ kind: 'gone', text }))
const added = (words: readonly string[]): Piece[] => words.map((text) => ({ kind: 'new', text }))

function table(old: readonly string[], fresh: readonly string[]): number[][] {
  const length = Array.from({ length: old.length + 1 }, () => Array.from({ length: fresh.length + 1 }, () => 0))
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const row = length[i]
      if (!row) continue
      row[j] =
        old[i] === fresh[j] ? (length[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(length[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  return length
}

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else result.push({ ...piece })
  }
  return result
}
