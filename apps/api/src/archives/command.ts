import { parseArgs } from 'node:util'
import { backUp } from '@ithaca/database/archives/back-up'
import { exportAssociation } from '@ithaca/database/archives/export-association'
import { importAssociation } from '@ithaca/database/archives/import-association'
import { contentHash, type Manifest } from '@ithaca/database/archives/manifest'
import { ArchiveRefused } from '@ithaca/database/archives/refused'
import { restore } from '@ithaca/database/archives/restore'
import { DatabaseRefused } from '@ithaca/database/prepare'
import { hashOfToken, invitationToken } from '../enrolment/invitation-link.ts'
import { EnvironmentError } from '../environment.ts'
import { type Opened, openInstallation } from './installation.ts'
import { here, outFile, OutFileRefused } from './out-file.ts'

const usage = {
  backup: 'npm run -s backup -- --out FILE [--replace]',
  restore: 'npm run -s restore -- FILE [--replace]',
  export: 'npm run -s export -- --organization SLUG --out FILE [--replace]',
  import: 'npm run -s import -- FILE [--slug SLUG] [--dry-run]',
}
class Misused extends Error {}
class Interrupted extends Error {
  override message = 'interrupted; what was not finished is undone.'
}
const signals = ['SIGINT', 'SIGTERM'] as const

const figure = (number: number) => number.toLocaleString('en')
const say = ({ table, rows }: { table: string; rows: number }) => {
  if (rows > 0) console.log(`  ${table.replace(/^public\./, '').padEnd(24)}${figure(rows).padStart(12)}`)
}
const held = (manifest: Manifest) => {
  const rows = manifest.parts.reduce((sum, part) => sum + part.rows, 0)
  return `${figure(rows)} rows in ${manifest.parts.length} parts, content ${contentHash(manifest)}`
}

function read(command: keyof typeof usage) {
  try {
    return parseArgs({
      args: process.argv.slice(3),
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        organization: { type: 'string' },
        slug: { type: 'string' },
        replace: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new Misused(`${(error as Error).message}: ${usage[command]}`)
  }
}

const commands = {
  backup({ out, replace = false }, _files) {
    if (!out) return null
    return async (at) => {
      const manifest = await backUp(at, { file: await outFile(out, replace), say })
      return `Backed up to ${out}: ${held(manifest)}.`
    }
  },
  restore({ replace = false }, [file]) {
    if (!file) return null
    return async (at) => {
      const { manifest, since } = await restore(at, { file: here(file), workerUrl: at.workerUrl, replace, say })
      const newer = since.length > 0 ? ` ${since.length} newer migrations were applied.` : ''
      return `Restored up to ${manifest.until ?? 'its beginning'}: ${held(manifest)}.${newer}`
    }
  },
  export({ organization: slug, out, replace = false }, _files) {
    if (!slug || !out) return null
    return async (at) => {
      const manifest = await exportAssociation(at, { slug, file: await outFile(out, replace), say })
      return `Exported ${manifest.organization.name} to ${out}: ${held(manifest)}.`
    }
  },
  import({ slug: wanted, 'dry-run': dryRun = false }, [file]) {
    if (!file) return null
    return async (at) => {
      const linkHash = (id: string, sent: number) => hashOfToken(invitationToken(at.secret, id, sent))
      const importing = { file: here(file), workerUrl: at.workerUrl, dryRun, linkHash, say }
      const imported = await importAssociation(at, { ...importing, ...(wanted !== undefined && { slug: wanted }) })
      const { manifest, slug, known, added, leftOut, jobs } = imported
      console.log(`  ${known} people have a sign-in here already, ${added} get one; ${jobs} jobs go on.`)
      if (leftOut.length > 0) console.log(`  Left out, as they lead to others here: ${leftOut.join(', ')}`)
      const name = manifest.organization.name
      return dryRun
        ? `Nothing was written. ${name} would come to /o/${slug}: ${held(manifest)}.`
        : `${name} is at /o/${slug}: ${held(manifest)}. Its people sign in by a link to their address.`
    }
  },
} satisfies Record<
  keyof typeof usage,
  (values: ReturnType<typeof read>['values'], files: string[]) => ((at: Opened) => Promise<string>) | null
>

/** What may come into being: a restore or an import can be the first that happens to a database. */
const makes = (command: keyof typeof usage, dryRun = false) =>
  (command === 'restore' || command === 'import') && !dryRun

async function run() {
  const command = process.argv[2] as keyof typeof usage
  if (!(command in usage)) throw new Misused(Object.values(usage).join('\n        '))
  const { values, positionals } = read(command)
  const work = positionals.length > 1 ? null : commands[command](values, positionals)
  if (work === null) throw new Misused(usage[command])
  const ending = Promise.withResolvers<never>()
  ending.promise.catch(() => {})
  const interrupted = () => ending.reject(new Interrupted())
  for (const signal of signals) process.once(signal, interrupted)
  const at = await openInstallation({ make: makes(command, values['dry-run']) })
  try {
    await Promise.race([ending.promise, Promise.resolve()])
    const working = work(at)
    // What breaks on the way out is of no interest.
    working.catch(() => {})
    console.log(await Promise.race([working, ending.promise]))
    await at.close()
  } catch (error) {
    await at.close({ atOnce: error instanceof Interrupted })
    throw error
  }
}

const toldInOneLine = [ArchiveRefused, DatabaseRefused, EnvironmentError, Interrupted, OutFileRefused]

/** 0: done. 1: refused or failed. 2: asked for in a way that is not understood. 130: interrupted. */
run().catch((error: unknown) => {
  const known = toldInOneLine.some((kind) => error instanceof kind)
  if (error instanceof Misused) console.error(`Usage: ${error.message}`)
  else console.error(known ? `ithaca: ${(error as Error).message}` : error)
  process.exit(error instanceof Misused ? 2 : error instanceof Interrupted ? 130 : 1)
})
