import { AsyncLocalStorage } from 'node:async_hooks'

/** Whom the database is opened for; row security reads both. Nobody and no organization are possible, and see little. */
export type Stamp = { organizationId: string | null; personId: string | null }

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

function literal(id: string | null): string {
  if (id === null) return `''`
  if (!uuid.test(id)) throw new Error('a stamp is made of ids')
  return `'${id}'`
}

const opening = new AsyncLocalStorage<Stamp>()

/** The transaction that `work` begins is opened for this stamp. */
export const stamped = <T>(stamp: Stamp, work: () => Promise<T>): Promise<T> => opening.run(stamp, work)

/** What begins a transaction: opened and stamped in one go. Without a stamp it is opened for nobody, who sees little. */
export function beginning(): string {
  const { organizationId, personId } = opening.getStore() ?? { organizationId: null, personId: null }
  return `BEGIN; SELECT set_config('app.organization_id', ${literal(organizationId)}, true), set_config('app.person_id', ${literal(personId)}, true)`
}
