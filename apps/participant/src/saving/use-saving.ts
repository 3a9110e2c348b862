import { useCallback, useEffect, useReducer, useRef } from 'react'
import { keepText, keptText } from '../app/kept-text.ts'
import { isUnsaved, saving, startSaving, toSend, wantsSending } from './saving.ts'
import type { FieldRefusal, Fields, GoalText, Saving, SavingEvent, Version } from './saving.ts'

export type Sent<Text extends Fields = GoalText> =
  | { is: 'saved'; version: Version<Text> }
  | { is: 'stale'; theirs: Version<Text> }
  | { is: 'refused'; refusals: FieldRefusal[] }
  | { is: 'unreachable' }

export type Send<Text extends Fields = GoalText> = (change: Partial<Text>, revision: number) => Promise<Sent<Text>>

const PAUSE_MS = 700
const AGAIN_MS = 5_000

function eventOf<Text extends Fields>(sent: Sent<Text>): SavingEvent<Text> {
  switch (sent.is) {
    case 'saved':
      return { type: 'saved', version: sent.version }
    case 'stale':
      return { type: 'stale', theirs: sent.theirs }
    case 'refused':
      return { type: 'refused', refusals: sent.refusals }
    case 'unreachable':
      return { type: 'unreachable' }
  }
}

/** Saves as one types: after a pause, when the field is left, when the page is left, and again when the network is back. */
export function useSaving<Text extends Fields>(
  goalId: string,
  server: Version<Text>,
  send: Send<Text>,
): { state: Saving<Text>; dispatch: (event: SavingEvent<Text>) => void; flush: () => void } {
  const [state, dispatch] = useReducer(saving<Text>, null, () => startSaving(server, keptText<Text>(goalId)))
  const current = useRef(state)
  const sender = useRef(send)
  useEffect(() => {
    current.current = state
    sender.current = send
  })

  const flush = useCallback(() => {
    const now = current.current
    if (!wantsSending(now)) return
    dispatch({ type: 'sent' })
    // Marked at once: a second call before the next render sends nothing twice.
    current.current = saving(now, { type: 'sent' })
    void sender.current(toSend(now), now.base.revision).then((sent) => dispatch(eventOf(sent)))
  }, [])

  // A new object with the same words says nothing new.
  const heard = JSON.stringify(server)
  useEffect(() => {
    dispatch({ type: 'heard', version: JSON.parse(heard) as Version<Text> })
  }, [heard])

  useEffect(() => {
    keepText(goalId, isUnsaved(state) ? { base: state.base, mine: state.mine } : null)
    if (!wantsSending(state)) return
    const timer = setTimeout(flush, state.problem === 'unreachable' ? AGAIN_MS : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [goalId, state, flush])

  useEffect(() => {
    window.addEventListener('online', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  return { state, dispatch, flush }
}
