import { Prisma } from '@ithaca/database/client'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import { readMentorships } from '../year/reading.ts'
import { isStillVoid } from './still-void.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Section = { code: string; settled: boolean; text: string | null; revision: number }
type Read = {
  mentorship: {
    phase: string
    startsOn: string | null
    agreement: {
      id: string
      form: string
      state: string
      digest: string | null
      settledRevision: number
      meetings: { count: number; per: string } | null
      sections: Section[]
      viewerCan: { sign: { allowed: boolean; refusals: { message: string }[] } }
      paper: { meetings: string[]; parts: { code: string; items: string[]; text: string }[] } | null
    }
    obligations: {
      key: string
      state: string
      waitsOn: string | null
      title: string
      count: number | null
      target: number | null
    }[]
  }
}
const reading = `query ($id: ID!) { mentorship(id: $id) { phase startsOn
  agreement { id form state digest settledRevision meetings { count per } sections { code settled text revision }
    viewerCan { sign { allowed refusals { message } } } paper { meetings parts { code items text } } }
  obligations { key state waitsOn title count target } } }`
const state = '... on Agreement { id state }'

/** Two of a program whose agreement both draft and accept, with a goal. */
async function drafting() {
  const program = await scenario.program({ preset: 'hraco', checkInWeeks: 8 })
  const by = await program.committee()
  const pair = await program.pair({ by })
  const look = async (who: Pick<typeof by, 'get'> = pair.protege) =>
    (await who.get<Read>(reading, { id: pair.id })).mentorship
  const { agreement } = await look()
  const section = (code: string, text: string, revision = 0) => ({
    agreementId: agreement.id,
    section: code,
    text,
    revision,
  })
  const settle = (count: number, per: string, revision = 0) => ({
    agreementId: agreement.id,
    revision,
    meetings: { count, per },
  })
  /** Everything that the program requires. */
  async function settleAll() {
    await pair.goal({ statement: 'Lead a team' })
    await pair.mentor.act('settleAgreement', settle(2, 'MONTH'), state)
    await pair.protege.act(
      'writeAgreementSection',
      section('activities', '- Shadow a hearing\n2. Read a budget'),
      state,
    )
    await pair.mentor.act('writeAgreementSection', section('confidential-feedback', 'What we say stays here.'), state)
  }
  return { ...pair, program, committee: by, agreement, look, section, settle, settled: settleAll }
}

describe.concurrent('an agreement drafted together', () => {
  test('asks for its four sections first, and names the one that is missing', async () => {
    const { protege, signing, read, look } = await drafting()
    const { agreement, obligations } = await look()
    expect(agreement.form).toBe('DRAFTED_TOGETHER')
    expect(agreement.sections.map(({ code, settled }) => [code, settled])).toEqual([
      ['frequency', false],
      ['goals', false],
      ['activities', false],
      ['confidential-feedback', false],
    ])
    const open = obligations.filter(({ key }) => key.startsWith('agreement-parts/'))
    expect(open.map(({ title }) => title)).toEqual([
      'Agree on how often to meet',
      'Write down at least one goal',
      'Write down development activities',
      'Write “Confidential information and feedback” together',
    ])
    expect(obligations.find(({ waitsOn }) => waitsOn === 'PROTEGE')?.title).toBe('Read and accept your agreement')
    expect(agreement.viewerCan.sign.refusals.map(({ message }) => message)).toContainEqual(
      'You cannot accept yet, because the frequency of meetings is still empty. Write it together first.',
    )
    expect(await protege.refusals('signAgreement', signing(await read()))).toEqual(
      Array.from({ length: 4 }, () => 'section-missing at sections'),
    )
  })

  test('is accepted by both once all is there; how often they meet then drives what is asked of them', async () => {
    const { id, program, mentor, protege, sign, settled, look } = await drafting()
    await settled()
    expect((await look()).agreement.paper?.parts).toMatchObject([
      { code: 'activities', items: ['Shadow a hearing', 'Read a budget'] },
      { code: 'confidential-feedback', text: 'What we say stays here.' },
    ])
    expect(await sign(protege)).toMatchObject({ state: 'PARTIALLY_SIGNED' })
    expect(await sign(mentor)).toMatchObject({ state: 'SIGNED' })
    const { phase, agreement, obligations } = await look()
    expect(phase).toBe('ACTIVE')
    expect(agreement.paper?.meetings[0]).toBe('We mean to meet 2 times a month.')
    expect(obligations.find(({ key }) => key === 'meeting-frequency/first/pair')?.title).toBe(
      'Arrange the first meeting',
    )
    const monthly = obligations.filter(({ key }) => /^meeting-frequency\/\d/.test(key))
    expect(monthly.every(({ target }) => target === 2)).toBe(true)
    // The daily pass knows the same.
    const { viewer } = await mentor.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')
    const [daily] = await scenario.database.inside(
      { organizationId: program.organizationId, personId: rowId(viewer.person.id) },
      (tx) =>
        readMentorships(tx, {
          which: Prisma.sql`m.id = ${rowId(id)}::uuid`,
          timeZone: 'America/New_York',
          now: new Date(),
          limit: 1,
        }),
    )
    expect(daily?.facts.agreement).toMatchObject({
      act: 'accept',
      signedBy: expect.arrayContaining(['mentor', 'protege']),
    })
    expect(daily?.facts.agreement?.settled).toEqual({
      frequency: { count: 2, per: 'month' },
      means: [],
      hoursAMonth: null,
      written: ['activities', 'confidential-feedback'],
    })
    // What is listed stands on the plan from now on, to be carried out (HRACO-39).
    expect(daily?.facts.plan).toMatchObject(Array.from({ length: 2 }, () => ({ kind: 'activity', doneOn: null })))
    const planned = 'query ($id: ID!) { mentorship(id: $id) { plan { text } } }'
    expect(await protege.get(planned, { id })).toEqual({
      mentorship: { plan: [{ text: 'Shadow a hearing' }, { text: 'Read a budget' }] },
    })
    expect(daily?.facts.delegated).toMatchObject([{ count: 2, window: { length: 'month', counted: 'calendar' } }])
  })

  test('loses the word given before with any change, and tells that something changed', async () => {
    const { mentor, protege, sign, settled, look, section, settle, signing, read } = await drafting()
    await settled()
    await sign(protege)
    const seen = signing(await read(mentor))
    await mentor.act('settleAgreement', settle(1, 'QUARTER', 1), state)
    expect((await look()).agreement.state).toBe('DRAFT')
    expect(await mentor.send('signAgreement', seen)).toMatchObject({ __typename: 'Stale' })
    await sign(mentor)
    await protege.act('writeAgreementSection', section('activities', 'Only this', 1), state)
    expect((await look()).agreement.state).toBe('DRAFT')
  })

  test('keeps the word given where it reads the same, and tells of a lapse only while it stands', async () => {
    const { program, agreement, mentor, protege, sign, settled, look, section } = await drafting()
    await settled()
    await sign(mentor)
    await protege.act('writeAgreementSection', section('confidential-feedback', 'What we say stays here. ', 1), state)
    expect((await look()).agreement.state).toBe('PARTIALLY_SIGNED')
    const { viewer } = await mentor.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')
    const reading = { organizationId: program.organizationId, personId: rowId(viewer.person.id) }
    const lapse = { subjectId: rowId(agreement.id), data: { party: 'mentor' } }
    const stillVoid = () => scenario.database.inside(reading, (tx) => isStillVoid(tx, lapse))
    await protege.act('writeAgreementSection', section('confidential-feedback', 'Nobody else hears it.', 2), state)
    expect(await stillVoid()).toBe(true)
    await sign(mentor)
    expect(await stillVoid()).toBe(false)
  })

  test('takes nothing unseen: what the other changed meanwhile is answered by how it stands, as is a change of two at once', async () => {
    const { mentor, protege, section, settle, look } = await drafting()
    await mentor.act('writeAgreementSection', section('activities', 'From the mentor'), state)
    expect(await protege.send('writeAgreementSection', section('activities', 'From the mentee'))).toMatchObject({
      __typename: 'Stale',
    })
    const both = await Promise.all([
      mentor.send('settleAgreement', settle(1, 'MONTH')),
      protege.send('settleAgreement', settle(3, 'MONTH')),
    ])
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Agreement', 'Stale'])
    const { agreement } = await look()
    expect(agreement.sections.find(({ code }) => code === 'activities')).toMatchObject({
      text: 'From the mentor',
      revision: 1,
    })
    expect(agreement.settledRevision).toBe(1)
    const again = { ...section('activities', 'Once', 1), idempotencyKey: 'the-same-press' }
    await protege.act('writeAgreementSection', again, state)
    await protege.act('writeAgreementSection', again, state)
    expect((await look()).agreement.sections.find(({ code }) => code === 'activities')?.revision).toBe(2)
  })

  test('keeps its words from everybody else, and refuses what the program does not have', async () => {
    const { mentor, committee, program, section, settle, settled, look, agreement } = await drafting()
    await settled()
    for (const who of [committee, program.coordinator]) {
      const { agreement: seen } = await look(who)
      expect(seen.sections.map(({ settled: there, text }) => [there, text])).toEqual(
        Array.from({ length: 4 }, () => [true, null]),
      )
      expect([seen.paper, seen.digest]).toEqual([null, null])
      expect(await who.error('settleAgreement', settle(1, 'MONTH', 1))).toBe('NOT_FOUND')
      expect(await who.error('writeAgreementSection', section('activities', 'Mine', 1))).toBe('NOT_FOUND')
    }
    expect(await mentor.refusals('writeAgreementSection', section('frequency', 'Often'))).toEqual([
      'section-not-offered at section',
    ])
    expect(await mentor.refusals('settleAgreement', settle(40, 'MONTH', 1))).toEqual([
      'frequency-out-of-range at meetings',
    ])
    expect(
      await mentor.refusals('settleAgreement', {
        agreementId: agreement.id,
        revision: 1,
        hoursAMonth: 4,
        termMonths: 12,
      }),
    ).toEqual(['section-not-offered at hoursAMonth', 'section-not-offered at termMonths'])
    const stranger = await program.protege('Somebody Else')
    expect(await stranger.error('settleAgreement', settle(1, 'MONTH', 1))).toBe('NOT_FOUND')
  })

  test('is changed by both, beginning with the words that hold', async () => {
    const { id, mentor, begin, settled, section, look } = await drafting()
    await settled()
    await begin()
    const { mentorship } = await mentor.get<{ mentorship: { revision: number } }>(
      'query ($id: ID!) { mentorship(id: $id) { revision } }',
      { id },
    )
    expect(await mentor.refusals('writeAgreementSection', section('activities', 'Late', 1))).toEqual(['signed-by-both'])
    const open = await mentor.act<{ id: string }>(
      'beginAmendment',
      { mentorshipId: id, revision: mentorship.revision },
      state,
    )
    const { agreement } = await look()
    expect(agreement.meetings).toEqual({ count: 2, per: 'MONTH' })
    const feedback = agreement.sections.find(({ code }) => code === 'confidential-feedback')
    expect(feedback).toMatchObject({ text: 'What we say stays here.' })
    await mentor.act(
      'writeAgreementSection',
      { ...section('confidential-feedback', 'Nothing leaves this room.', feedback?.revision), agreementId: open.id },
      state,
    )
  })
})
