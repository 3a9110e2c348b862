// Compiles every assembly/NAME.ts to generated/NAME.wasm, unless that is there and newer.
import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = import.meta.dirname
const asc = fileURLToPath(import.meta.resolve('assemblyscript/package.json').replace('package.json', 'bin/asc.js'))
const options = ['--optimizeLevel', '3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd']

mkdirSync(`${folder}/generated`, { recursive: true })
for (const source of globSync('assembly/*.ts', { cwd: folder })) {
  const made = `generated/${basename(source, '.ts')}.wasm`
  if (changedAt(made) > changedAt(source)) continue
  execFileSync(process.execPath, [asc, source, '--outFile', made, ...options], { cwd: folder, stdio: 'inherit' })
}

function changedAt(file: string): number {
  return statSync(`${folder}/${file}`, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
