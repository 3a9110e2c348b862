import { setTimeout as pause } from 'node:timers/promises'
import { superviseDatabase } from './database.ts'
import { judged, line, outages } from './figures.ts'
import { openHouse } from './house.ts'
import { jobsAreDone } from './jobs.ts'
import { notKept } from './kept.ts'
import { mailsOf } from './mails.ts'
import { pairUp, settle } from './people.ts'
import { openWriters, type Writers } from './writers.ts'

const pairCount = 6

/** PostgreSQL dies so many times under those who write, then the API: nothing acknowledged is lost, nothing done twice. */
export async function killed(times: number): Promise<void> {
  const house = await openHouse()
  const database = superviseDatabase(house.folder)
  house.beforeClose(database.end)
  try {
    const program = await settle(house)
    const pairs = await pairUp(program, pairCount)
    const writers = openWriters({ program, pairs, name: '', goals: true })

    const broken: string[] = []
    const pid = house.pid()
    // By turns its main process alone and all of it.
    const byDatabase = await outagesOf(writers, times, async (time) => database.kill(time % 2 === 0))
    if (house.pid() !== pid || house.starts() !== 1)
      broken.push(`the API did not survive the database: process ${pid} became ${house.pid()}`)
    const byApi = await outagesOf(writers, times, () => house.killApi())
    if (house.starts() !== 1 + times) broken.push(`the API was started ${house.starts()} times`)
    await writers.stop()

    broken.push(...writers.broken, ...(await jobsAreDone(house)))
    broken.push(...(await notKept(house, program, pairs, writers.writes)))
    const mails = await mailsOf(house)
    broken.push(...mails.broken)

    const retries = writers.writes.reduce((sum, { attempts }) => sum + attempts - 1, 0)
    console.log(`\nKilled with -9 under ${pairCount * 2 + 1} writers`)
    console.log(outages('PostgreSQL', byDatabase))
    console.log(outages('the API', byApi))
    console.log(line('writes acknowledged', writers.acknowledged()))
    console.log(line('sent again with the same key', retries))
    console.log(line('lost or doubled', broken.length === 0 ? 'none' : 'see below'))
    console.log(
      line(
        'mails',
        `${mails.sent} sent, none lost, ${mails.doubled} came again as the same mail (at most ${mails.most} times)`,
      ),
    )
    judged(broken, house.output)
  } finally {
    await house.close()
  }
}

async function outagesOf(writers: Writers, times: number, kill: (time: number) => Promise<void>): Promise<number[]> {
  const lengths: number[] = []
  for (let time = 1; time <= times; time += 1) {
    await writers.more(60)
    await pause(Math.random() * 300) // at another place of the work each time
    const first = writers.firstAcknowledged()
    await kill(time)
    lengths.push(await first)
  }
  await writers.more(60)
  return lengths
}
