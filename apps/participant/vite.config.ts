import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The API serves both apps from one address: each keeps its files in a folder of its own.
export default defineConfig({
  base: '/',
  plugins: [react()],
  build: { assetsDir: 'assets/participant', target: 'es2023', modulePreload: { polyfill: false } },
  server: {
    host: '127.0.0.1',
    port: 4001,
    proxy: Object.fromEntries(
      ['/api', '/graphql', '/demo', '^/o/[^/]+/((en|fr)/)?(graphql|files|programs)'].map((path) => [
        path,
        { target: process.env['API_URL'] ?? 'http://127.0.0.1:4000' },
      ]),
    ),
  },
})
