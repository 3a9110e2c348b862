import { AsyncResource } from 'node:async_hooks'

export type Places = {
  /** Requests that are worked on at once. */
  atOnce: number
  /** Requests that may wait for one of these places. */
  waiting: number
  /** For how long each of them may, once there is a queue that does not end. */
  waitMs: number
}

/**
 * As many as there are connections: any more would only wait for one of those, where nobody counts them. The wait is a fifth
 * of the second in which people expect an answer.
 */
export const placesFor = (connections: number): Places => ({
  atOnce: connections,
  waiting: 10 * connections,
  waitMs: 200,
})

/** A queue that has not been empty for so long is no burst any more, but more than can be served. */
const standingMs = 500
/** In a burst it is better to be served late than to come again: so many times the usual wait. */
const burst = 2

export type Told = 'in' | 'full' | 'late'

type Waiter = { tell: (told: Told) => void; timer: NodeJS.Timeout; until: number }

/**
 * A place for each request that is worked on, and a short queue before the door. Who finds the queue full, or waits in it
 * too long, is told at once: what cannot be served in time only makes everybody else late. That patience ends when a queue
 * does not is the idea of CoDel (Nichols and Jacobson, 2012), as servers of requests use it.
 */
export class WaitingRoom {
  private readonly places: Places
  private inside = 0
  /** When the queue that is there now began. */
  private begun = 0
  private readonly queue = new Set<Waiter>()

  constructor(places: Places) {
    this.places = places
  }

  get inFlight(): number {
    return this.inside
  }
  get waiting(): number {
    return this.queue.size
  }
  get full(): boolean {
    return this.inside >= this.places.atOnce && this.queue.size >= this.places.waiting
  }

  /** Says, now or later, whether there is a place; gives back what takes somebody out of the queue who went away. */
  enter(tell: (told: Told) => void): () => void {
    if (this.inside < this.places.atOnce) {
      this.inside += 1
      tell('in')
      return () => {}
    }
    if (this.full) {
      tell('full')
      return () => {}
    }
    const now = performance.now()
    if (this.queue.size === 0) this.begun = now
    const patience = this.places.waitMs * (now - this.begun < standingMs ? burst : 1)
    const timer = setTimeout(() => this.dismiss(waiter, 'late'), patience)
    // Whoever leaves calls the next in; what follows still belongs to the request that waited.
    const waiter: Waiter = { tell: AsyncResource.bind(tell), timer, until: now + patience }
    this.queue.add(waiter)
    return () => this.dismiss(waiter)
  }

  /** A place is free: it goes to who has waited longest. */
  leave(): void {
    const now = performance.now()
    for (const next of this.queue) {
      // A process that stood still is behind with its timers, too.
      this.dismiss(next, next.until < now ? 'late' : 'in')
      if (next.until >= now) return
    }
    this.inside -= 1
  }

  private dismiss(waiter: Waiter, told?: Told) {
    if (!this.queue.delete(waiter)) return
    clearTimeout(waiter.timer)
    if (told) waiter.tell(told)
  }
}
