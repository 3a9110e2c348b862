import type pg from 'pg'
import type { House } from './house.ts'
import type { Pair, Settled } from './people.ts'
import type { Kind, Write } from './writers.ts'

/** Where the marker of each kind is kept. */
const places: Record<Kind, string> = {
  log: `SELECT note AS marker FROM contact_text WHERE organization_id = $1 AND note <> ''`,
  plan: `SELECT purpose AS marker FROM contact_text WHERE organization_id = $1 AND purpose <> ''`,
  goal: `SELECT statement AS marker FROM goal_text WHERE organization_id = $1`,
  comment: `SELECT text AS marker FROM goal_comment WHERE organization_id = $1`,
  invitation: `SELECT full_name AS marker FROM invitation WHERE organization_id = $1`,
}

/** Rows beside the events that tell of them: as many, each of its own. */
const tellings: Record<string, string> = {
  'meetings told of': `SELECT (SELECT count(*) FROM contact WHERE organization_id = $1 AND state = 'held')::int AS rows,
    (SELECT count(DISTINCT subject_id) FROM event WHERE organization_id = $1 AND type = 'ContactLogged')::int AS subjects,
    (SELECT count(*) FROM event WHERE organization_id = $1 AND type = 'ContactLogged')::int AS events`,
  'meetings planned': `SELECT (SELECT count(*) FROM contact WHERE organization_id = $1 AND state = 'planned')::int AS rows,
    (SELECT count(DISTINCT subject_id) FROM event WHERE organization_id = $1 AND type = 'ContactPlanned')::int AS subjects,
    (SELECT count(*) FROM event WHERE organization_id = $1 AND type = 'ContactPlanned')::int AS events`,
  goals: `SELECT (SELECT count(*) FROM goal WHERE organization_id = $1)::int AS rows,
    (SELECT count(DISTINCT subject_id) FROM event WHERE organization_id = $1 AND type = 'GoalProposed')::int AS subjects,
    (SELECT count(*) FROM event WHERE organization_id = $1 AND type = 'GoalProposed')::int AS events`,
  comments: `SELECT n AS rows, n AS subjects,
    (SELECT count(*) FROM event WHERE organization_id = $1 AND type = 'GoalCommented')::int AS events
    FROM (SELECT count(*)::int AS n FROM goal_comment WHERE organization_id = $1) AS said`,
}

const counted = (markers: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const marker of markers) counts.set(marker, (counts.get(marker) ?? 0) + 1)
  return counts
}

function compared(where: string, writes: readonly Write[], found: ReadonlyMap<string, number>): string[] {
  return writes.flatMap(({ marker, kind, acknowledged, attempts }) => {
    const times = found.get(marker) ?? 0
    const what = `${kind} ${marker}, sent ${attempts} times,`
    if (times > 1) return [`${what} is there ${times} times in ${where}`]
    return acknowledged !== undefined && times === 0 ? [`${what} was acknowledged and is lost in ${where}`] : []
  })
}

/** What of the writes was lost or doubled, as who keeps the tables sees it, and as the people themselves do. */
export async function notKept(
  { owner }: Pick<House, 'owner'>,
  program: Settled,
  pairs: readonly Pair[],
  writes: readonly Write[],
): Promise<string[]> {
  const inTables: string[] = []
  for (const query of Object.values(places)) {
    const { rows } = await owner.query<{ marker: string }>(query, [program.organizationId])
    inTables.push(...rows.map(({ marker }) => marker))
  }
  const read = [...(await Promise.all(pairs.map(readByTheTwo))).flat(), ...(await invitedOf(program))]
  return [
    ...compared('the database', writes, counted(inTables)),
    ...compared('GraphQL', writes, counted(read)),
    ...(await toldOtherwise(owner, program.organizationId)),
  ]
}

async function toldOtherwise(owner: pg.Pool, organizationId: string): Promise<string[]> {
  const found: string[] = []
  for (const [what, query] of Object.entries(tellings)) {
    const { rows } = await owner.query<{ rows: number; subjects: number; events: number }>(query, [organizationId])
    const [count] = rows
    if (count && (count.rows !== count.events || count.subjects !== count.events))
      found.push(`${what}: ${count.rows} rows, ${count.events} events of ${count.subjects}`)
  }
  return found
}

type Page<Node> = { edges: { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
const pageInfo = 'pageInfo { hasNextPage endCursor }'

/** A list to its end. */
async function whole<Node>(page: (after: string | null) => Promise<Page<Node>>): Promise<Node[]> {
  const all: Node[] = []
  for (let after: string | null = null; ;) {
    const { edges, pageInfo: info }: Page<Node> = await page(after)
    all.push(...edges.map(({ node }) => node))
    if (!info.hasNextPage) return all
    after = info.endCursor
  }
}

async function readByTheTwo({ id, mentor, protege }: Pair): Promise<string[]> {
  type Texts = { note: string | null; purpose: string | null }
  const list = `query ($id: ID!, $after: String) { mentorship(id: $id) { contacts(when: ALL, first: 100, after: $after) { edges { node { note purpose } } ${pageInfo} } } }`
  const contacts = await whole<Texts>(
    async (after) =>
      (await mentor.get<{ mentorship: { contacts: Page<Texts> } }>(list, { id, after })).mentorship.contacts,
  )
  const query = 'query ($id: ID!) { mentorship(id: $id) { goals { statement comments { text } } } }'
  type Goals = { mentorship: { goals: { statement: string | null; comments: { text: string }[] }[] } }
  const { goals } = (await protege.get<Goals>(query, { id })).mentorship
  return [
    ...contacts.flatMap(({ note, purpose }) => [note ?? '', purpose ?? '']),
    ...goals.flatMap(({ statement, comments }) => [statement ?? '', ...comments.map(({ text }) => text)]),
  ]
}

async function invitedOf({ coordinator, slug }: Settled): Promise<string[]> {
  type Invited = { email: string }
  const query = `query ($slug: String!, $after: String) { program(slug: $slug) { invitations(first: 100, after: $after) { edges { node { email } } ${pageInfo} } } }`
  const all = await whole<Invited>(
    async (after) =>
      (await coordinator.get<{ program: { invitations: Page<Invited> } }>(query, { slug, after })).program.invitations,
  )
  return all.map(({ email }) => email.split('@')[0] ?? '')
}
