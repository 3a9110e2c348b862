import { prepareDatabase } from '@ithaca/database/prepare'
import { givenRoles, readEnvironment } from '../environment.ts'
import { realClock } from '../tenancy/clock.ts'
import { connect } from '../tenancy/database.ts'
import { rebuildStatuses } from './rebuild.ts'

const usage = 'npm run -s status -- rebuild'

/** `status rebuild`: derives anew what lists of mentorships are sorted by, in all associations, as the jobs' role. */
async function run() {
  const [what = '', ...more] = process.argv.slice(2)
  if (!['rebuild', '--rebuild'].includes(what) || more.length > 0) throw new Error(usage)
  const environment = readEnvironment()
  const { DATABASE_URL: ownerUrl, AUTH_SECRET: secret } = environment
  if (!ownerUrl || !secret) throw new Error('DATABASE_URL and AUTH_SECRET must be set, as for `npm run serve`')
  const given = givenRoles(environment)
  const { workerUrl } = await prepareDatabase({ ownerUrl, secret, ...(given && { given }) })
  const database = connect({ url: workerUrl, connections: 2 })
  try {
    console.log(`${await rebuildStatuses(database, realClock)} mentorships derived anew.`)
  } finally {
    await database.close()
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? `ithaca: ${error.message}` : error)
  process.exit(1)
})
