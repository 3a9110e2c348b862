import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { lookBack } from '../../../../test/support/endings.ts'
import { rowId } from '../../../../test/support/pairs.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'
import { inALine, openWalking, type Walking } from '../../../../test/support/walking.ts'
import { endWhatIsOver } from './end-what-is-over.ts'
import { connect } from '../tenancy/database.ts'

let walking: Walking
beforeAll(async () => {
  walking = await openWalking(inject('cluster'))
})
afterAll(() => walking.close())

/** A pair in its last weeks, as days on which nobody looked would leave it. */
async function inItsLastWeeks(instant = '2027-12-10T17:00:00Z') {
  const program = await walking.begun()
  const pair = await program.pair()
  await pair.begin()
  await program.settled()
  await program.leap(instant)
  const seen = async <Data extends object>(who: Speaking, selection: string) =>
    (await who.get<{ mentorship: Data }>(`query ($id: ID!) { mentorship(id: $id) { ${selection} } }`, { id: pair.id }))
      .mentorship
  const revision = async () => (await seen<{ revision: number }>(pair.mentor, 'revision')).revision
  const propose = async (who: Speaking, months = 6) =>
    who.act('proposeRenewal', { mentorshipId: pair.id, months, revision: await revision() })
  /** Of the end, by day. */
  const ofTheEnd = async (who: typeof pair.mentor) =>
    (await walking.mailsTo(who)).filter(({ createdAt }) => createdAt > new Date('2027-11-30')).map(inALine)
  return { ...pair, program, seen, revision, propose, ofTheEnd }
}

const about = (lines: string[], what: RegExp) => lines.filter((line) => what.test(line))

describe('a term that is over', () => {
  test('ends in the morning, nobody having renewed it; both are told, asked to look back, and reminded', async () => {
    const { id, program, seen, mentor, protege, ofTheEnd } = await inItsLastWeeks('2027-11-30T17:00:00Z')
    await program.until('2028-01-14T17:00:00Z')
    expect(await seen(mentor, 'phase')).toEqual({ phase: 'ACTIVE' })
    expect(about(await ofTheEnd(mentor), /Do you and/)).toEqual([
      '2027-12-01 Do you and Telma Protégée go on?',
      '2027-12-08 Do you and Telma Protégée go on?',
      '2027-12-15 Do you and Telma Protégée go on?',
    ])
    await program.until('2028-01-15T17:00:00Z')
    const how = 'phase ending { endedOn kind } standing yearLine { spans { kind from until } } health { state }'
    expect(await seen(protege, how)).toEqual({
      ...{ phase: 'ENDED', ending: { endedOn: '2028-01-15', kind: 'TERM_OVER' }, health: { state: null } },
      standing: 'This mentorship ended on 14\u00a0January 2028.',
      yearLine: {
        spans: [
          { kind: 'TERM', from: '2027-01-15', until: '2028-01-15' },
          { kind: 'AFTER', from: '2028-01-15', until: null },
        ],
      },
    })
    await mentor.act('giveEvaluation', lookBack(id))
    await program.until('2028-02-10T17:00:00Z')
    for (const [who, partner] of [
      [mentor, 'Telma Protégée'],
      [protege, 'Mentes Mentor'],
    ] as const)
      expect(about(await ofTheEnd(who), /come to its end/)).toEqual([
        `2028-01-15 Your mentorship with ${partner} has come to its end`,
      ])
    const reminded = (lines: string[]) => about(lines, /Looking back/).map((line) => line.slice(0, 10))
    expect(reminded(await ofTheEnd(protege))).toEqual(['2028-01-22', '2028-01-29', '2028-02-05'])
    expect(reminded(await ofTheEnd(mentor))).toEqual([])
  })

  test('ends also when nobody looked that day; what only one signed is given up with it', async () => {
    const { id, program, seen, propose, sign, mentor, protege, read } = await inItsLastWeeks()
    await propose(mentor)
    await sign(mentor)
    await program.leap('2028-02-20T17:00:00Z')
    await program.settled()
    await program.until('2028-02-21T17:00:00Z')
    expect(await seen(protege, 'phase ending { endedOn }')).toEqual({
      phase: 'ENDED',
      ending: { endedOn: '2028-01-15' },
    })
    expect(await read(protege)).toMatchObject({ number: 1, state: 'SIGNED' })
    expect(await seen(mentor, 'agreements { number state file { name } }')).toMatchObject({
      agreements: [
        { number: 2, state: 'WITHDRAWN', file: null },
        { number: 1, state: 'SIGNED' },
      ],
    })
    expect(id).not.toBe('')
  })

  test('is told of other terms in their own words: the agreement that runs stands', async () => {
    const { program, propose, sign, mentor, protege, ofTheEnd } = await inItsLastWeeks()
    await propose(mentor)
    await sign(mentor)
    await program.settled()
    await propose(protege, 9)
    await program.settled()
    const changed = 'What is proposed for going on with Telma Protégée has changed'
    expect(about(await ofTheEnd(mentor), /has changed|changed after/)).toEqual([`2027-12-10 ${changed}`])
    const mail = (await walking.mailsTo(mentor)).find(({ subject }) => subject === changed)
    expect(mail?.text).toContain('9 months')
    expect(mail?.text).toMatch(/\/renewal\b/)
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain('it stands until 14 January 2028')
  })

  test('goes on where both signed: a mail each, a paper of its own, and nothing ends', async () => {
    const { program, seen, propose, sign, mentor, protege, ofTheEnd } = await inItsLastWeeks()
    await propose(mentor)
    await sign(mentor)
    await program.settled()
    expect(about(await ofTheEnd(protege), /go on with you/)).toEqual([
      '2027-12-10 Mentes Mentor would like to go on with you',
    ])
    await sign(protege)
    await program.settled()
    for (const [who, partner] of [
      [mentor, 'Telma Protégée'],
      [protege, 'Mentes Mentor'],
    ] as const)
      expect(about(await ofTheEnd(who), /^\S+ You and/)).toEqual([`2027-12-10 You and ${partner} go on`])
    const papers = 'agreements { number file { name size } fileState }'
    const { agreements } = await seen<{
      agreements: { number: number; file: { name: string; size: number } | null }[]
    }>(mentor, papers)
    expect(agreements.map(({ file }) => file?.name.replace(/^.*agreement/, 'agreement'))).toEqual([
      'agreement-2.pdf',
      'agreement-1.pdf',
    ])
    expect(agreements[0]?.file?.size).toBeGreaterThan(10_000)
    await program.leap('2028-01-15T17:00:00Z')
    await program.until('2028-01-16T17:00:00Z')
    expect(await seen(mentor, 'phase endsOn ending { kind }')).toEqual({
      phase: 'ACTIVE',
      endsOn: '2028-07-15',
      ending: null,
    })
  })
})

describe('an end before its time', () => {
  test('leaves no meeting behind that asks for ever whether it took place', async () => {
    const { id, meetings, seen, mentor, protege, revision } = await inItsLastWeeks()
    await meetings.plan({ startsAt: '2027-12-10T14:00:00Z' })
    const asks = 'contacts(first: 5) { edges { node { awaitsAnswer } } }'
    const of = (yes: boolean) => ({ contacts: { edges: [{ node: { awaitsAnswer: yes } }] } })
    expect(await seen(mentor, asks)).toEqual(of(true))
    await protege.act('endMentorship', { mentorshipId: id, ground: 'moved', revision: await revision() })
    expect(await seen(mentor, asks)).toEqual(of(false))
  })

  test('takes planned meetings out of both calendars, tells the other kindly, and leaves what took place', async () => {
    const { id, program, meetings, mentor, protege, revision, ofTheEnd } = await inItsLastWeeks()
    await meetings.log({ startsAt: '2027-12-09T15:00:00Z' })
    await meetings.plan({ startsAt: '2027-12-20T15:00:00Z', purpose: 'NUNATAK' })
    await program.settled()
    await protege.act('endMentorship', {
      mentorshipId: id,
      ground: 'moved',
      text: 'NUNATAK',
      revision: await revision(),
    })
    await program.settled()
    expect(await meetings.days('ALL')).toEqual(['2027-12-20', '2027-12-09'])
    for (const who of [mentor, protege]) {
      const mails = (await walking.mailsTo(who)).filter(({ subject }) => subject.startsWith('Called off'))
      expect(mails).toHaveLength(1)
      expect(mails[0]?.text).toContain('so it does not take place')
      expect(JSON.stringify(mails)).not.toContain('NUNATAK')
    }
    expect(about(await ofTheEnd(mentor), /come to its end/)).toHaveLength(1)
    expect(about(await ofTheEnd(protege), /come to its end/)).toEqual([])
    const told = (await walking.mailsTo(mentor)).find(({ subject }) => subject.includes('come to its end'))
    expect(told?.text).toContain('nothing is marked against anybody')
    expect(told?.text).not.toMatch(/NUNATAK|moved/)
    await mentor.act('sayFarewell', { mentorshipId: id, text: 'NUNATAK' })
    await program.settled()
    const thanks = (await walking.mailsTo(protege)).find(({ subject }) => subject.includes('thanks you'))
    expect(thanks?.text).not.toContain('NUNATAK')
  })
})

test('a renewal signed while the day’s pass ends what is over: one or the other, never both', async () => {
  const { id, program, propose, sign, signing, read, mentor, protege, seen } = await inItsLastWeeks()
  await propose(mentor)
  await sign(mentor)
  const text = signing(await read(protege))
  const jobs = connect({ url: walking.urls.workerUrl, connections: 4 })
  const place = {
    organizationId: program.organizationId,
    programId: rowId(program.id),
    today: '2028-01-15',
    now: new Date(),
  }
  const pass = () =>
    jobs.inside({ organizationId: place.organizationId, personId: null }, (tx) => endWhatIsOver(tx, place))
  const [signed] = await Promise.all([protege.send('signAgreement', text), pass(), pass()])
  await jobs.close()
  const { phase, endsOn } = await seen<{ phase: string; endsOn: string }>(mentor, 'phase endsOn')
  expect([phase, endsOn]).toEqual(
    signed.__typename === 'Agreement' ? ['ACTIVE', '2028-07-15'] : ['ENDED', '2028-01-15'],
  )
  const { rows } = await walking.scenario.owner.query(
    `SELECT FROM event WHERE mentorship_id = $1 AND type = 'MentorshipEnded'`,
    [rowId(id)],
  )
  expect(rows).toHaveLength(phase === 'ENDED' ? 1 : 0)
})
