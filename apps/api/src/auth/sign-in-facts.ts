import type pg from 'pg'

/** What is told of a sign-in to whose it is; nothing of it opens anything. */
export const toldOfSignIn = {
  user: ['name', 'email', 'emailVerified', 'image', 'createdAt', 'updatedAt'],
  account: ['providerId', 'createdAt', 'updatedAt'],
  session: ['createdAt', 'updatedAt', 'expiresAt', 'ipAddress', 'userAgent'],
} as const

const told = (table: keyof typeof toldOfSignIn) =>
  toldOfSignIn[table].map((column) => `'${column}', t."${column}"`).join(', ')
const all = (table: 'account' | 'session') =>
  `'${table}s', (SELECT coalesce(json_agg(json_build_object(${told(table)}) ORDER BY t."createdAt", t.id), '[]')
    FROM "${table}" t WHERE t."userId" = $1)`

const statement = {
  name: 'sign-in-facts',
  text: `SELECT json_build_object(${told('user')}, ${all('account')}, ${all('session')}) AS facts FROM "user" t WHERE t.id = $1`,
}

type Facts = Record<string, unknown>

/** A person's sign-in, how they sign in, and where they are signed in. */
export const signInFacts = (pool: pg.Pool) => async (userId: string) =>
  (await pool.query<{ facts: Facts }>({ ...statement, values: [userId] })).rows[0]?.facts ?? null
