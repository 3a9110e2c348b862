// Compiles every assembly/NAME.ts to generated/NAME.wasm. With --if-missing only those that are not there.
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = import.meta.dirname
const asc = fileURLToPath(import.meta.resolve('assemblyscript/package.json').replace('package.json', 'bin/asc.js'))
const options = ['--optimizeLevel', '3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd']

mkdirSync(`${folder}/generated`, { recursive: true })
for (const source of globSync('assembly/*.ts', { cwd: folder })) {
  const made = `generated/${basename(source, '.ts')}.wasm`
  if (process.argv.includes('--if-missing') && existsSync(`${folder}/${made}`)) continue
  execFileSync(process.execPath, [asc, source, '--outFile', made, ...options], { cwd: folder, stdio: 'inherit' })
}
