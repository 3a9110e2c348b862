import { setTimeout as pause } from 'node:timers/promises'
import { judged } from './figures.ts'
import { type House, openHouse } from './house.ts'
import { notKept } from './kept.ts'
import { type Network, openNetwork, type Weather } from './network.ts'
import { pairUp, type Settled, settle } from './people.ts'
import { calmAtPostgres, calmAtTheDoor, restingConnections } from './stuck.ts'
import { openWriters, type Writers } from './writers.ts'

const pairCount = 3
/** For how many seconds the weather lasts. */
const spells: [Weather, number][] = [
  ['slow', 8],
  ['resets', 8],
  ['half-open', 15],
  ['silent', 30],
]
/** Whoever can reach the API has an answer by then, whatever becomes of the database. */
const longestAnswer = 25_000
/** Resting connections of people are kept for 72 s; by then nothing of a storm is left. */
const longestCalming = 100

/**
 * The network between the API and PostgreSQL, then the one between people and the API, is torn under those who write: all
 * are answered, nothing acknowledged is lost, and afterwards no connection is stuck.
 */
export async function torn(): Promise<void> {
  const networks = new Map<string, Network>()
  const through = (where: string) => async (port: number) => {
    const network = await openNetwork(port)
    networks.set(where, network)
    return network.port
  }
  const house = await openHouse({ databaseAt: through('PostgreSQL'), peopleAt: through('people') })
  const broken: string[] = []
  try {
    const program = await settle(house)
    const pairs = await pairUp(program, pairCount)
    console.log(`\nA torn network under ${pairCount * 2 + 1} writers`)
    console.log(`  ${'between the API and'.padEnd(24)}for  longest answer  first write after  nothing stuck after`)
    const whole: Writers['writes'] = []
    await pause(12_000) // until pools have closed what they do not need
    const resting = await restingConnections(house)
    for (const where of ['PostgreSQL', 'people']) {
      const network = networks.get(where)
      if (!network) throw new Error(`no network to ${where}`)
      for (const [weather, seconds] of spells) {
        // PostgreSQL's keepalives find who is gone; here the kernel answers them, so we do it in their place.
        const letGo = () => where === 'PostgreSQL' && network.letGo()
        const writers = openWriters({ program, pairs, name: `${where}-${weather}-`.toLowerCase() })
        await writers.more(30)
        const storm = await weathered(network, { weather, seconds, writers, letGo })
        const calming = await calmAtPostgres(house, resting, longestCalming)
        const { longest, unanswered } = answered(writers, storm.since)
        console.log(
          `  ${where.padEnd(12)}${weather.padEnd(10)}${`${seconds} s`.padStart(5)}${inSeconds(longest).padStart(16)}${inSeconds(storm.firstAfter).padStart(19)}${inSeconds(calming.milliseconds).padStart(21)}`,
        )
        const found = [...writers.broken, ...calming.broken, ...(await poolServes(house, program))]
        if (where === 'PostgreSQL' && unanswered > 0) found.push(`${unanswered} requests had no answer`)
        if (where === 'PostgreSQL' && longest > longestAnswer) found.push(`an answer took ${inSeconds(longest)}`)
        broken.push(...found.map((what) => `${where}, ${weather}: ${what}`))
        whole.push(...writers.writes)
      }
    }
    const door = await calmAtTheDoor(house, longestCalming)
    console.log(`  the last connection of people was closed after ${inSeconds(door.milliseconds)}`)
    broken.push(...door.broken)
    broken.push(...(await notKept(house, program, pairs, whole)))
    const acknowledged = whole.filter((write) => write.acknowledged !== undefined).length
    console.log(`  ${acknowledged} writes acknowledged, ${broken.length === 0 ? 'none lost or doubled' : 'see below'}`)
    if (house.starts() !== 1) broken.push(`the API was started ${house.starts()} times`)
    judged(broken, house.output)
  } finally {
    for (const network of networks.values()) network.set('fair')
    await house.close()
    for (const network of networks.values()) await network.close()
  }
}

const inSeconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

type Storm = { weather: Weather; seconds: number; writers: Writers; letGo: () => void }

async function weathered(network: Network, { weather, seconds, writers, letGo }: Storm) {
  const since = performance.now()
  network.set(weather)
  await pause(seconds * 1000)
  const first = writers.firstAcknowledged()
  network.set('fair')
  const firstAfter = await first
  await writers.more(30)
  await writers.stop()
  letGo()
  return { since, firstAfter }
}

function answered({ answers }: Writers, since: number) {
  const during = answers.filter(({ sentAt, milliseconds }) => sentAt + milliseconds >= since)
  return {
    longest: Math.max(...during.filter(({ status }) => status !== undefined).map(({ milliseconds }) => milliseconds)),
    unanswered: during.filter(({ status }) => status === undefined).length,
  }
}

/** More at once than the pool has connections, and each is served; asked at the API's own door. */
async function poolServes({ port, url }: House, { coordinator: { somebody } }: Settled): Promise<string[]> {
  const body = JSON.stringify({ query: '{ viewer { user { email } } organization { name } }' })
  const headers = { cookie: somebody.cookie, origin: url, 'content-type': 'application/json' }
  const one = async () => {
    const signal = AbortSignal.timeout(longestAnswer)
    const address = `http://127.0.0.1:${port}/o/${somebody.organization}/graphql`
    const answer = await fetch(address, { method: 'POST', headers, body, signal })
    await answer.arrayBuffer()
    return answer.status
  }
  const statuses = new Set<unknown>(await Promise.all(Array.from({ length: 30 }, () => one().catch(String))))
  return statuses.size === 1 && statuses.has(200) ? [] : [`thirty at once were answered ${[...statuses].join(', ')}`]
}
