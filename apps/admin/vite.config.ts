import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env['API_URL'] ?? 'http://127.0.0.1:4000'
const served = ['/api', '/graphql', '/demo', '^/o/[^/]+/(graphql|files)']

// The API serves both apps from one address: this one, with its files, under /admin.
export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  build: { target: 'es2023', modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1', port: 4002, proxy: Object.fromEntries(served.map((path) => [path, { target: api }])) },
})
