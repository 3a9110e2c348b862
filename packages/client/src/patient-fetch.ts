const MOST = 3
const LONGEST_SECONDS = 10

/** Seconds after which a busy server wants to be asked again; null when it says nothing of the kind. */
function retryAfter({ status, headers }: Response): number | null {
  const said = headers.get('retry-after')
  if (status !== 503 || said === null) return null
  const seconds = Number(said)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, LONGEST_SECONDS) : null
}

/** Not all at the same moment, or those who were turned away together come back together. */
const spread = (seconds: number) => 1000 * seconds * (1 + Math.random())

/** Rejects as `fetch` itself does when whoever asked is gone. */
const pause = (ms: number, signal: AbortSignal | null | undefined) =>
  new Promise<void>((done, failed) => {
    const gone = () => {
      clearTimeout(timer)
      failed(signal?.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', gone)
      done()
    }, ms)
    if (signal?.aborted) gone()
    else signal?.addEventListener('abort', gone, { once: true })
  })

/** For what only reads: a busy server is asked again when it said, a few times. */
export const patientFetch: typeof fetch = async (input, init) => {
  for (let again = 0; ; again += 1) {
    const response = await fetch(input, init)
    const seconds = again < MOST ? retryAfter(response) : null
    if (seconds === null) return response
    await response.body?.cancel()
    await pause(spread(seconds), init?.signal)
  }
}
