import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { migrationsFolder } from '../migrate.ts'
import { differenceToSchema } from './difference.ts'

const [name] = process.argv.slice(2)
const sql = await differenceToSchema()
if (name === undefined) {
  console.log(sql === '' ? 'The migrations and the schema agree.' : sql)
  process.exit(sql === '' ? 0 : 1)
}
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Name the migration in lower case, such as: npm run migration -w prisma -- add_meetings')
  process.exit(1)
}
const stamp = new Date().toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)
const folder = path.join(migrationsFolder, `${stamp}_${name}`)
await mkdir(folder, { recursive: true })
await writeFile(path.join(folder, 'migration.sql'), sql === '' ? '-- by hand\n' : `${sql}\n`)
console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql: add class, policies and grants by hand.`)
process.exit(0)
