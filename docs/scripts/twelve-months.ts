// A whole mentorship by GraphQL alone, from the invitations to the farewells: what a member database would send, and what
// the people of a program would press. It needs fetch, and an Ithaca that was started with `npm start`:
//
//   npx node docs/scripts/twelve-months.ts [--at http://127.0.0.1:4000] [--from 2027-01-04]
//       [--organization csce --email OWNER --password PASSWORD]
//
// What happens is told as it happens; how it ended is printed at the end, as JSON. The clock leads the whole association
// through the year; `curl -X POST $at/demo/reset` brings the demonstration back to its first day.
import { parseArgs } from 'node:util'

const { values: given } = parseArgs({
  options: {
    at: { type: 'string', default: 'http://127.0.0.1:4000' },
    organization: { type: 'string', default: 'csce' },
    from: { type: 'string' },
    email: { type: 'string' },
    password: { type: 'string' },
  },
})
const { at, organization } = given
const slug = `year-${Date.now().toString(36)}`
const password = 'harbour lantern seven oars'
const tell = (line: string) => console.error(line)

// ---- Speaking with Ithaca: a cookie, an address, and two kinds of operation.

type Thing = { id: string; revision: number }
type Answer = { __typename: string; refusals?: { message: string }[] }

const get = async <Data>(path: string) => (await (await fetch(at + path)).json()) as Data

async function send(method: 'POST' | 'PUT', path: string, body: object, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: at, cookie }
  const answer = await fetch(at + path, { method, headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

class Person {
  readonly #cookie: string

  /** The cookie is what signing in, or accepting an invitation, sets. */
  constructor(welcome: Response) {
    const cookies = welcome.headers.getSetCookie().map((each) => each.split(';')[0])
    this.#cookie = cookies.join('; ')
  }

  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const answer = await send('POST', `/o/${organization}/graphql`, { query, variables }, this.#cookie)
    const { data, errors } = (await answer.json()) as { data?: Data; errors?: { message: string }[] }
    if (!data || errors) throw new Error(`${errors?.[0]?.message} for ${query}`)
    return data
  }

  /** A mutation takes one input and answers one union: the thing, every reason against it at once, or its newer state. */
  async act<Made = Thing>(verb: string, input: object, wanted = ''): Promise<Made> {
    const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`
    const refused = '... on Refused { refusals { message } }'
    const query = `mutation ($input: ${type}) { ${verb}(input: $input) { __typename ${wanted} ${refused} } }`
    const { [verb]: said } = await this.ask<Record<string, Made & Answer>>(query, { input })
    if (!said || said.__typename === 'Stale') throw new Error(`${verb}: somebody was faster; read it again.`)
    if (said.refusals) throw new Error(`${verb}: ${said.refusals.map(({ message }) => message).join(' ')}`)
    return said
  }
}

// ---- Time: the demonstration's clock.

const aDay = 86_400_000
const after = (moment: string, days: number) => new Date(Date.parse(moment) + days * aDay).toISOString()
const now = async () => (await get<{ now: string }>(`/demo/clock?organization=${organization}`)).now
/** Leads the association to a moment, through every morning on the way: what falls due falls due, and is mailed. */
const comeTo = (moment: string) => send('PUT', '/demo/clock', { now: moment, organization })
/** Until the mails of what was just done have left. */
const mailed = async () => comeTo(after(await now(), 1 / 1440))

// ---- People: invited by mail, let in by the link in it.

type Newcomer = { role: string; fullName: string; locale?: string; careerStage?: string }

async function join(by: Person, programId: string, { role, locale = 'en', ...who }: Newcomer): Promise<Person> {
  const [called = ''] = who.fullName.split(' ')
  const email = `${called.toLowerCase()}@${slug}.example.org`
  await by.act('inviteToProgram', { programId, people: [{ email, role, locale: locale.toUpperCase() }] })
  await mailed()
  const mails = await get<{ to: string; text: string }[]>('/demo/outbox.json')
  const [, token] = /\/invitation\/([\w-]+)/.exec(mails.findLast(({ to }) => to === email)?.text ?? '') ?? []
  tell(`${called} accepts the invitation as ${role.toLowerCase()}`)
  return new Person(await send('POST', '/api/invitations/accept', { token, password, called, locale, ...who }))
}

async function signIn(): Promise<Person> {
  type Account = { organization: string; role: string; email: string; password: string }
  const accounts = await get<Account[]>('/demo/accounts.json')
  const owner = accounts.find((one) => one.organization === organization && one.role === 'owner')
  const account = { email: given.email ?? owner?.email, password: given.password ?? owner?.password }
  return new Person(await send('POST', '/api/auth/sign-in/email', account))
}

// ---- The year. Contacts are what the pages call meetings.

const owner = await signIn()
if (given.from) await comeTo(`${given.from}T15:00:00Z`)
const first = await now()
const day = (count: number) => after(first, count)

tell('The owner makes a program; its people are invited')
const program = { preset: 'csce', slug, name: 'Twelve months' }
const { id: programId } = await owner.act('createProgram', program, '... on Program { id }')
const coordinator = await join(owner, programId, { role: 'COORDINATOR', fullName: 'Cora Dinator' })
const committee = await join(coordinator, programId, { role: 'COMMITTEE', fullName: 'Kim Mittee' })
const guides = { role: 'MENTOR', fullName: 'Ruth Okafor', careerStage: 'senior' }
const mentor = await join(coordinator, programId, guides)
const isGuided = { role: 'PROTEGE', fullName: 'Ilse Tremblay', careerStage: 'early-career', locale: 'fr' }
const protege = await join(coordinator, programId, isGuided)

tell('The committee pairs the two')
async function partOf(who: Person): Promise<string | undefined> {
  type Parts = { viewer: { participations: { id: string }[] } }
  return (await who.ask<Parts>('{ viewer { participations { id } } }')).viewer.participations[0]?.id
}
const { mentorship } = await committee.act<{ mentorship: Thing }>(
  'pair',
  { programId, mentorId: await partOf(mentor), protegeId: await partOf(protege) },
  '... on Pairing { mentorship { id } }',
)
const mentorshipId = mentorship.id
await mailed()
async function read<Data = Thing>(who: Person, fields: string): Promise<Data> {
  const query = `query ($id: ID!) { mentorship(id: $id) { ${fields} } }`
  return (await who.ask<{ mentorship: Data }>(query, { id: mentorshipId })).mentorship
}

tell('The protégé writes three goals; the mentor says something about each and agrees')
for (const [statement, metric] of [
  ['Lead a small design review', 'Two reviews led'],
  ['Give a talk at the section meeting', 'One talk given'],
  ['Say no, kindly: « non », سلام 🎯', 'Done once'],
]) {
  const writing = { mentorshipId, statement, metric, kind: 'PROFESSIONAL', deadline: day(300).slice(0, 10) }
  let goal = await protege.act('proposeGoal', writing, '... on Goal { id revision }')
  const { id: goalId } = goal
  await mentor.act('commentOnGoal', { goalId, text: 'Small enough to begin with.' })
  for (const who of [protege, mentor])
    for (const part of ['ATTAINABLE', 'RELEVANT']) {
      const confirming = { goalId, part, confirmed: true, revision: goal.revision }
      goal = await who.act('confirmGoalPart', confirming, '... on Goal { revision }')
    }
  await mentor.act('agreeGoal', { goalId, agreed: true, revision: goal.revision })
}

await comeTo(day(1))
for (const who of [protege, mentor]) {
  // One signs what one has read: the digest tells which text that was, the keys which promises were ticked.
  type Read = { agreement: { id: string; digest: string; paper: { promises: { key: string }[] } } }
  const { agreement } = await read<Read>(who, 'agreement { id digest paper { promises { key } } }')
  const acknowledged = agreement.paper.promises.map(({ key }) => key)
  await who.act('signAgreement', { agreementId: agreement.id, digest: agreement.digest, acknowledged })
  await mailed()
}
const { endsOn } = await read<{ endsOn: string }>(mentor, 'endsOn')
const fromEnd = (days: number) => after(`${endsOn}T15:00:00Z`, days)
tell(`Both have signed; their year lasts until ${endsOn}`)

const contact = '... on Contact { id revision joined }'
type Contact = Thing & { joined: boolean }

await comeTo(day(10))
tell('The mentor plans a meeting; the protégé prepares it, and moves it by a day')
const where = { purpose: 'The first review', place: 'Behind the old pump house' }
const planned = { mentorshipId, mode: 'IN_PERSON', startsAt: day(21), minutes: 90, ...where }
const { id: contactId } = await mentor.act('planContact', planned, contact)
const asking = { contactId, text: 'What would you have done?' }
const prepared = await protege.act('askQuestion', asking, contact)
await comeTo(day(14))
await protege.act('moveContact', { contactId, revision: prepared.revision, startsAt: day(22) })

await comeTo(day(23))
tell('It took place: both say so, and it is one meeting')
await mentor.act('holdContact', { contactId })
const told = await protege.act<Contact>('logContact', { mentorshipId, mode: 'IN_PERSON', startsAt: day(22) }, contact)
if (!told.joined || told.id !== contactId) throw new Error('Two tellings of one meeting made two.')
const note = { contactId, for: 'BOTH', text: 'Begin with the small bridge.', revision: told.revision }
await protege.act('writeContactNote', note)

await comeTo(day(40))
tell('Another is planned, called off and put back; in the end it does not take place')
let call = await protege.act('planContact', { mentorshipId, mode: 'VIDEO', startsAt: day(60) }, contact)
await comeTo(day(45))
for (const verb of ['cancelContact', 'restoreContact']) {
  call = await protege.act(verb, { contactId: call.id, revision: call.revision }, contact)
  await mailed()
}
await comeTo(day(61))
await mentor.act('cancelContact', { contactId: call.id, revision: call.revision })

await comeTo(day(250))
tell('After half a year of silence both are reminded: a second meeting is expected, so they plan it')
const second = await protege.act('planContact', { mentorshipId, mode: 'TELEPHONE', startsAt: day(255) }, contact)
await comeTo(day(256))
await protege.act('holdContact', { contactId: second.id })
await comeTo(day(265))
await mentor.act('chooseNotifications', { rhythm: 'ONLY_DUE', revision: 0 })

await comeTo(fromEnd(-44))
tell('Asked whether they go on, the mentor would rather end with the term')
const { revision } = await read(mentor, 'revision')
await mentor.act('declineRenewal', { mentorshipId, revision })
await comeTo(fromEnd(-18))
await protege.act('logContact', { mentorshipId, mode: 'IN_PERSON', startsAt: fromEnd(-18) })

async function lookBack(who: Person, thanks: string) {
  type Asked = { evaluation: { term: number; questions: { code: string }[] } }
  const { evaluation } = await read<Asked>(who, 'evaluation { term questions { code } }')
  const answers = evaluation.questions.map(({ code }) => ({ question: code, mark: 4 }))
  await who.act('giveEvaluation', { mentorshipId, term: evaluation.term, answers, words: 'We laughed a lot.' })
  await who.act('sayFarewell', { mentorshipId, text: thanks })
  await mailed()
}

await comeTo(fromEnd(-10))
tell('The protégé says what became of the goals, looks back and gives thanks; after the end the mentor does')
const { goals } = await read<{ goals: Thing[] }>(protege, 'goals { id revision }')
for (const [index, { id: goalId, revision }] of goals.entries())
  await protege.act('settleGoal', { goalId, revision, outcome: ['DONE', 'CARRIED_ON', 'DROPPED'][index] })
await lookBack(protege, 'For every question you asked twice.')
await comeTo(fromEnd(2))
await lookBack(mentor, 'For what I learned from you.')
await comeTo(fromEnd(75))

tell('The coordinator reads how it ended: states and dates, and no word of the two')
const ended = await read<object>(
  coordinator,
  `phase startsOn endsOn goalCount
   ending { kind words } agreements { number state } goals { outcome statement }
   evaluations { given asked } farewells { text }
   contacts(when: PAST) { edges { node { state mode loggedBy questionCount purpose place note } } }
   yearLine { spans { kind } marks { kind } }`,
)
console.log(JSON.stringify({ program: slug, ...ended }, null, 2))
