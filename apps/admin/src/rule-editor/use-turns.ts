import { useCallback, useRef, useState } from 'react'

/** One after the other, in the order in which they were asked for. */
export function useTurns() {
  const before = useRef<Promise<unknown>>(Promise.resolve())
  const [waiting, setWaiting] = useState(0)
  const inTurn = useCallback(async <Value>(work: () => Promise<Value>): Promise<Value> => {
    setWaiting((count) => count + 1)
    const mine = before.current.then(work, work)
    before.current = mine.catch(() => undefined)
    try {
      return await mine
    } finally {
      setWaiting((count) => count - 1)
    }
  }, [])
  return { inTurn, pending: waiting > 0 }
}
