import { parseArgs } from 'node:util'
import { prepareDatabase } from '@ithaca/database/prepare'
import { z } from 'zod'
import { givenRoles, readEnvironment } from '../environment.ts'
import { createOrganization, newOrganization } from './create-organization.ts'

const usage =
  'npm run -s organization -- create --slug S --name N --owner EMAIL [--locale en|fr] [--time-zone America/Toronto] [--colour #0f6b70]'

/** `organization create`: an association, and an invitation mailed to its owner by the worker. */
async function run() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      slug: { type: 'string' },
      name: { type: 'string' },
      owner: { type: 'string' },
      locale: { type: 'string' },
      'time-zone': { type: 'string' },
      colour: { type: 'string' },
    },
  })
  if (positionals[0] !== 'create' || !values.slug || !values.name || !values.owner) throw new Error(usage)
  const environment = readEnvironment()
  const { DATABASE_URL: ownerUrl, AUTH_SECRET: secret } = environment
  if (!ownerUrl || !secret) throw new Error('DATABASE_URL and AUTH_SECRET must be set, as for `npm run serve`')
  const wanted = newOrganization.safeParse({ ...values, timeZone: values['time-zone'] })
  if (!wanted.success)
    throw new Error(wanted.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`).join('; '))
  const given = givenRoles(environment)
  await prepareDatabase({ ownerUrl, secret, ...(given && { given }) })
  await createOrganization(wanted.data, { ownerUrl, secret })
  console.log(`${wanted.data.name} is at /o/${wanted.data.slug}; an invitation goes to ${wanted.data.owner}.`)
}

run().catch((error: unknown) => {
  console.error(
    error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? `ithaca: ${error.message}` : error,
  )
  process.exit(1)
})
