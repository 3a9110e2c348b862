import type { Norm, RuleBook } from '@ithaca/domain/rules'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { listenSmtp, type SmtpListener } from '../mail/smtp-listener.ts'
import { rowId } from '../../../../test/support/pairs.ts'
import { inALine, openWalking, type Walking } from '../../../../test/support/walking.ts'

let walking: Walking
beforeAll(async () => {
  walking = await openWalking(inject('cluster'))
})
afterAll(() => walking.close())

const words = { purpose: 'Suspension bridges', place: 'Room 4, third floor' }
const anyOfThem = /Suspension|Room 4|third floor/

type Overview = {
  organization: {
    programs: { overview: { today: { returnedMails: number; returned: { person: { fullName: string } }[] } } }[]
  }
}

/** A file as calendars read it: its lines unfolded, by name. */
const linesOf = (content: string) => content.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/)
const of = (content: string, name: string) => linesOf(content).find((line) => line.startsWith(name))

async function begun() {
  const program = await walking.begun()
  const pair = await program.pair()
  await pair.begin()
  await program.settled()
  const since = async (who: typeof pair.mentor) =>
    (await walking.mailsTo(who)).filter(({ subject }) => !/agreement|Meet your|signed/.test(subject))
  return { program, ...pair, since }
}

describe('a meeting in the mail', () => {
  test('planned, moved, shortened, called off and put back: both calendars follow, and no word of the two', async () => {
    const { program, meetings, mentor, protege, since } = await begun()
    const planned = await meetings.plan({ startsAt: '2027-03-02T15:00:00Z', minutes: 45, ...words })
    await program.settled()
    const moved = await meetings.change('moveContact', planned, { startsAt: '2027-03-04T20:30:00Z' }, protege)
    await program.settled()
    const shortened = await meetings.change('reviseContact', moved, { minutes: 30 })
    await meetings.change('reviseContact', shortened, { purpose: 'Suspension bridges again' })
    await program.settled()
    const { revision } = (
      await mentor.get<{ node: { revision: number } }>(
        'query ($id: ID!) { node(id: $id) { ... on Contact { revision } } }',
        { id: planned.id },
      )
    ).node
    const off = await meetings.change('cancelContact', { ...shortened, revision })
    await program.settled()
    await meetings.change('restoreContact', off)
    await program.settled()

    const mails = await since(protege)
    expect(mails.map(({ subject }) => subject.replaceAll('\u00a0', ' '))).toEqual([
      'Mentes Mentor planned a meeting with you: 2 March 2027, 10:00 EST',
      'Moved: your meeting with Mentes Mentor, 4 March 2027, 15:30 EST',
      'Changed: your meeting with Mentes Mentor, 4 March 2027, 15:30 EST',
      'Called off: your meeting with Mentes Mentor, 4 March 2027, 15:30 EST',
      'Your meeting with Mentes Mentor takes place after all: 4 March 2027, 15:30 EST',
    ])
    const files = mails.map(({ attachments }) => attachments[0]?.content ?? '')
    expect(
      files.map((file) => [of(file, 'METHOD'), of(file, 'SEQUENCE'), of(file, 'DTSTART'), of(file, 'DURATION')]),
    ).toEqual([
      ['METHOD:REQUEST', 'SEQUENCE:0', 'DTSTART:20270302T150000Z', 'DURATION:PT45M'],
      ['METHOD:REQUEST', 'SEQUENCE:1', 'DTSTART:20270304T203000Z', 'DURATION:PT45M'],
      ['METHOD:REQUEST', 'SEQUENCE:2', 'DTSTART:20270304T203000Z', 'DURATION:PT30M'],
      ['METHOD:CANCEL', 'SEQUENCE:3', 'DTSTART:20270304T203000Z', 'DURATION:PT30M'],
      ['METHOD:REQUEST', 'SEQUENCE:4', 'DTSTART:20270304T203000Z', 'DURATION:PT30M'],
    ])
    for (const file of files) {
      expect(of(file, 'UID')).toBe(`UID:${rowId(planned.id)}`)
      expect(of(file, 'SUMMARY')).toBe('SUMMARY:Meeting with Mentes Mentor')
      expect(of(file, 'LOCATION')).toBeUndefined()
      expect(of(file, 'ATTENDEE')).toContain(protege.email)
      expect(file).not.toContain(mentor.email)
      expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    }
    // Whoever planned it gets the file as well.
    const own = await since(mentor)
    expect(own.map(({ subject }) => subject)[0]).toContain('Your meeting with Telma Protégée is planned')
    expect(own).toHaveLength(5)
    for (const mail of [...mails, ...own]) expect(JSON.stringify(mail)).not.toMatch(anyOfThem)
  })

  test('that is past is asked for once, the morning after, unless somebody has said', async () => {
    const { program, meetings, mentor, protege, since } = await begun()
    await meetings.plan({ startsAt: '2027-03-02T15:00:00Z', ...words })
    const answered = await meetings.plan({ startsAt: '2027-03-03T15:00:00Z' })
    await program.until('2027-03-03T17:00:00Z')
    await meetings.hold(answered)
    await program.until('2027-03-20T17:00:00Z')
    const asked = (await since(mentor)).filter(({ subject }) => subject.startsWith('Did your'))
    expect(asked.map(inALine)).toEqual(['2027-03-03 Did your meeting with Telma Protégée yesterday take place?'])
    expect(asked[0]?.createdAt.toISOString()).toMatch(/T13:0\d/)
    expect(asked[0]?.text.replaceAll(/\s+/g, ' ')).toContain('You met yesterday by telephone, 60 minutes?')
    const path = /\/act\/([\w-]+)/.exec(asked[0]?.text ?? '')?.[1] ?? ''
    const press = await walking.scenario.app.inject({
      method: 'POST',
      url: `/api/buttons/${path}`,
      payload: { press: 'held' },
    })
    expect(press.json()).toMatchObject({ state: 'done', did: 'held', person: { fullName: 'Mentes Mentor' } })
    expect((await since(protege)).filter(({ subject }) => subject.startsWith('Did your'))).toHaveLength(1)
  })

  test('a reminder whose matter is settled before it leaves is dropped, not failed', async () => {
    const { program, meetings, mentor } = await begun()
    // At eight in the morning in Toronto it is night in Auckland: the mail waits.
    await mentor.act('chooseNotifications', {
      rhythm: 'AT_ONCE',
      revision: 0,
      quietFrom: '21:00',
      quietUntil: '07:00',
      timeZone: 'Pacific/Auckland',
    })
    await program.leap('2027-09-14T14:00:00Z')
    await program.until('2027-09-16T14:00:00Z')
    for (const startsAt of ['2027-10-05T15:00:00Z', '2027-11-05T15:00:00Z']) await meetings.plan({ startsAt })
    await program.until('2027-09-17T14:00:00Z')
    const { rows } = await walking.scenario.owner.query(
      `SELECT d.state, (SELECT array_agg(DISTINCT r.state) FROM reminder r WHERE r.delivery_id = d.id) AS reminders
       FROM delivery d JOIN person p ON p.id = d.person_id WHERE d.organization_id = $1 AND d.template = 'reminder' AND p.full_name = 'Mentes Mentor'`,
      [program.organizationId],
    )
    expect(rows).toEqual([{ state: 'dropped', reminders: ['dropped'] }])
    expect((await walking.mailsTo(mentor)).some(({ subject }) => subject.startsWith('Plan'))).toBe(false)
  })
})

describe('by SMTP', () => {
  let listener: SmtpListener
  afterAll(() => listener.close())

  test('a calendar file and one-click go out; what comes back for good is seen by the coordinator', async () => {
    listener = await listenSmtp()
    const posted = await openWalking(inject('cluster'), { smtpUrl: listener.url })
    const program = await posted.begun()
    const pair = await program.pair()
    await pair.begin()
    await pair.meetings.plan({ startsAt: '2027-03-02T15:00:00Z', ...words })
    await program.settled()
    const invitation = listener.received.find((letter) => /text\/calendar/.test(letter)) ?? ''
    expect(invitation).toMatch(/method=REQUEST/i)
    expect(invitation).not.toContain('List-Unsubscribe-Post')
    await program.until('2027-03-03T17:00:00Z')
    const asked = listener.received.filter((letter) => /List-Unsubscribe-Post: List-Unsubscribe=One-Click/.test(letter))
    expect(asked).toHaveLength(2)
    for (const letter of asked)
      expect(letter).toMatch(/List-Unsubscribe:\s+<http:\/\/ithaca\.test\/api\/unsubscribe\/[\w-]+>/)
    listener.refuse('550 no such address')
    await pair.meetings.log({ startsAt: '2027-03-02T15:00:00Z' })
    await program.leap('2027-09-14T17:00:00Z')
    await program.until('2027-09-25T17:00:00Z')
    const { organization } = await program.coordinator.get<Overview>(
      '{ organization { programs { overview { today { returnedMails returned { person { fullName } } } } } } }',
    )
    const { returnedMails, returned } = organization.programs[0]?.overview.today ?? { returnedMails: 0, returned: [] }
    expect(returnedMails).toBeGreaterThan(0)
    expect(returned.map(({ person }) => person.fullName).toSorted()).toEqual(['Mentes Mentor', 'Telma Protégée'])
    await posted.close()
  })
})

describe('newer rules in the mail', () => {
  test('are told once to each whom they would change something for, then who agreed, then from when on they hold', async () => {
    const { program, id, mentor, protege } = await begun()
    const { owner, coordinator, id: programId, settled } = program
    // One that has not begun has nothing to go over to.
    const young = await program.pair({ mentor: await program.mentor('Mo Mentor') })
    const publish = async (change: (norm: Norm) => Norm) => {
      const { program: found } = await owner.get<{ program: { draft: { book: RuleBook; revision: number } } }>(
        '{ program(slug: "mentoring") { draft { book revision } } }',
      )
      const { book, revision } = found.draft
      await owner.act('replaceDraft', { programId, book: { ...book, norms: book.norms.map(change) }, revision })
      await owner.act('publishEdition', { programId, note: 'As decided.', revision: revision + 1 })
      await settled()
    }
    const heard = async (who: typeof mentor) =>
      (await walking.mailsTo(who))
        .map(({ subject }) => subject.replaceAll('\u00a0', ' '))
        .filter((subject) => /rules|required/.test(subject))
    // What concerns only how pairs are made is nobody’s business here.
    await publish((norm) => (norm.id === 'mentor-more-senior' ? { ...norm, strength: 'required' } : norm))
    expect(await heard(mentor)).toEqual([])
    await publish((norm) =>
      norm.id === 'meetings-at-least' && norm.kind === 'quantity'
        ? { ...norm, bound: { is: 'at-least', count: 3 } }
        : norm,
    )
    const published = 'The Mentor and protégé program has new rules'
    for (const who of [mentor, protege]) expect(await heard(who)).toEqual([published])
    expect(await heard(young.mentor)).toEqual([])
    const mail = (await walking.mailsTo(protege)).find(({ subject }) => subject.includes('rules'))
    expect(mail?.text).toMatch(/\/m\/\S+\/rules\n/)
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain('Your mentorship with Mentes Mentor goes on by the rules')
    expect(mail?.text).toContain('“As decided.”')

    const { mentorship } = await mentor.get<{ mentorship: { adoption: { edition: { id: string } } } }>(
      'query ($id: ID!) { mentorship(id: $id) { adoption { edition { id } } } }',
      { id },
    )
    const consent = { mentorshipId: id, editionId: mentorship.adoption.edition.id }
    await mentor.act('consentToEdition', consent)
    await settled()
    const wish = 'Mentes Mentor would like to go over to the new rules'
    expect([await heard(mentor), await heard(protege)]).toEqual([[published], [published, wish]])
    await mentor.act('takeBackConsent', { mentorshipId: id })
    await settled()
    const back = 'Mentes Mentor would rather stay with your present rules'
    expect([await heard(mentor), await heard(protege)]).toEqual([[published], [published, wish, back]])
    await mentor.act('consentToEdition', consent)
    await settled()
    await protege.act('consentToEdition', consent)
    await settled()
    const holds = 'Edition 3 of the rules holds from 16 January 2027'
    expect([await heard(mentor), await heard(protege)]).toEqual([
      [published, holds],
      [published, wish, back, wish, holds],
    ])

    const { requirements } = (
      await coordinator.get<{ mentorship: { requirements: { norm: { id: string; key: string } }[] } }>(
        'query ($id: ID!) { mentorship(id: $id) { requirements { norm { id key } } } }',
        { id: young.id },
      )
    ).mentorship
    const normId = requirements.find(({ norm }) => norm.key === 'clause-respect')?.norm.id
    await coordinator.act('setAsideRequirement', { mentorshipId: young.id, normId, reason: 'A secret reason.' })
    await settled()
    const told = (await walking.mailsTo(young.mentor)).find(({ subject }) => subject.includes('required'))
    expect(told?.text.replaceAll(/\s+/g, ' ')).toMatch(
      /Cora Coordinator set aside something that the rules of the .* require of Telma/,
    )
    expect(told?.text).not.toContain('secret')
    expect(await heard(young.protege)).toEqual(['Something required of you was set aside'])
  })
})

test('rules that two people publish are told to those who can agree, and what became of them to whose they were', async () => {
  const program = await walking.begun()
  const { owner, coordinator, id: programId, settled } = program
  const member = await program.committee()
  const heard = async (who: typeof owner) =>
    (await walking.mailsTo(who)).map(({ subject }) => subject.replaceAll('\u00a0', ' '))
  const patch = (who: typeof owner, revision: number, one: object) =>
    who.act('patchDraft', { programId, revision, patches: [one] })
  const propose = (who: typeof owner, revision: number) =>
    who.act('proposeEdition', { programId, revision, note: 'The board asked for zebras' })
  await patch(owner, 0, { set: { path: 'publication.by', value: 'two' } })
  await owner.act('publishEdition', { programId, revision: 1, note: 'Two from now on' })
  await patch(coordinator, 2, { remove: 'face-to-face' })
  await propose(coordinator, 3)
  await settled()
  expect(await heard(owner)).toEqual([expect.stringMatching(/^Cora Coordinator proposes new rules for the /)])
  for (const who of [coordinator, member]) expect(await heard(who)).toEqual([])
  await owner.act('declineEdition', { programId, revision: 3, reason: 'No zebras' })
  await settled()
  expect(await heard(coordinator)).toEqual(['Olive Owner declined the rules that you proposed'])
  await propose(owner, 3)
  await settled()
  await patch(coordinator, 3, { remove: 'clause-effort' })
  await settled()
  expect((await heard(owner)).at(-1)).toBe('The rules that you proposed have changed since')
  // Who was asked to agree is told as well, and not whose change it was.
  expect((await heard(member)).at(-1)).toBe('The rules that Olive Owner proposed have changed since')
  expect((await heard(coordinator)).at(-1)).toMatch(/^Olive Owner proposes new rules/)
  const before = (await heard(member)).length
  await propose(owner, 4)
  await settled()
  expect(await heard(member)).toHaveLength(before + 1)
  for (const who of [coordinator, member])
    expect((await heard(who)).at(-1)).toMatch(/^Olive Owner proposes new rules for the /)
  for (const who of [owner, coordinator, member])
    for (const { text } of await walking.mailsTo(who)) expect(text).not.toContain('zebra')
})
