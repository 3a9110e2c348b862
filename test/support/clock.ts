export interface Moved {
  status: number
  now: string
  code?: string
  message?: string
  seconds: number
}

/** The demonstration's clock of a running server. */
export function clockOf(url: string) {
  const read = async (organization?: string) => {
    const answer = await fetch(`${url}/demo/clock${organization ? `?organization=${organization}` : ''}`)
    return new Date(((await answer.json()) as { now: string }).now)
  }

  /** Whatever is sent, and what is answered. */
  async function put(body: unknown): Promise<Moved> {
    const since = performance.now()
    const answer = await fetch(`${url}/demo/clock`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const said = (await answer.json()) as Omit<Moved, 'status' | 'seconds'>
    return { ...said, status: answer.status, seconds: (performance.now() - since) / 1000 }
  }

  /** Moves one association, or all, and expects that it was done. */
  async function move(to: Date | string, organization?: string): Promise<Moved> {
    const moved = await put({ now: new Date(to).toISOString(), ...(organization && { organization }) })
    if (moved.status !== 200) throw new Error(`the clock answered ${moved.status}: ${moved.message}`)
    return moved
  }

  return { read, put, move }
}

const aDay = 86_400_000
export const daysAfter = (moment: Date, days: number) => new Date(moment.getTime() + days * aDay)
