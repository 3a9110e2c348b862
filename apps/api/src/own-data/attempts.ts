/** How often each may do something within a time; counted in this process, whose work it limits. */
export class Attempts {
  readonly #times = new Map<string, number[]>()
  readonly #most: number
  readonly #within: number

  constructor({ most, within }: { most: number; within: number }) {
    this.#most = most
    this.#within = within
  }

  /** Counts an attempt and answers 0; or how many milliseconds to wait, and counts nothing. */
  take(who: string, at: number): number {
    const since = at - this.#within
    const recent = (this.#times.get(who) ?? []).filter((time) => time > since)
    const [earliest] = recent
    if (earliest !== undefined && recent.length >= this.#most) return earliest - since
    this.#forget(since)
    this.#times.set(who, [...recent, at])
    return 0
  }

  /** In the order in which somebody last came, so that the first that counts ends it. */
  #forget(since: number) {
    for (const [who, times] of this.#times) {
      if ((times.at(-1) ?? 0) > since) return
      this.#times.delete(who)
    }
  }
}
