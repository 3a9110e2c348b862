import { parseArgs } from 'node:util'
import { prepareDatabase } from '@ithaca/database/prepare'
import { openInstallation } from '../archives/installation.ts'
import { EnvironmentError } from '../environment.ts'
import { createOrganization, newOrganization } from './create-organization.ts'

const usage =
  'npm run -s organization -- create --slug S --name N --owner EMAIL [--locale en|fr] [--time-zone America/Toronto] [--colour #0f6b70]'
class Misused extends Error {}

function read() {
  try {
    return parseArgs({
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
  } catch (error) {
    throw new Misused(`${usage} (${(error as Error).message})`)
  }
}

/** `organization create`: an association, and an invitation mailed to its owner by the worker. */
async function run() {
  const { values, positionals } = read()
  if (positionals.join() !== 'create' || !values.slug || !values.name || !values.owner) throw new Misused(usage)
  const wanted = newOrganization.safeParse({ ...values, timeZone: values['time-zone'] })
  if (!wanted.success)
    throw new EnvironmentError(
      wanted.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`).join('; '),
    )
  const at = await openInstallation({ make: false })
  try {
    await prepareDatabase(at)
    await createOrganization(wanted.data, at)
  } finally {
    await at.close()
  }
  console.log(`${wanted.data.name} is at /o/${wanted.data.slug}; an invitation goes to ${wanted.data.owner}.`)
}

/** 0: done. 1: refused or failed. 2: asked for in a way that is not understood. */
run().catch((error: unknown) => {
  if (error instanceof Misused) console.error(`Usage: ${error.message}`)
  else console.error(error instanceof Error ? `ithaca: ${error.message}` : error)
  process.exit(error instanceof Misused ? 2 : 1)
})
