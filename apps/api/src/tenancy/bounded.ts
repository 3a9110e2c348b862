import pg from 'pg'

/** Longer than any statement of ours takes, shorter than anybody waits for a page. */
const patience = 8_000
/** For an answer that lies there unread, because this process itself stood still. */
const grace = 200

/**
 * A connection that is given up when the database does not answer on it: one that hangs instead of ending says nothing,
 * so only a clock of ours notices. What was asked then fails as on any connection that is lost.
 */
export class Bounded extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    // One that rests and whose other end is gone is found out too.
    super({ ...config, keepAlive: true, keepAliveInitialDelayMillis: 30_000 })
    const send = this.query.bind(this) as (...asked: unknown[]) => unknown
    let waiting = false
    let asked = 0
    const giveUp = (which: number) => {
      if (!waiting || which !== asked) return
      this.connection.stream.destroy(new Error(`Connection terminated: no answer within ${patience} ms`))
    }
    const watch = setTimeout(() => {
      if (waiting) setTimeout(giveUp, grace, asked).unref()
    }, patience).unref()
    this.on('drain', () => (waiting = false))
    this.on('end', () => clearTimeout(watch))
    const watched = (...asking: unknown[]) => {
      if (!waiting) {
        asked++
        watch.refresh()
      }
      waiting = true
      return send(...asking)
    }
    this.query = watched as typeof this.query
  }
}
