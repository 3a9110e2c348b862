import type { Database, Stamp, Transaction } from './database.ts'

type View = { tx: Transaction; close(): Promise<void> }

/**
 * The database as one GraphQL operation sees it: a read view that can be renewed, and changes in transactions of their
 * own. Never two connections at once, so that many requests cannot starve a small pool.
 */
export class Session {
  private view: View | undefined
  private readonly known = new Map<string, Promise<unknown>>()
  private readonly database: Database
  readonly stamp: Stamp

  constructor(database: Database, stamp: Stamp) {
    this.database = database
    this.stamp = stamp
  }

  get read(): Transaction {
    if (!this.view) throw new Error('no read view is open')
    return this.view.tx
  }

  async begin() {
    this.view ??= await this.database.open(this.stamp)
  }

  async end() {
    const view = this.view
    this.view = undefined
    this.known.clear()
    await view?.close()
  }

  /** Something read once for the whole view, however many fields ask for it. */
  once<T>(key: string, load: (tx: Transaction) => Promise<T>): Promise<T> {
    const found = this.known.get(key) as Promise<T> | undefined
    if (found) return found
    const loading = load(this.read)
    this.known.set(key, loading)
    return loading
  }

  /** Runs `work` in a transaction of its own; what is read afterwards is read from a new view. */
  async change<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    await this.end()
    try {
      return await this.database.inside(this.stamp, work)
    } finally {
      await this.begin()
    }
  }
}
