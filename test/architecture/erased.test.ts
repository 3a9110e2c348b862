import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { lookBack } from '../support/endings.ts'
import { rowId } from '../support/pairs.ts'
import { scanning } from '../support/scan.ts'
import type { Speaking } from '../support/speaking.ts'
import { openWalking, type Walking } from '../support/walking.ts'

let walking: Walking
let scan: Awaited<ReturnType<typeof scanning>>
beforeAll(async () => {
  walking = await openWalking(inject('cluster'))
  scan = await scanning(inject('cluster'), walking.urls)
})
afterAll(async () => {
  await scan.close()
  await walking.close()
})

const fullName = 'Xenophila Quandrymark'
const email = 'x.quandrymark@elsewhere.example.org'
/** Stands in everything they write. */
const marker = 'zebrafinch'
const traces = ['Xenophila', 'Quandrymark', marker]
/** Of the other, who keeps it. */
const others = 'hummingbird'

type Program = Awaited<ReturnType<Walking['begun']>>
type Pair = Awaited<ReturnType<Program['pair']>>

const personOf = async (who: Speaking) =>
  (await who.get<{ viewer: { person: { id: string; revision: number } } }>('{ viewer { person { id revision } } }'))
    .viewer.person

/** Everything two can write to each other, by one of the two. */
async function writes(who: Speaking, { id, meetings }: Pair, goal: { id: string }, word: string, startsAt: string) {
  await who.act('commentOnGoal', { goalId: goal.id, text: `A comment, ${word}` })
  const meeting = await meetings.plan({ startsAt, purpose: `About ${word}`, place: `Hall of ${word}` }, who)
  for (const reader of ['ONLY_ME', 'BOTH'])
    await who.act('writeContactNote', { contactId: meeting.id, for: reader, text: `Noted ${word}`, revision: 0 })
  await who.act('shareContactCard', { mentorshipId: id, about: word, phone: word, revision: 0 })
  return meeting
}

test('nothing is left of who was erased, in no table, but in what the other signed with them', async () => {
  const program = await walking.begun()
  const asMentor = await program.invited(program.coordinator, 'MENTOR', { fullName, email, careerStage: 'senior' })
  const { viewer } = await asMentor.get<{ viewer: { participations: { id: string }[] } }>(
    '{ viewer { participations { id } } }',
  )
  const mentor = { ...asMentor, participationId: viewer.participations[0]?.id ?? '' }
  const also = await program.alsoProtege(asMentor)

  const ended = await program.pair({ protege: also })
  const goal = await ended.goal({ statement: `To sing like a ${marker}`, metric: `${marker}s heard` })
  await ended.begin()
  const meeting = await writes(also, ended, goal, marker, '2027-02-01T17:00:00Z')
  await ended.meetings.question(meeting, `Does the ${marker} sing?`)
  await writes(ended.mentor, ended, goal, others, '2027-02-08T17:00:00Z')
  await also.act('reportConcern', { mentorshipId: ended.id, reason: 'other', text: `A ${marker} told me` })
  await also.act('chooseNotifications', { rhythm: 'WEEKLY', revision: 0 })
  const { mentorship } = await also.get<{ mentorship: { revision: number } }>(
    'query ($id: ID!) { mentorship(id: $id) { revision } }',
    { id: ended.id },
  )
  await also.act('endMentorship', {
    mentorshipId: ended.id,
    ground: 'time',
    text: `No time for a ${marker}`,
    ...mentorship,
  })
  await also.act('sayFarewell', { mentorshipId: ended.id, text: `Thank you, ${marker}` })
  await program.until('2027-01-16T17:00:00Z')
  await also.act('giveEvaluation', lookBack(ended.id, 4, `As a ${marker}`))

  const open = await program.pair({ mentor })
  const theirs = await open.goal({ statement: `To fly like a ${others}` })
  await writes(mentor, open, theirs, marker, '2027-02-15T17:00:00Z')
  await walking.scenario.owner.query(
    `INSERT INTO agreement_section (organization_id, agreement_id, code, mentorship_id, mentor_id, protege_id, text, text_by)
     SELECT m.organization_id, a.id, s.code, m.id, m.mentor_id, m.protege_id, s.text, s.by
     FROM mentorship m JOIN agreement a ON a.mentorship_id = m.id,
       (VALUES ('theirs', $2, 'mentor'), ('of-the-other', $3, 'protege')) s (code, text, by) WHERE m.id = $1`,
    [rowId(open.id), `As the ${marker} sings`, `As the ${others} sings`],
  )
  await walking.scenario.owner.query(
    `INSERT INTO contact_preparation (organization_id, contact_id, mentorship_id, mentor_id, protege_id, needs, written_at)
     SELECT DISTINCT ON (m.id) m.organization_id, c.id, m.id, m.mentor_id, m.protege_id,
       CASE m.id WHEN $1 THEN $2 ELSE $4 END, now()
     FROM mentorship m JOIN contact c ON c.organization_id = m.organization_id AND c.mentorship_id = m.id WHERE m.id IN ($1, $3)`,
    [rowId(ended.id), `A ${marker} to teach me`, rowId(open.id), `A ${others} to teach me`],
  )
  await walking.scenario.owner.query(
    `WITH pair AS (SELECT * FROM mentorship WHERE id = $1), items AS (
       INSERT INTO plan_item (organization_id, id, mentorship_id, kind)
       SELECT organization_id, gen_random_uuid(), id, 'activity' FROM pair, generate_series(1, 2) RETURNING id),
     goals AS (
       INSERT INTO own_goal (organization_id, id, mentorship_id, mentor_id, protege_id, statement)
       SELECT organization_id, gen_random_uuid(), id, mentor_id, protege_id, $2 FROM pair)
     SELECT array_agg(id) FROM items`,
    [rowId(open.id), `As the ${marker} sings`],
  )
  await walking.scenario.owner.query(
    `INSERT INTO plan_item_text (organization_id, plan_item_id, mentorship_id, mentor_id, protege_id, text, text_by)
     SELECT m.organization_id, i.id, m.id, m.mentor_id, m.protege_id, s.text, s.by
     FROM mentorship m JOIN LATERAL (SELECT id, row_number() OVER (ORDER BY id) AS nth FROM plan_item WHERE mentorship_id = m.id) i ON true
       JOIN (VALUES (1, $2, 'mentor'), (2, $3, 'protege')) s (nth, text, by) ON s.nth = i.nth WHERE m.id = $1`,
    [rowId(open.id), `As the ${marker} sings`, `As the ${others} sings`],
  )
  await open.sign(mentor)
  await program.settled()
  await walking.scenario.owner.query(
    `INSERT INTO auth."verification" (identifier, value, "expiresAt") VALUES ('link', $1, now() + interval '1 day')`,
    [JSON.stringify({ email })],
  )
  await scan.admin.query(
    `CREATE TABLE public.diary (page bytea); INSERT INTO public.diary VALUES (convert_to('${marker}', 'UTF8'))`,
  )

  expect(await scan.tablesWith(traces)).toEqual([
    ...[
      'auth.user',
      'auth.verification',
      'outbox.mail',
      'public.agreement_section',
      'public.agreement_text',
      'public.concern',
      'public.contact_card',
    ],
    ...[
      'public.contact_note',
      'public.contact_preparation',
      'public.contact_question',
      'public.contact_text',
      'public.diary',
      'public.ending',
    ],
    ...['public.evaluation', 'public.farewell', 'public.goal_comment', 'public.goal_text', 'public.invitation'],
    ...['public.own_goal', 'public.pair_file', 'public.person', 'public.plan_item_text'],
  ])
  await scan.admin.query('DROP TABLE public.diary')

  const signed = await ended.read(ended.mentor)
  const { id, revision } = await personOf(mentor)
  await mentor.act('askErasure', { address: ` ${email.toUpperCase()} `, revision })
  await program.until('2027-01-23T16:00:00Z')
  expect((await mentor.ask('{ viewer { person { fullName } } }')).data).toEqual({ viewer: { person: { fullName } } })
  await program.until('2027-01-24T17:00:00Z')

  expect(await scan.tablesWith(traces)).toEqual(['public.agreement_text', 'public.pair_file'])
  expect(await scan.tablesWith([others])).toEqual([
    'public.agreement_section',
    ...[
      'public.contact_card',
      'public.contact_note',
      'public.contact_preparation',
      'public.contact_text',
      'public.goal_comment',
      'public.goal_text',
    ],
    'public.plan_item_text',
  ])
  expect((await mentor.ask('{ viewer { email } }')).data).toEqual({ viewer: null })

  // The other keeps what both signed, word for word, and its paper; the draft of the second pair is gone with its pairing.
  expect(await ended.read(ended.mentor)).toEqual(signed)
  const seen =
    'query ($id: ID!) { mentorship(id: $id) { phase partner { fullName called } agreements { number file { name } } } }'
  const former = { fullName: 'a former member', called: 'a former member' }
  expect(await ended.mentor.get(seen, { id: ended.id })).toMatchObject({
    mentorship: { phase: 'ENDED', partner: former, agreements: [{ number: 1, file: { name: expect.any(String) } }] },
  })
  expect(await open.protege.get(seen, { id: open.id })).toMatchObject({
    mentorship: { phase: 'UNDONE', partner: former },
  })

  // The program still knows what happened.
  const history = await program.owner.get<{ organization: { events: { edges: { node: { sentence: string } }[] } } }>(
    `query ($of: ID!) { organization { events(filter: { personId: $of, types: ["PersonErased", "ProgramLeft"] }) { edges { node { sentence } } } } }`,
    { of: id },
  )
  expect(history.organization.events.edges.map(({ node }) => node.sentence)).toContain('A former member was erased')
})
