// Compiles assembly/rows.ts to generated/rows.wasm. With --if-missing only where there is none.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = import.meta.dirname
if (!process.argv.includes('--if-missing') || !existsSync(`${folder}/generated/rows.wasm`)) {
  mkdirSync(`${folder}/generated`, { recursive: true })
  const asc = fileURLToPath(import.meta.resolve('assemblyscript/package.json').replace('package.json', 'bin/asc.js'))
  const options = ['--optimizeLevel', '3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd']
  execFileSync(process.execPath, [asc, 'assembly/rows.ts', '--outFile', 'generated/rows.wasm', ...options], {
    cwd: folder,
    stdio: 'inherit',
  })
}
