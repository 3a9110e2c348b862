import { useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { PlacedMark } from './year.ts'

/** Marks this near to each other, in percent, are read together under the pointer. */
const TOGETHER = 0.9
const SHOWN = 3
const LEAP = 10

export type Said = { labels: string[]; more: number }

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: LEAP,
  PageDown: -LEAP,
}

function nearest(marks: readonly PlacedMark[], at: number): number {
  const distances = marks.map((mark) => Math.abs(mark.at - at))
  return distances.indexOf(Math.min(...distances))
}

/**
 * Reads the marks one by one, as a slider moves from value to value: one stop of the Tab key however many there are,
 * arrow keys through them, and under the pointer what lies nearest.
 */
export function useReader(marks: readonly PlacedMark[], start: number) {
  const [chosen, setChosen] = useState<number | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const [hasFocus, setFocus] = useState(false)
  const last = marks.length - 1
  const index = Math.min(last, chosen ?? Math.max(0, nearest(marks, start)))
  const shown = pointed ?? (hasFocus ? index : null)
  const current = shown === null ? null : (marks[shown] ?? null)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? last : step === undefined ? null : index + step
    if (next === null) return
    event.preventDefault()
    setPointed(null)
    setChosen(Math.min(last, Math.max(0, next)))
  }
  const onPointerMove = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    if (width > 0) setPointed(nearest(marks, ((clientX - left) / width) * 100))
  }

  const together =
    current === null
      ? []
      : pointed === null
        ? [current]
        : marks.filter(({ at }) => Math.abs(at - current.at) < TOGETHER)
  const labels = together.map(({ label }) => label)
  return {
    current,
    said: current === null ? null : { labels: labels.slice(0, SHOWN), more: Math.max(0, labels.length - SHOWN) },
    props: {
      role: 'slider',
      tabIndex: 0,
      'aria-orientation': 'horizontal' as const,
      'aria-valuemin': 1,
      'aria-valuemax': Math.max(1, marks.length),
      'aria-valuenow': index + 1,
      'aria-valuetext': marks[index]?.label ?? '',
      onKeyDown,
      onPointerMove,
      onPointerDown: onPointerMove,
      onPointerLeave: () => setPointed(null),
      onFocus: () => setFocus(true),
      onBlur: () => setFocus(false),
    },
  }
}
