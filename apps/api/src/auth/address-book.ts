import type pg from 'pg'

/** E-mail addresses by user, for one request: those asked for together are read together. */
export type AddressBook = (userId: string) => Promise<string | null>

export function addressBook(pool: pg.Pool): AddressBook {
  let wanted: Set<string> | undefined
  let batch: Promise<Map<string, string>> | undefined

  async function read(ids: ReadonlySet<string>) {
    const { rows } = await pool.query<{ id: string; email: string }>(
      'SELECT id, email FROM "user" WHERE id = ANY($1::uuid[])',
      [[...ids]],
    )
    return new Map(rows.map(({ id, email }) => [id, email]))
  }

  return async (userId) => {
    if (!wanted || !batch) {
      const ids = new Set<string>()
      wanted = ids
      batch = new Promise((resolve) => setImmediate(resolve)).then(() => {
        wanted = batch = undefined
        return read(ids)
      })
    }
    wanted.add(userId)
    return (await batch).get(userId) ?? null
  }
}
