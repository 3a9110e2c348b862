// npm run dev: as npm start on one port, but both apps reload what changes and the API starts again when its code does.
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createServer as createVite } from 'vite'
import { freePort } from './free-port.ts'
import { prepareOrExit } from './prepare.ts'

const root = join(import.meta.dirname, '..')
const port = Number(process.env['PORT'] ?? 4000)
const host = process.env['HOST'] ?? '127.0.0.1'
const baseUrl = process.env['BASE_URL'] ?? `http://${host}:${port}`

await prepareOrExit(['generate'])

const apiPort = await freePort()
// The apps' own configurations pass what belongs to the API on to this address.
process.env['API_URL'] = `http://127.0.0.1:${apiPort}`
const api = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'apps/api/src/start.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PORT: String(apiPort), HOST: '127.0.0.1', BASE_URL: baseUrl },
})

const front = createServer()
const [participant, admin] = await Promise.all(
  ['participant', 'admin'].map((app) =>
    createVite({
      root: join(root, 'apps', app),
      configFile: join(root, 'apps', app, 'vite.config.ts'),
      logLevel: 'warn',
      server: { middlewareMode: true, hmr: { server: front } },
    }),
  ),
)
front.on('request', (request, response) => {
  const app = /^\/admin(\/|$)/.test(request.url ?? '') ? admin : participant
  app?.middlewares(request, response)
})

async function stop(code: number): Promise<void> {
  api.kill('SIGTERM')
  front.closeAllConnections()
  await Promise.all([participant?.close(), admin?.close(), new Promise((ended) => api.once('exit', ended))])
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0))
front.once('error', (error) => {
  console.error(`ithaca: ${baseUrl} cannot be used: ${error.message}`)
  void stop(1)
})
front.listen(port, host, () => console.log(`Both apps, reloading: ${baseUrl}`))
