// npm run races: people of an association act at the same moment, over HTTP: pair, sign, amend, renew, end and invite, 1,000
// attempts each, 64 at once; after each wave the database is asked whether anything is broken. RACES_ATTEMPTS and
// RACES_AT_ONCE set how many.
import { prepare } from '../../scripts/prepare.ts'
import { openHouse } from './faults/house.ts'
import { judged } from './faults/figures.ts'
import { settle, turnedAway } from './faults/people.ts'
import { openArena } from './races/arena.ts'
import { jobsAreDone } from './faults/jobs.ts'
import { added, nothing, type Tally } from './races/race.ts'
import { type Act, raceThrough } from './races/rounds.ts'

const wanted = Number(process.env['RACES_ATTEMPTS'] ?? 1000)
const atOnce = Number(process.env['RACES_AT_ONCE'] ?? 64)

await prepare(['generate'])
const house = await openHouse({ settings: { fsync: 'off' } })
try {
  const arena = await openArena(await settle(house), house.owner, { pairs: 3, atOnce })
  const tallies = new Map<Act, Tally>()
  const spent = new Map<Act, number>()
  const of = (act: Act) => tallies.get(act) ?? nothing()
  const broken: string[] = []
  while (tallies.size === 0 || [...tallies.values()].some(({ attempts }) => attempts < wanted)) {
    broken.push(
      ...(await raceThrough(
        arena,
        () => atOnce,
        (act, tally, ms) => {
          tallies.set(act, added(of(act), tally))
          spent.set(act, (spent.get(act) ?? 0) + ms)
        },
      )),
    )
    if (broken.length > 0) break
  }
  broken.push(...(await jobsAreDone(house)))
  const column = (value: number | string) => String(value).padStart(9)
  console.log(
    `\n${atOnce} at once${' '.repeat(8)}${['attempts', 'done', 'refused', 'stale', 'seconds'].map(column).join('')}`,
  )
  for (const [act, { attempts, done, refused, stale }] of tallies) {
    const seconds = ((spent.get(act) ?? 0) / 1000).toFixed(0)
    console.log(`  ${act.padEnd(16)}${[attempts, done, refused, stale, seconds].map(column).join('')}`)
  }
  console.log(`  turned away for a moment and tried again: ${turnedAway.times}`)
  if (broken.length === 0) console.log('  nothing is broken')
  judged(broken, house.output)
} finally {
  await house.close()
}
