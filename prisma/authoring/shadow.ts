import { PGlite } from '@electric-sql/pglite'
import { DriverAdapterError, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { applicationRoles } from '../roles.ts'

/** What a migration takes for granted: the three roles, which are made before it runs. */
const rolesFirst = applicationRoles.map((role) => `CREATE ROLE ${role};`).join('\n')

function asAdapterError(error: unknown): DriverAdapterError {
  const { code, message, severity, detail, hint } = error as Record<string, string | undefined>
  return new DriverAdapterError({
    kind: 'postgres',
    code: code ?? 'XX000',
    severity: severity ?? 'ERROR',
    message: message ?? String(error),
    detail,
    column: undefined,
    hint,
  })
}

async function connect() {
  const memory = new PGlite()
  await memory.exec(rolesFirst)
  const adapter = await new PrismaPGlite(memory).connect()
  // The published adapter does not await the script, so its errors are lost.
  adapter.executeScript = async (script: string) => {
    try {
      await memory.exec(script)
    } catch (error) {
      throw asAdapterError(error)
    }
  }
  adapter.dispose = () => memory.close()
  return adapter
}

/** Throw-away databases in memory, for comparing migrations with the schema without a server. */
export const shadowDatabases: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'ithaca-shadow',
  connect,
  connectToShadowDb: connect,
}
