import type { PlacedMark, YearMarkKind } from './year.ts'

/** Contacts that lie too close to be drawn singly, as one shape. */
export type Cluster = { kind: YearMarkKind; at: number; count: number }

/** `strokes`: so many that each is a stroke, higher where there are more of them. */
export type Thinned = { as: 'dots' | 'strokes'; clusters: Cluster[]; most: number }

const besides: readonly YearMarkKind[] = ['GOAL', 'MILESTONE', 'REACHED', 'DUE', 'OVERDUE']
export const isContact = ({ kind }: { kind: YearMarkKind }) => !besides.includes(kind)

/** The room of a contact drawn singly, in pixels. */
export const dotWidth = { small: 8, large: 13 }

// The shape of a cluster is that of what weighs most in it.
const weight: Partial<Record<YearMarkKind, number>> = { IN_PERSON: 3, MEETING: 2, INFORMAL: 1 }
const weightOf = ({ kind }: PlacedMark) => weight[kind] ?? 0

/** Fewer than these are always dots: two on a day are no crowd. */
const FEW = 12

function clustered(marks: readonly PlacedMark[], room: number): Cluster[] {
  const groups: PlacedMark[][] = []
  for (const mark of marks) {
    const last = groups.at(-1)
    if (last?.[0] && mark.at - last[0].at < room) last.push(mark)
    else groups.push([mark])
  }
  return groups.flatMap((group) => {
    const [heaviest] = group.toSorted((one, other) => weightOf(other) - weightOf(one))
    const at = group.reduce((sum, mark) => sum + mark.at, 0) / group.length
    return heaviest ? [{ kind: heaviest.kind, at, count: group.length }] : []
  })
}

/** What is to come stays apart from what took place. */
const apart = (marks: readonly PlacedMark[], room: number) => [
  ...clustered(
    marks.filter(({ kind }) => kind !== 'PLANNED'),
    room,
  ),
  ...clustered(
    marks.filter(({ kind }) => kind === 'PLANNED'),
    room,
  ),
]

/** How contacts, in the order of their days, are drawn in so many pixels: none is lost, and none hides another. */
export function thin(marks: readonly PlacedMark[], width: number, dot: number): Thinned {
  const dots = apart(marks, (dot / width) * 100)
  const crowded = dots.reduce((sum, { count }) => sum + (count > 1 ? count : 0), 0)
  const isDense = marks.length > FEW && crowded * 2 > marks.length
  const clusters = isDense ? apart(marks, (dot / 2.5 / width) * 100) : dots
  return { as: isDense ? 'strokes' : 'dots', clusters, most: Math.max(1, ...clusters.map(({ count }) => count)) }
}

/** A goal's flag with the row in which its words find room, or none where they do not. */
export type Flag = PlacedMark & { row: number; said: string | null; flip: boolean }

const LETTER = 6.6
const POLE = 20
const ROWS = 3
/** A narrower line has flags without words. */
const WORDY = 420
const LONGEST = 32

/** As many whole words as there is room for. */
function shortened(words: string): string {
  if (words.length <= LONGEST) return words
  const cut = words.slice(0, LONGEST)
  const whole = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut
  return `${whole.replace(/[\s,;.:]+$/u, '')}…`
}

export function flagsOf(goals: readonly PlacedMark[], width: number): Flag[] {
  const taken: { from: number; to: number }[][] = Array.from({ length: ROWS }, () => [])
  return goals.map((goal) => {
    const words = goal.flag && width >= WORDY ? shortened(goal.flag) : null
    const x = (goal.at / 100) * width
    const length = words === null ? POLE : POLE + words.length * LETTER
    const flip = x + length > width
    const [from, to] = flip ? [x - length, x + 8] : [x - 4, x + length]
    const row = taken.findIndex((row) => row.every((other) => to < other.from || from > other.to))
    taken[row]?.push({ from, to })
    return { ...goal, row: Math.max(0, row), said: from >= 0 && row >= 0 ? words : null, flip }
  })
}
