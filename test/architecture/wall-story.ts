import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** The ids of one row's key, by column. */
export type Key = Record<string, string>

/** A pair in an organization and the rows that are theirs, by table. */
export interface Story {
  organizationId: string
  owner: string
  coordinator: string
  programId: string
  editionId: string
  mentor: string
  protege: string
  rows: Record<string, Key[]>
}

const at = '2027-01-15T12:00:00Z'
const digest = 'a'.repeat(64)

type Row = Record<string, string | number | boolean | null>

/** The columns of a table's key, in their order. */
async function keyOf(client: pg.ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.attname AS name FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(number, place)
     JOIN pg_attribute a ON a.attnum = k.number WHERE i.indrelid = $1::regclass AND i.indisprimary AND a.attrelid = i.indrelid ORDER BY k.place`,
    [table],
  )
  return rows.map(({ name }) => name)
}

/** Writes as the owner and remembers under which key. */
async function write(
  client: pg.ClientBase,
  story: Pick<Story, 'organizationId' | 'rows'>,
  table: string,
  row: Row,
): Promise<string> {
  const keyed = table === 'organization' ? row : { organization_id: story.organizationId, ...row }
  const names = Object.keys(keyed)
  await client.query(
    `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join()}) VALUES (${names.map((_, i) => `$${i + 1}`).join()})`,
    Object.values(keyed),
  )
  const placed = Object.fromEntries((await keyOf(client, table)).map((name) => [name, String(keyed[name])]))
  ;(story.rows[table] ??= []).push(placed)
  return Object.values(placed).at(-1)!
}

const person = (id: string, name: string): Row => ({
  ...{ id, user_id: randomUUID(), full_name: name, called: name, sort_key: name, search: name, joined_at: at },
})

/** An organization with a program, its edition, an owner and a coordinator. */
export async function organizationOf(client: pg.ClientBase, slug: string): Promise<Story> {
  const [organizationId, owner, coordinator, programId, editionId] = Array.from({ length: 5 }, () => randomUUID()) as [
    ...[string, string, string, string, string],
  ]
  const story: Story = { organizationId, owner, coordinator, programId, editionId, mentor: '', protege: '', rows: {} }
  const put = (table: string, row: Row) => write(client, story, table, row)
  await put('organization', { id: organizationId, slug, name: slug, locale: 'en', time_zone: 'UTC', created_at: at })
  await put('person', person(owner, 'Owner'))
  await put('person', person(coordinator, 'Coordinator'))
  const program = {
    slug: 'program',
    name: 'Program',
    preset: 'csce',
    time_zone: 'UTC',
    locale: 'en',
    state: 'open',
    created_at: at,
  }
  await put('program', { id: programId, ...program })
  const image = { kind: 'logo', name: 'logo.png', mime: 'image/png', sha256: digest, bytes: '\\x00', created_at: at }
  await put('public_file', { id: randomUUID(), ...image, width: 1, height: 1, shown_as: 'logo', chosen_at: at })
  await put('former_slug', { id: randomUUID(), slug: `${slug}-before` })
  const edition = { number: 1, format: 1, state: 'published', book: '{}', hash: digest, published_at: at }
  await put('edition', { id: editionId, program_id: programId, ...edition })
  await put('rule_draft', { program_id: programId, book: '{}', revision: 1, changed_at: at, changed_by: owner })
  const proposed = { program_id: programId, revision: 1, note: 'Why', proposed_by: owner, proposed_at: at }
  await put('edition_proposal', { id: randomUUID(), ...proposed })
  await put('duty', { id: randomUUID(), person_id: owner, duty: 'owner', since: at })
  await put('duty', { id: randomUUID(), person_id: coordinator, program_id: programId, duty: 'coordinator', since: at })
  await put('tick', { program_id: programId, day: '2027-01-15', begun_at: at })
  return story
}

/** A pair of that organization, with a row in every table that can hold one of theirs. */
export async function pairIn(client: pg.ClientBase, house: Story): Promise<Story> {
  const { organizationId, programId, editionId, coordinator } = house
  const [mentor, protege, mentorship_id, agreement_id, goal_id] = Array.from({ length: 5 }, () => randomUUID()) as [
    ...[string, string, string, string, string],
  ]
  const story: Story = { ...house, mentor, protege, rows: {} }
  const put = (table: string, row: Row) => write(client, story, table, row)
  const the = { mentorship_id, mentor_id: mentor, protege_id: protege }
  await put('person', person(mentor, 'Mentor'))
  await put('person', person(protege, 'Protege'))
  const part = { program_id: programId, state: 'active', joined_at: at }
  const mentor_participation_id = await put('participation', {
    id: randomUUID(),
    person_id: mentor,
    role: 'mentor',
    ...part,
  })
  const protege_participation_id = await put('participation', {
    id: randomUUID(),
    person_id: protege,
    role: 'protege',
    ...part,
  })
  const invitation = {
    program_id: programId,
    role: 'mentor',
    locale: 'en',
    state: 'sent',
    invited_by: coordinator,
    expires_at: at,
    created_at: at,
  }
  await put('invitation', { id: randomUUID(), email: `${mentor}@example.org`, token_hash: randomUUID(), ...invitation })
  const parts = { mentor_participation_id, protege_participation_id, mentor_id: mentor, protege_id: protege }
  await put('mentorship', {
    id: mentorship_id,
    program_id: programId,
    ...parts,
    phase: 'agreement',
    paired_at: at,
    paired_by: coordinator,
  })
  await put('pin', { id: randomUUID(), mentorship_id, edition_id: editionId, from_day: '2027-01-15' })
  await put('contact_card', { id: randomUUID(), ...the, person_id: mentor, about: 'secret' })
  const agreement = { number: 1, state: 'partially-signed', term_months: 12, digest, edition_id: editionId }
  await put('agreement', { id: agreement_id, mentorship_id, ...agreement })
  await put('agreement_text', { agreement_id, ...the, canonical: 'secret', format: 1 })
  await put('agreement_section', { agreement_id, ...the, code: 'activities', text: 'secret' })
  await put('signature', {
    id: randomUUID(),
    agreement_id,
    mentorship_id,
    person_id: mentor,
    party: 'mentor',
    digest,
    signed_at: at,
  })
  const file = {
    kind: 'agreement',
    name: 'a.pdf',
    mime: 'application/pdf',
    sha256: digest,
    bytes: '\\x00',
    created_at: at,
  }
  await put('pair_file', { id: randomUUID(), ...the, agreement_id, ...file })
  await put('goal', { id: goal_id, mentorship_id, agreement_number_added: 1, position: 1 })
  await put('goal_text', { goal_id, ...the, statement: 'secret', metric: 'secret' })
  await put('goal_comment', { id: randomUUID(), goal_id, ...the, author_id: mentor, text: 'secret', written_at: at })
  const plan_item_id = await put('plan_item', { id: randomUUID(), mentorship_id, goal_id, kind: 'milestone' })
  await put('plan_item_text', { plan_item_id, ...the, text: 'secret' })
  await put('own_goal', { id: randomUUID(), ...the, statement: 'secret', shared: true })
  const concern = {
    program_id: programId,
    mentorship_id,
    author_id: mentor,
    reader: 'coordinator',
    reason: 'respect',
    written_at: at,
  }
  await put('concern', { id: randomUUID(), ...concern, text: 'secret' })
  const event = {
    program_id: programId,
    mentorship_id,
    actor_id: mentor,
    occurred_at: at,
    subject_type: 'Goal',
    subject_id: goal_id,
  }
  const event_id = await put('event', { id: randomUUID(), type: 'GoalProposed', ...event })
  const delivery = { channel: 'mail', template: 'goal', state: 'queued', message_id: randomUUID(), created_at: at }
  await put('delivery', { id: randomUUID(), event_id, person_id: mentor, ...delivery })
  await theYearOf(put, { ...the, program_id: programId, edition_id: editionId })
  await theEndOf(put, { ...the, program_id: programId, edition_id: editionId })
  await put('request', { person_id: mentor, key: randomUUID(), mutation: 'proposeGoal', input_hash: digest, at })
  return { ...story, organizationId }
}

type Pair = Record<'program_id' | 'mentorship_id' | 'mentor_id' | 'protege_id' | 'edition_id', string>

/** A meeting with its words, how the pair stands, and what one of the two is told. */
async function theYearOf(put: (table: string, row: Row) => Promise<string>, pair: Pair): Promise<void> {
  const { program_id, mentorship_id, mentor_id, protege_id, edition_id } = pair
  const the = { mentorship_id, mentor_id, protege_id }
  const meeting = {
    kind: 'meeting',
    mode: 'telephone',
    minutes: 60,
    starts_at: at,
    on_day: '2027-01-15',
    created_at: at,
  }
  const planned = { state: 'planned', planned_by: mentor_id, planned_at: at }
  const contact_id = await put('contact', { id: randomUUID(), mentorship_id, ...meeting, ...planned })
  await put('contact_text', { contact_id, ...the, purpose: 'secret', place: 'secret', note: 'secret' })
  await put('contact_preparation', { contact_id, ...the, needs: 'secret', background: 'secret', written_at: at })
  const question = { author_id: protege_id, position: 1, text: 'secret', written_at: at }
  await put('contact_question', { id: randomUUID(), contact_id, ...the, ...question })
  await put('contact_note', { contact_id, mentorship_id, person_id: mentor_id, text: 'secret' })
  await put('mentorship_status', { mentorship_id, program_id, edition_id, health_rank: 0, as_of: '2027-01-15' })
  const asked = {
    obligation_key: 'meetings-at-least/2027-01-15/pair',
    norm_id: 'meetings-at-least',
    strength: 'expected',
  }
  const reminded = { nth: 0, fell_on: '2027-01-15', state: 'waiting' }
  await put('reminder', { id: randomUUID(), program_id, mentorship_id, person_id: mentor_id, ...asked, ...reminded })
  await put('notification_choice', { person_id: mentor_id, rhythm: 'weekly' })
  const press = { token_hash: randomUUID().replaceAll('-', '').repeat(2), action: 'held', pressed_at: at }
  await put('pressed', { ...press, person_id: mentor_id, mentorship_id, contact_id })
}

/** What the two say when their term ends. */
async function theEndOf(put: (table: string, row: Row) => Promise<string>, pair: Pair): Promise<void> {
  const { program_id, mentorship_id, mentor_id, protege_id } = pair
  const told = { mentorship_id, program_id, author_id: mentor_id, reader: 'coordinator', written_at: at }
  const once = { mentorship_id, term_number: 1, person_id: mentor_id }
  await put('renewal_answer', { ...once, answer: 'renew', answered_at: at })
  const aside = { norm_id: 'mentor-more-senior', reason: 'secret', overridden_at: at }
  await put('norm_override', { mentorship_id, edition_id: pair.edition_id, person_id: mentor_id, ...aside })
  await put('edition_consent', { mentorship_id, edition_id: pair.edition_id, person_id: mentor_id, consented_at: at })
  await put('ending', { ...told, ground: 'time', text: 'secret' })
  await put('farewell', { mentorship_id, mentor_id, protege_id, author_id: mentor_id, text: 'secret', written_at: at })
  const given = { on_day: '2027-01-20', minutes: 45, use: 'reading', logged_at: at }
  await put('evaluation_state', { ...once, program_id, given_at: at })
  await put('evaluation', { id: randomUUID(), ...told, term_number: 1, format: 1, answers: '{}', words: 'secret' })
  await put('time_entry', { id: randomUUID(), mentorship_id, person_id: mentor_id, ...given })
  const asked = { mentorship_id, asked_on: '2027-07-15', person_id: mentor_id, answered_at: at }
  await put('review_state', asked)
  await put('review', { ...asked, answer: 'of-benefit' })
  await lookedAfter(put, pair)
  await put('erasure', { person_id: mentor_id, asked_at: at, due_at: '2027-01-22T12:00:00Z' })
  await put('retention', { mentorship_id, program_id, announced_at: at, erases_on: '2030-01-15' })
}

/** What those who oversee the program know of the two. */
async function lookedAfter(put: (table: string, row: Row) => Promise<string>, pair: Pair): Promise<void> {
  const { program_id, mentorship_id, mentor_id, protege_id, edition_id } = pair
  const of = { mentorship_id, program_id }
  const between = { ...of, person_id: mentor_id, member_id: protege_id }
  await put('check_in_member', { ...between, since: at })
  const spoken = { on_day: '2027-02-15', way: 'telephone', asked: true, recorded_at: at }
  const check_in_id = await put('check_in', { id: randomUUID(), ...between, ...spoken })
  const told = { ...of, author_id: mentor_id, reader: 'coordinator', written_at: at }
  await put('check_in_note', { check_in_id, ...told, text: 'secret' })
  await put('feedback_state', { ...of, person_id: mentor_id, given_on: '2027-02-16' })
  const feedback_id = await put('feedback', { id: randomUUID(), ...told, edition_id, format: 1, answers: '{}' })
  const theme = { program_id, words: 'More time', named_by: mentor_id, named_at: at }
  const theme_id = await put('edition_theme', { id: randomUUID(), ...theme })
  await put('edition_theme_source', { id: randomUUID(), theme_id, feedback_id })
}

export interface Stories {
  pair: Story
  neighbours: Story
  abroad: Story
}

/** Two pairs of one program, and a pair of another organization. */
export async function tellStories(client: pg.ClientBase): Promise<Stories> {
  const here = await organizationOf(client, `here-${randomUUID().slice(0, 8)}`)
  const there = await organizationOf(client, `there-${randomUUID().slice(0, 8)}`)
  const [pair, neighbours, other] = [
    await pairIn(client, here),
    await pairIn(client, here),
    await pairIn(client, there),
  ]
  const rows = { ...there.rows }
  for (const [table, keys] of Object.entries(other.rows)) rows[table] = [...(rows[table] ?? []), ...keys]
  return { pair, neighbours, abroad: { ...other, rows } }
}
