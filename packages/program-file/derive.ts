import { execFileSync } from 'node:child_process'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { jsonSchema, readProgramFile } from './src/index.ts'

// npm run derive: what follows from the model and from the presets' files, and is kept in the repository. Tests say when it
// is not up to date.
writeFileSync(new URL('program-2.schema.json', import.meta.url), `${JSON.stringify(jsonSchema(), null, 1)}\n`)

const presets = fileURLToPath(new URL('../domain/src/rules/presets/', import.meta.url))
for (const name of globSync('*.yaml', { cwd: presets })) {
  const { file, problems } = readProgramFile(readFileSync(presets + name, 'utf8'))
  for (const { line, column, message } of problems) console.error(`${name}:${line}:${column} ${message.en}`)
  if (file === null) process.exit(1)
  const preset = basename(name, '.yaml')
  const said = `// Made from ${name} by npm run derive -w @ithaca/program-file: change that.`
  const module = `${said}\nimport type { RuleBook } from '../rule-book.ts'\n\nexport const ${preset}: RuleBook = ${JSON.stringify(file.book)}\n`
  writeFileSync(`${presets}${preset}.ts`, module)
  execFileSync('prettier', ['--write', '--log-level=warn', `${presets}${preset}.ts`], { stdio: 'inherit' })
}
