import { serve } from './serve.ts'

/** One server for all browser journeys, on a free port with a database of its own. JOURNEYS_AT names a running one instead. */
export default async function serveJourneys(): Promise<() => Promise<void>> {
  const given = process.env['JOURNEYS_AT']
  if (given) {
    process.env['JOURNEYS_URL'] = given
    return () => Promise.resolve()
  }
  const { url, environment, stop } = await serve()
  process.env['JOURNEYS_URL'] = url
  process.env['JOURNEYS_ENVIRONMENT'] = JSON.stringify(environment)
  return stop
}
