import { IconX } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'
import { useUiText } from '../texts/set-up.ts'
import css from './toasts.module.css'

type Toast = { id: number; message: string; undo: (() => void) | null }

// Long enough for slow readers (WCAG 2.2.1); what can be taken back stays longer.
const SHOWN_MS = 8000
const UNDO_MS = 20_000

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function show(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const put = (id: number) => show(toasts.filter((toast) => toast.id !== id))

/** Says what was done, and offers for a while to take it back. */
function sayDone(message: string, { undo }: { undo?: () => void } = {}): void {
  last += 1
  show([...toasts.slice(-2), { id: last, message, undo: undo ?? null }])
}

/** `const say = useSayDone()`, then `say('The goal was dropped', { undo })`. */
export const useSayDone = () => sayDone

function Line({ toast: { id, message, undo } }: { toast: Toast }) {
  const text = useUiText()
  useEffect(() => {
    const timer = setTimeout(() => put(id), undo ? UNDO_MS : SHOWN_MS)
    return () => clearTimeout(timer)
  }, [id, undo])
  return (
    <li className={css['toast']}>
      <span>{message}</span>
      {undo ? (
        <button
          type="button"
          className={css['undo']}
          onClick={() => {
            put(id)
            undo()
          }}
        >
          {text('undo')}
        </button>
      ) : null}
      <button type="button" className={css['close']} aria-label={text('close')} onClick={() => put(id)}>
        <IconX size={16} stroke={1.5} aria-hidden="true" />
      </button>
    </li>
  )
}

/** Where `sayDone` speaks; the provider draws it once. */
export function Toasts() {
  const text = useUiText()
  const shown = useSyncExternalStore(subscribe, () => toasts)
  return (
    <section aria-label={text('messages')} aria-live="polite" aria-relevant="additions" className={css['toasts']}>
      <ul>
        {shown.map((toast) => (
          <Line key={toast.id} toast={toast} />
        ))}
      </ul>
    </section>
  )
}
