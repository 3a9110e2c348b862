// npm run serve: production. Says first what the environment lacks, builds the apps where that was not done, then serves.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { become } from './become.ts'
import { prepareOrExit } from './prepare.ts'

const root = join(import.meta.dirname, '..')
const missing = ['DATABASE_URL', 'BASE_URL', 'AUTH_SECRET', 'SMTP_URL'].filter((name) => !process.env[name])
if (missing.length > 0) {
  console.error(`npm run serve needs ${missing.join(', ')} (see .env.example).`)
  process.exit(1)
}
const made = ['apps/admin/dist', 'apps/participant/dist', 'prisma/generated']
if (!made.every((folder) => existsSync(join(root, folder)))) await prepareOrExit()
become(['--disable-warning=ExperimentalWarning', 'apps/api/src/server.ts'], { NODE_ENV: 'production' })
