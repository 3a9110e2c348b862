import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { inALine, openWalking, type Walking } from '../../../../test/support/walking.ts'

const words = /cantilever|three of them|coffee|room 4/i
const unfilled = /undefined|null|NaN|\[object|\{|\}|Invalid/

/** Six pairs begin on the same day, and each is left to itself: one walk through the year serves all tests, in order. */
const rhythms = ['WEEKLY', 'ONLY_DUE', 'NONE'] as const
let walking: Walking
let begun: Awaited<ReturnType<typeof beginning>>
let started: NodeJS.CpuUsage
beforeAll(async () => {
  walking = await openWalking(inject('cluster'))
  begun = await beginning()
  started = process.cpuUsage()
})
afterAll(() => walking.close())

async function beginning() {
  const program = await walking.begun()
  const english = await program.pair()
  await english.goal({ statement: 'Learn the art of cantilevers', metric: 'Three of them drawn' })
  await english.begin()
  const two = { mentor: await program.mentor('Odile Mentore'), protege: await program.protege('Luc Filleul') }
  for (const who of [two.mentor, two.protege]) await who.act('chooseLanguage', { locale: 'FR' }, '... on Person { id }')
  const french = await program.pair(two)
  await french.goal({ statement: 'Dessiner des cantilevers' })
  await french.begin()
  const silent = await program.pair({
    mentor: await program.mentor('Mute Mentor'),
    protege: await program.protege('Mute Protégé'),
  })
  const pairs = []
  for (const rhythm of rhythms) {
    const pair = await program.pair({
      mentor: await program.mentor(`Mentor ${rhythm}`),
      protege: await program.protege(`Protégé ${rhythm}`),
    })
    await pair.begin()
    const night = { quietFrom: '06:00', quietUntil: '22:30', timeZone: 'Europe/Paris' }
    await pair.mentor.act('chooseNotifications', { rhythm, revision: 0, ...night }, '... on Notifications { revision }')
    pairs.push(pair)
  }
  return { program, english, french, silent, pairs }
}

test('whoever wants fewer mails gets fewer, and nobody at night', async () => {
  const { program, pairs } = begun
  await program.until('2027-10-12T17:00:00Z')
  const [weekly, onlyDue, none] = await Promise.all(
    pairs.map(async ({ mentor }) => (await walking.mailsTo(mentor)).slice(2)),
  )
  expect(weekly?.map(inALine)).toEqual([
    '2027-09-20 This week: you and Protégé WEEKLY',
    '2027-09-27 This week: you and Protégé WEEKLY',
    '2027-10-04 This week: you and Protégé WEEKLY',
  ])
  expect(weekly?.[0]?.text).toContain('You are asked to have 2 meetings')
  expect(weekly?.[0]?.text).toContain('suggested')
  expect(onlyDue?.map(inALine)).toEqual([
    '2027-09-16 Plan 2 meetings by 14 January 2028',
    '2027-09-23 Plan 2 meetings by 14 January 2028',
    '2027-09-30 Plan 2 meetings by 14 January 2028',
  ])
  expect(none).toEqual([])
  // Eight in the morning in Toronto is two in the afternoon in Paris: it waits until half past ten in the evening.
  for (const { createdAt } of [...(weekly ?? []), ...(onlyDue ?? [])])
    expect(createdAt.toISOString()).toMatch(/T20:3\d/)
})

test('a year untouched: no more mails than a patient coordinator would have sent', { timeout: 240_000 }, async () => {
  const { program, english, french, silent } = begun
  await program.until('2027-11-25T17:00:00Z')

  // Pairing, agreement, three reminders a week apart, and one digest: it says what is suggested, once.
  const mentor = await walking.mailsTo(english.mentor)
  expect(mentor.map(inALine)).toEqual([
    '2027-01-15 Meet your protégé: Telma Protégée',
    '2027-01-15 Your agreement with Telma Protégée holds',
    '2027-09-16 Plan 2 meetings by 14 January 2028',
    '2027-09-20 This week: you and Telma Protégée',
    '2027-09-23 Plan 2 meetings by 14 January 2028',
    '2027-09-30 Plan 2 meetings by 14 January 2028',
  ])
  expect(mentor.map(({ text }) => /last\s+reminder/.test(text))).toEqual([
    ...Array.from({ length: 5 }, () => false),
    true,
  ])
  const luc = await walking.mailsTo(french.protege)
  expect(luc.map(inALine).slice(-4)).toEqual([
    '2027-09-16 Prévoir 2 rencontres d’ici au 14 janvier 2028',
    '2027-09-20 Cette semaine : vous et Odile Mentore',
    '2027-09-23 Prévoir 2 rencontres d’ici au 14 janvier 2028',
    '2027-09-30 Prévoir 2 rencontres d’ici au 14 janvier 2028',
  ])
  // An agreement that nobody signs: reminded three times, then left to the staff.
  const mute = await walking.mailsTo(silent.mentor)
  expect(mute.map(inALine)).toEqual([
    '2027-01-15 Meet your protégé: Mute Protégé',
    '2027-01-29 Your agreement with Mute Protégé waits for you',
    '2027-02-05 Your agreement with Mute Protégé waits for you',
    '2027-02-12 Your agreement with Mute Protégé waits for you',
  ])

  await program.until('2028-02-15T17:00:00Z')
  // Work, not waiting: a machine may have other business.
  const { user, system } = process.cpuUsage(started)
  expect((user + system) / 1e6).toBeLessThan(60)
  for (const pair of [english, french, silent]) {
    for (const who of [pair.mentor, pair.protege]) {
      const mails = await walking.mailsTo(who)
      // Of nothing more than three times, and not much in all.
      for (const same of Map.groupBy(mails, ({ subject }) => subject).values()) expect(same.length).toBeLessThan(4)
      expect(mails.length).toBeLessThanOrEqual(15)
      for (const { subject, text, html } of mails) {
        expect(`${subject} ${text} ${html}`).not.toMatch(words)
        expect(`${subject} ${text}`).not.toMatch(unfilled)
        expect(text).toContain(who.fullName.split(' ')[0])
      }
    }
  }
  for (const { text } of await walking.mailsTo(french.protege))
    expect(text.replaceAll(/https?:\S+/g, '')).not.toMatch(/\b(the|you|your|meetings?|this week)\b/i)
})
