import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openWalking, type Walking } from '../../../../test/support/walking.ts'

let walking: Walking
beforeAll(async () => {
  walking = await openWalking(inject('cluster'))
})
afterAll(() => walking.close())

test('a mail tells the time by its reader’s clock, also across summer time; without a zone by the program’s', async () => {
  const program = await walking.begun()
  const { mentor, protege, begin, meetings } = await program.pair()
  await begin()
  const choice = { rhythm: 'AT_ONCE', revision: 0, timeZone: 'Pacific/Auckland' }
  await mentor.act('chooseNotifications', choice, '... on Notifications { timeZone }')
  await meetings.plan({ startsAt: '2027-03-12T20:00:00Z' })
  await meetings.plan({ startsAt: '2027-03-15T20:00:00Z' }, protege)
  await program.settled()
  const planned = async (who: typeof mentor) =>
    (await walking.mailsTo(who)).flatMap(
      ({ subject }) => /planned.*: (.+)$/.exec(subject.replaceAll('\u00a0', ' '))?.[1] ?? [],
    )
  // Toronto leaves winter time on 14 March; Auckland, where it is already the next day, leaves summer time in April.
  expect(await planned(protege)).toEqual(['12 March 2027, 15:00 EST', '15 March 2027, 16:00 EDT'])
  expect(await planned(mentor)).toEqual(['13 March 2027, 09:00 GMT+13', '16 March 2027, 09:00 GMT+13'])
})
