import type pg from 'pg'
import { Bounded } from './bounded.ts'
import { beginning } from './stamp.ts'

type Send = (...asked: unknown[]) => Promise<unknown>

const begins = (asked: unknown) =>
  typeof asked === 'object' && asked !== null && 'text' in asked && asked.text === 'BEGIN'

/**
 * A connection whose statements wait for one another. Fields that are resolved together ask their transaction together;
 * the driver's own queue for that is going away. No transaction begins on it without its stamp.
 */
export class OneAtATime extends Bounded {
  constructor(config?: pg.ClientConfig) {
    super(config)
    const send = this.query.bind(this) as Send
    let waiting = 0
    let last: Promise<unknown> = Promise.resolve()
    const done = () => void waiting--
    const inTurn: Send = (...asked) => {
      // With a callback it is the pool that asks, for a connection nobody else holds.
      if (asked.length !== 1) return send(...asked)
      if (begins(asked[0])) asked = [beginning()]
      const answer = waiting === 0 ? send(...asked) : last.then(() => send(...asked))
      waiting++
      last = answer.then(done, done)
      return answer
    }
    this.query = inTurn as typeof this.query
  }
}
