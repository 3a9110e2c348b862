/** A piece of two texts beside one another: in both, only in the older, or only in the newer. */
export type RedlinePiece = { is: 'same' | 'gone' | 'new'; text: string }

/** What of a text is another, word by word: `same` and `gone` make the older one, `same` and `new` the newer. */
export function redline(before: string, after: string): RedlinePiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const middle = between(old.slice(head, old.length - tail), now.slice(head, now.length - tail))
  const ended = old.slice(old.length - tail)
  return joined([...old.slice(0, head).map(same), ...middle, ...ended.map(same)])
}

const wordsOf = (text: string): string[] => text.match(/\s*\S+\s*|\s+/g) ?? []
const same = (text: string): RedlinePiece => ({ is: 'same', text })

/** Longer than any sentence; beyond it a text is replaced whole. */
const mostCells = 1_000_000

/** The longest common words of what differs. */
function between(old: readonly string[], now: readonly string[]): RedlinePiece[] {
  const gone = (text: string): RedlinePiece => ({ is: 'gone', text })
  const come = (text: string): RedlinePiece => ({ is: 'new', text })
  const width = now.length + 1
  if ((old.length + 1) * width > mostCells) return [...old.map(gone), ...now.map(come)]
  // How many words are common from here on, by place in both.
  const common = new Uint16Array((old.length + 1) * width)
  const at = (row: number, column: number) => Number(common[row * width + column])
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = now.length - 1; column >= 0; column--)
      common[row * width + column] =
        old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  const pieces: RedlinePiece[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < now.length) {
    if (row < old.length && old[row] === now[column]) {
      pieces.push(same(String(old[row++])))
      column++
    } else if (row < old.length && (column === now.length || at(row + 1, column) >= at(row, column + 1)))
      pieces.push(gone(String(old[row++])))
    else pieces.push(come(String(now[column++])))
  }
  return pieces
}

/** Neighbours of a kind together, and a lone common word among changes changed with them: phrases are read, not words. */
function joined(pieces: readonly RedlinePiece[]): RedlinePiece[] {
  const runs: { is: RedlinePiece['is']; words: string[] }[] = []
  for (const { is, text } of pieces) {
    const last = runs.at(-1)
    if (last?.is === is) last.words.push(text)
    else runs.push({ is, words: [text] })
  }
  const whole: RedlinePiece[] = []
  let [gone, come] = ['', '']
  const flush = () => {
    if (gone !== '') whole.push({ is: 'gone', text: gone })
    if (come !== '') whole.push({ is: 'new', text: come })
    gone = come = ''
  }
  runs.forEach(({ is, words }, index) => {
    const text = words.join('')
    const isLone = is === 'same' && words.length === 1 && index > 0 && index < runs.length - 1
    if (is !== 'new' && (is === 'gone' || isLone)) gone += text
    if (is !== 'gone' && (is === 'new' || isLone)) come += text
    if (is === 'same' && !isLone) {
      flush()
      whole.push({ is, text })
    }
  })
  flush()
  return whole
}
