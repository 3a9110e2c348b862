import pg from 'pg'
import type { TestDatabase, TestCluster } from '@ithaca/database/testing'

type Table = { name: string; sql: string }

/**
 * Where in a database words stand: every table of every schema, every column of whatever type, as text and as bytes. It asks
 * the catalogue and is nobody in particular, so that a table of tomorrow is looked through as well.
 */
export async function scanning({ adminUrl }: TestCluster, { ownerUrl }: Pick<TestDatabase, 'ownerUrl'>) {
  const url = new URL(adminUrl)
  url.pathname = new URL(ownerUrl).pathname
  const admin = new pg.Client({ connectionString: url.href })
  await admin.connect()

  /** The tables that hold any of the words, in any case. */
  async function tablesWith(words: readonly string[]): Promise<string[]> {
    const { rows: tables } = await admin.query<Table>(
      `SELECT n.nspname || '.' || c.relname AS name, format('%I.%I', n.nspname, c.relname) AS sql
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1`,
    )
    const wanted = words.flatMap((word) => [word.toLowerCase(), Buffer.from(word).toString('hex')])
    const found: string[] = []
    for (const { name, sql } of tables) {
      const { rows } = await admin.query(
        `SELECT FROM ${sql} t, unnest($1::text[]) AS w WHERE strpos(lower(t::text), w) > 0 LIMIT 1`,
        [wanted],
      )
      if (rows.length > 0) found.push(name)
    }
    return found
  }
  return { admin, tablesWith, close: () => admin.end() }
}
