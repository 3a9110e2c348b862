import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openEnded, openPair } from '../../../../test/support/open-ended.ts'
import { rowId } from '../../../../test/support/pairs.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'
import { inALine, openWalking, type Walking } from '../../../../test/support/walking.ts'

let walking: Walking
let world: Awaited<ReturnType<typeof theWorld>>
beforeAll(async () => {
  walking = await openWalking(inject('cluster'))
  world = await theWorld()
})
afterAll(() => walking.close())

async function theWorld() {
  const program = await walking.begun(openEnded)
  return { program, pair: await openPair(program), others: await openPair(program) }
}

const review = `review { askedOn nextOn everyMonths question mine answered norm { key enforced } viewerCan { allowed } choices { answer label } }
  yearLine { review reviewLabel }`
type Seen = {
  review: {
    askedOn: string | null
    nextOn: string | null
    question: string
    mine: string | null
    answered: string[]
    viewerCan: { allowed: boolean }
    choices: { answer: string; label: string }[]
  }
  yearLine: { review: string; reviewLabel: string }
}
const seen = (who: Speaking) => world.pair.seen<Seen>(who, review)
const said = (answer: string) => ({ mentorshipId: world.pair.id, answer })

describe('still of benefit? (USNC-20)', () => {
  test('is not asked before its time; the year line tells when', async () => {
    const { pair } = world
    expect(await seen(pair.mentor)).toMatchObject({
      review: {
        ...{
          askedOn: null,
          nextOn: '2027-07-15',
          everyMonths: 6,
          mine: null,
          answered: [],
          viewerCan: { allowed: false },
        },
        question: 'Is your mentorship with Telma Protégée still of benefit to you?',
        norm: { key: 'still-of-benefit', enforced: true },
      },
      yearLine: { review: '2027-07-15', reviewLabel: 'Next review on 15\u00a0July 2027' },
    })
    expect(await pair.mentor.refusals('answerReview', said('OF_BENEFIT'))).toEqual(['review-not-open'])
  })

  test('is asked of each in one line of the weekly mail, and of nobody who has answered', async () => {
    const { program, pair, others } = world
    await program.leap('2027-07-15T16:00:00Z')
    expect((await seen(pair.protege)).review).toMatchObject({ askedOn: '2027-07-15', nextOn: '2028-01-15' })
    await others.mentor.act('answerReview', { mentorshipId: others.id, answer: 'OF_BENEFIT' })
    await program.until('2027-07-19T17:00:00Z')
    const digests = async (who: typeof pair.mentor) =>
      (await walking.mailsTo(who)).filter(({ text }) => text.includes('still of benefit'))
    const [mail, ...more] = await digests(pair.mentor)
    expect(more).toEqual([])
    expect(mail && inALine(mail)).toMatch(/^2027-07-1\d /)
    expect(mail?.text).toContain('It is suggested that you say whether the mentorship is still of benefit.')
    expect(mail?.text).toMatch(/\/m\/\w+\/review/)
    expect(await digests(pair.protege)).toHaveLength(1)
    expect(await digests(others.mentor)).toEqual([])
    expect(await digests(others.protege)).toHaveLength(1)
  })

  test('is answered by each for themselves, and read by nobody else', async () => {
    const { pair, program } = world
    const keyed = { ...said('TO_TALK_ABOUT'), idempotencyKey: randomUUID() }
    for (const _time of [1, 2]) await pair.protege.act('answerReview', keyed)
    expect(await pair.protege.refusals('answerReview', { ...keyed, answer: 'NO_LONGER' })).toEqual([
      'idempotency-key-reused at idempotencyKey',
    ])
    const answers = await Promise.all(
      ['OF_BENEFIT', 'NO_LONGER'].map((one) => pair.mentor.send('answerReview', said(one))),
    )
    expect(answers.map(({ __typename }) => __typename)).toEqual(['Mentorship', 'Mentorship'])
    await pair.mentor.act('answerReview', said('NO_LONGER'))
    const looks = await Promise.all([pair.mentor, pair.protege, program.coordinator].map(seen))
    expect(looks.map(({ review: { mine, answered } }) => [mine, answered])).toEqual([
      ['NO_LONGER', ['MENTOR', 'PROTEGE']],
      ['TO_TALK_ABOUT', ['MENTOR', 'PROTEGE']],
      [null, ['MENTOR', 'PROTEGE']],
    ])
    const { rows } = await walking.scenario.owner.query<{ type: string; data: object }>(
      `SELECT type, data FROM event WHERE mentorship_id = $1 AND type = 'ReviewAnswered' ORDER BY sequence`,
      [rowId(pair.id)],
    )
    expect(rows).toEqual(
      ['protege', 'mentor'].map((party) => ({ type: 'ReviewAnswered', data: { party, askedOn: '2027-07-15' } })),
    )
  })

  test('is for the two alone, and over with the mentorship', async () => {
    const { pair, others, program } = world
    const stranger = (await walking.scenario.founded()).owner
    expect(await program.coordinator.refusals('answerReview', said('OF_BENEFIT'))).toEqual(['review-not-yours'])
    for (const who of [others.mentor, program.owner, stranger])
      expect(await who.error('answerReview', said('OF_BENEFIT'))).toBe('NOT_FOUND')
    const { revision } = await pair.seen<{ revision: number }>(pair.mentor, 'revision')
    await pair.mentor.act('endMentorship', { mentorshipId: pair.id, ground: 'time', text: '', revision })
    expect(await pair.mentor.refusals('answerReview', said('OF_BENEFIT'))).toEqual(['mentorship-over'])
    expect((await seen(pair.mentor)).review.mine).toBe('NO_LONGER')
  })

  test('goes with the one who said it when they are erased; that they answered stays', async () => {
    const { pair, program } = world
    const { viewer } = await pair.mentor.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')
    const kept = async () => {
      const { rows } = await walking.scenario.owner.query<{ reviews: number; states: number }>(
        `SELECT (SELECT count(*)::int FROM review WHERE person_id = $1) AS reviews,
                (SELECT count(*)::int FROM review_state WHERE person_id = $1) AS states`,
        [rowId(viewer.person.id)],
      )
      return rows[0]
    }
    expect(await kept()).toEqual({ reviews: 1, states: 1 })
    await walking.scenario.owner.query(
      `UPDATE person SET removed_at = now(), erased_at = now() WHERE organization_id = $1 AND id = $2`,
      [program.organizationId, rowId(viewer.person.id)],
    )
    expect(await kept()).toEqual({ reviews: 0, states: 1 })
  })
})
