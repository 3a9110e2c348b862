import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario, secret } from '../../../../test/support/scenario.ts'
import { rowId } from '../../../../test/support/pairs.ts'
import { type Button, buttonToken, expiryFrom } from './token.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const signed = '2027-01-15T17:00:00Z'
const planned = '2027-03-02T15:00:00Z'
const morningAfter = '2027-03-03T13:00:00Z'

type Seen = {
  state: string
  did: string | null
  canUndo: boolean
  person: { fullName: string }
  code?: string
  message?: string
} & Record<string, unknown>

async function ask(method: 'GET' | 'HEAD' | 'POST', path: string, body?: object, headers: Record<string, string> = {}) {
  const answer = await scenario.app.inject({ method, url: path, headers, ...(body && { payload: body }) })
  return { status: answer.statusCode, body: (answer.body === '' ? {} : answer.json()) as Seen, headers: answer.headers }
}

/** A pair whose term has begun, with a meeting planned for 2 March, and the button of the mail the morning after. */
async function story() {
  return scenario.at(signed, async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    await pair.begin()
    const meeting = await pair.meetings.plan({ startsAt: planned, purpose: 'Bridges', place: 'Room 4' })
    const personOf = async (who: typeof pair.mentor) =>
      rowId((await who.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')).viewer.person.id)
    const { organizationId } = program
    const [mentorId, mentorshipId, contactId] = [await personOf(pair.mentor), rowId(pair.id), rowId(meeting.id)]
    const expiresAt = expiryFrom(new Date(morningAfter))
    const of = { organizationId, personId: mentorId, mentorshipId, expiresAt }
    const token = (button: Button) => `/api/buttons/${buttonToken(secret, button)}`
    const met = token({ ...of, action: 'met', contactId })
    const meet = token({ ...of, action: 'meet', kind: null })
    const state = async () => {
      const { rows } = await scenario.owner.query<{ state: string; mode: string; minutes: number; events: string[] }>(
        `SELECT c.state, c.mode, c.minutes, (SELECT array_agg(e.type || coalesce(' by ' || (e.data ->> 'by'), '') ORDER BY e.sequence)
           FROM event e WHERE e.subject_id = c.id) AS events
         FROM contact c WHERE c.mentorship_id = $1 ORDER BY c.starts_at`,
        [mentorshipId],
      )
      return rows
    }
    return { ...pair, program, meeting, of, token, met, meet, state, mentorId, contactId }
  })
}
const at = <T>(instant: string, work: () => Promise<T>) => scenario.at(instant, work)

describe.concurrent('did you meet?', () => {
  test('looking never acts, whoever fetches it, and names for whom it acts without a word of the two', async () => {
    const { met, state } = await story()
    await at(morningAfter, async () => {
      const before = await state()
      for (const method of ['HEAD', 'GET', 'GET'] as const) expect((await ask(method, met)).status).toBe(200)
      const { body, headers } = await ask('GET', met)
      expect(body).toMatchObject({ action: 'met', state: 'ready', did: null, person: { fullName: 'Mentes Mentor' } })
      expect(body).toMatchObject({
        partner: { fullName: 'Telma Protégée' },
        meeting: { mode: 'telephone', minutes: 60 },
      })
      expect(JSON.stringify(body)).not.toMatch(/Bridges|Room 4/)
      expect(headers['cache-control']).toBe('no-store')
      expect(await state()).toEqual(before)
    })
  })

  test('one press says so, as it was; a second has no effect, and the record tells that it was by mail', async () => {
    const { met, state } = await story()
    await at(morningAfter, async () => {
      const once = await ask('POST', met, { press: 'held', mode: 'video', minutes: 45 })
      expect([once.status, once.body.state, once.body.did, once.body.canUndo]).toEqual([200, 'done', 'held', true])
      const twice = await ask('POST', met, { press: 'not-held' })
      expect([twice.status, twice.body.did]).toEqual([200, 'held'])
      expect(await state()).toEqual([
        { state: 'held', mode: 'video', minutes: 45, events: ['ContactPlanned', 'ContactHeld by mail'] },
      ])
    })
  })

  test('pressed twenty times at once it has one effect', async () => {
    const { met, state } = await story()
    await at(morningAfter, async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => ask('POST', met, { press: 'held' })))
      expect(new Set(answers.map(({ status, body }) => `${status} ${body.did}`))).toEqual(new Set(['200 held']))
      expect((await state())[0]?.events).toEqual(['ContactPlanned', 'ContactHeld by mail'])
    })
  })

  test('what was pressed can be undone, once, and pressed otherwise', async () => {
    const { met, state } = await story()
    await at(morningAfter, async () => {
      expect((await ask('POST', `${met}/undo`)).body.code).toBe('not-offered')
      await ask('POST', met, { press: 'held' })
      for (let count = 0; count < 2; count++)
        expect((await ask('POST', `${met}/undo`)).body).toMatchObject({ state: 'ready', undone: true })
      expect((await ask('POST', met, { press: 'not-held' })).body).toMatchObject({ state: 'done', did: 'not-held' })
      expect((await state())[0]?.state).toBe('cancelled')
      await ask('POST', `${met}/undo`)
      expect((await state())[0]?.state).toBe('planned')
    })
  })

  test('the other of the two presses for themselves', async () => {
    const { met, of, token, contactId, protege, state } = await story()
    const { viewer } = await protege.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')
    const theirs = token({ ...of, personId: rowId(viewer.person.id), action: 'met', contactId })
    await at(morningAfter, async () => {
      await ask('POST', met, { press: 'held' })
      expect((await ask('GET', theirs)).body).toMatchObject({ state: 'ready', partnerSaid: true })
      await ask('POST', theirs, { press: 'held' })
      expect((await state())[0]?.events).toEqual(['ContactPlanned', 'ContactHeld by mail', 'ContactJoined by mail'])
    })
  })

  test('has words for what is answered on screen, moved, expired or over', async () => {
    const { met, meeting, meetings, state, of } = await story()
    await at('2027-03-01T15:00:00Z', async () => {
      expect((await ask('GET', met)).body.state).toBe('ahead')
      const early = await ask('POST', met, { press: 'held' }, { 'accept-language': 'fr' })
      expect([early.status, early.body.code]).toEqual([409, 'not-begun-yet'])
      expect(early.body.message).toContain('l’heure')
    })
    await at(morningAfter, async () => {
      await meetings.hold(meeting)
      expect((await ask('GET', met)).body).toMatchObject({ state: 'done', did: 'held', canUndo: false })
      expect((await ask('POST', met, { press: 'held' })).body.code).toBe('already-held')
    })
    await at(new Date(of.expiresAt.getTime() + 1000).toISOString(), async () => {
      const late = await ask('POST', met, { press: 'held' })
      expect([late.status, late.body.code]).toEqual([410, 'button-expired'])
    })
    await scenario.owner.query(
      `UPDATE mentorship SET phase = 'ended', ended_on = '2027-03-03', ending = 'by-program' WHERE id = $1`,
      [of.mentorshipId],
    )
    await at(morningAfter, async () => {
      expect((await ask('GET', met)).body.state).toBe('over')
      expect((await ask('POST', met, { press: 'held' })).body.code).toBe('mentorship-over')
    })
    expect((await state())[0]?.events).toEqual(['ContactPlanned', 'ContactHeld'])
  })

  test('a token that was changed, is another’s, or asks for what it has not, does nothing', async () => {
    const { met, of, token, contactId, state, program } = await story()
    const stranger = await program.pair({
      mentor: await program.mentor('Other'),
      protege: await program.protege('One'),
    })
    const { viewer } = await stranger.mentor.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')
    const theirs = token({ ...of, personId: rowId(viewer.person.id), action: 'met', contactId })
    await at(morningAfter, async () => {
      expect((await ask('GET', `${met.slice(0, -3)}abc`)).status).toBe(404)
      expect((await ask('GET', theirs)).status).toBe(404)
      expect((await ask('POST', theirs, { press: 'held' })).status).toBe(404)
      expect((await ask('POST', met, { press: 'log', onDay: '2027-03-02', mode: 'video' })).body.code).toBe(
        'not-offered',
      )
      expect((await ask('POST', met, { press: 'fewer' })).body.code).toBe('not-offered')
      for (const body of [{}, { press: 'held', mode: 'pigeon' }, { press: 'held', minutes: 1.5 }])
        expect((await ask('POST', met, body)).status).toBe(400)
      expect((await ask('POST', met, { press: 'held', minutes: 0 })).body.code).toBe('minutes-out-of-range')
      expect((await ask('POST', met, { press: 'held' }, { origin: 'https://elsewhere.example' })).status).toBe(403)
      expect((await state())[0]?.events).toEqual(['ContactPlanned'])
    })
  })

  test('who was removed acts no more', async () => {
    const { met, mentorId, state } = await story()
    await scenario.owner.query(`UPDATE person SET removed_at = now() WHERE id = $1`, [mentorId])
    await at(morningAfter, async () => {
      expect((await ask('GET', met)).body.state).toBe('over')
      expect((await ask('POST', met, { press: 'held' })).body.code).toBe('not-offered')
      expect((await state())[0]?.state).toBe('planned')
    })
  })
})

describe.concurrent('tell of a meeting', () => {
  test('adds it, joins the planned one of that day, and takes it back', async () => {
    const { meet, state } = await story()
    await at(morningAfter, async () => {
      expect((await ask('GET', meet)).body).toMatchObject({
        state: 'ready',
        today: '2027-03-03',
        earliest: '2027-01-15',
        plan: expect.stringMatching(/^\/o\/.*\/meetings\/plan$/),
      })
      const wish = { press: 'log', onDay: '2027-02-10', mode: 'in-person', minutes: 90 }
      expect((await ask('POST', meet, wish)).body).toMatchObject({
        state: 'done',
        did: 'log',
        meeting: { onDay: '2027-02-10' },
      })
      expect((await state()).map((one) => one.state)).toEqual(['held', 'planned'])
      await ask('POST', `${meet}/undo`)
      expect((await state()).map((one) => one.state)).toEqual(['withdrawn', 'planned'])
      await ask('POST', meet, { ...wish, onDay: '2027-03-02' })
      expect((await state()).map((one) => one.state)).toEqual(['withdrawn', 'held'])
    })
  })

  test('not of a day to come, nor before the two were paired; today is now', async () => {
    const { meet, state } = await story()
    await at(morningAfter, async () => {
      const log = (onDay: string) => ask('POST', meet, { press: 'log', onDay, mode: 'telephone' })
      expect((await log('2027-03-04')).body.code).toBe('not-begun-yet')
      expect((await log('2027-01-14')).body.code).toBe('before-the-pairing')
      expect((await log('2027-02-30')).status).toBe(400)
      expect((await log('2027-03-03')).body.state).toBe('done')
      expect((await state()).map((one) => one.state)).toEqual(['planned', 'held'])
    })
  })
})

describe.concurrent('fewer mails', () => {
  const choice = async (personId: string) =>
    (await scenario.owner.query('SELECT rhythm, quiet_from FROM notification_choice WHERE person_id = $1', [personId]))
      .rows[0]

  test('one click of a mail program, without cookie or origin, ends them; the page undoes it', async () => {
    const { of, mentorId } = await story()
    const { organizationId } = of
    const token = buttonToken(secret, {
      organizationId,
      personId: mentorId,
      action: 'fewer',
      from: 'at-once',
      to: 'only-due',
    })
    const oneClick = () =>
      scenario.app.inject({
        method: 'POST',
        url: `/api/unsubscribe/${token}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'List-Unsubscribe=One-Click',
      })
    expect((await ask('GET', `/api/buttons/${token}`)).body).toMatchObject({
      action: 'fewer',
      state: 'ready',
      rhythm: 'at-once',
    })
    const byHand = await scenario.app.inject(`/api/unsubscribe/${token}`)
    expect([byHand.statusCode, byHand.headers.location]).toEqual([303, `/act/${token}`])
    expect(await choice(mentorId)).toBeUndefined()
    for (let count = 0; count < 2; count++)
      expect((await oneClick()).json()).toMatchObject({ state: 'done', rhythm: 'only-due' })
    expect(await choice(mentorId)).toEqual({ rhythm: 'only-due', quiet_from: '21:00:00' })
    expect((await ask('POST', `/api/buttons/${token}/undo`)).body).toMatchObject({ state: 'ready', rhythm: 'at-once' })
    const none = buttonToken(secret, {
      organizationId,
      personId: mentorId,
      action: 'fewer',
      from: 'at-once',
      to: 'none',
    })
    await ask('POST', `/api/buttons/${none}`, { press: 'fewer' })
    expect((await oneClick()).json()).toMatchObject({ rhythm: 'none' })
  })

  test('the address takes no other button, and no stranger’s token', async () => {
    const { met } = await story()
    const token = met.split('/').at(-1) ?? ''
    expect((await ask('POST', `/api/unsubscribe/${token}`, {})).body.code).toBe('not-offered')
    expect((await ask('POST', '/api/unsubscribe/abc', {})).status).toBe(404)
  })
})
