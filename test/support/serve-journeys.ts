import { startServer } from './server.ts'

/** One server for all browser journeys, on a free port with a data folder of its own. JOURNEYS_AT names a running one instead. */
export default async function serveJourneys(): Promise<() => Promise<void>> {
  const given = process.env['JOURNEYS_AT']
  if (given) {
    process.env['JOURNEYS_URL'] = given
    return () => Promise.resolve()
  }
  const server = await startServer()
  process.env['JOURNEYS_URL'] = server.url
  return server.stop
}
