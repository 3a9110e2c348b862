import { meetingsOf } from './meetings.ts'
import type { Speaking } from './speaking.ts'

type Invitee = { fullName: string; careerStage?: string; email?: string }
type Joining<Person> = (slug: string, invitationId: string, as: Invitee & { email: string }) => Promise<Person>
type Role = 'COORDINATOR' | 'COMMITTEE' | 'MENTOR' | 'PROTEGE'
export type Writing = { statement?: string; metric?: string; deadline?: string; kind?: string }
export type WrittenGoal = { id: string; revision: number }

/** A program made from the preset by its owner, with a coordinator; its people come by invitation. */
export async function startProgram<Person extends Speaking & { email: string; fullName: string }>(
  association: { slug: string; owner: Person; id: string },
  join: Joining<Person>,
  programSlug = 'mentoring',
  book: { preset: string; checkInWeeks?: number } = { preset: 'csce' },
) {
  const { slug, owner, id: organizationId } = association
  const { id } = await owner.act<{ id: string }>(
    'createProgram',
    { ...book, slug: programSlug, name: 'Mentor and protégé program' },
    '... on Program { id }',
  )
  let count = 0
  const newAddress = (role: Role) => `${role}.${++count}@${programSlug}.${slug}.example.org`.toLowerCase()

  /** Invites somebody, at an address of their own unless it is given, and lets them accept. */
  async function invited(by: Person, role: Role, { email = newAddress(role), ...as }: Invitee): Promise<Person> {
    const people = [{ email, role, fullName: as.fullName }]
    const { invitations } = await by.act<{ invitations: { id: string }[] }>(
      'inviteToProgram',
      { programId: id, people },
      '... on InvitationBatch { invitations { id } }',
    )
    return join(slug, rowId(invitations[0]?.id ?? ''), { ...as, email })
  }

  const coordinator = await invited(owner, 'COORDINATOR', { fullName: 'Cora Coordinator' })

  async function participant(role: 'MENTOR' | 'PROTEGE', as: Invitee) {
    const person = await invited(coordinator, role, as)
    const { viewer } = await person.get<{ viewer: { participations: { id: string; role: string }[] } }>(
      '{ viewer { participations { id role } } }',
    )
    return { ...person, participationId: viewer.participations.find((part) => part.role === role)?.id ?? '' }
  }
  const committee = () => invited(coordinator, 'COMMITTEE', { fullName: 'Kim Committee' })
  const mentor = (fullName = 'Mentes Mentor', careerStage = 'senior') =>
    participant('MENTOR', { fullName, careerStage })
  const protege = (fullName = 'Telma Protégée', careerStage = 'early-career') =>
    participant('PROTEGE', { fullName, careerStage })
  /** A mentor who becomes a protégé as well. */
  const alsoProtege = ({ email, fullName }: Person) => participant('PROTEGE', { email, fullName })

  /** Pairs two, new ones unless they are given. */
  async function pair(
    two: {
      mentor?: Awaited<ReturnType<typeof mentor>>
      protege?: Awaited<ReturnType<typeof protege>>
      /** Who pairs them, where that is not the coordinator. */
      by?: Person
    } = {},
  ) {
    const [first, second] = [two.mentor ?? (await mentor()), two.protege ?? (await protege())]
    const input = { programId: id, mentorId: first.participationId, protegeId: second.participationId }
    const { mentorship } = await (two.by ?? coordinator).act<{ mentorship: { id: string } }>(
      'pair',
      input,
      '... on Pairing { mentorship { id } }',
    )
    const both = { mentor: first, protege: second }
    return { ...both, ...agreementOf(mentorship.id, both), meetings: meetingsOf(mentorship.id, both) }
  }

  return {
    id,
    slug: programSlug,
    organizationId,
    organization: slug,
    owner,
    coordinator,
    committee,
    mentor,
    protege,
    alsoProtege,
    invited,
    pair,
    /** Another program of the same association. */
    another: () => startProgram(association, join, 'another'),
  }
}

/** The id in the database behind a global one. */
export const rowId = (globalId: string) => Buffer.from(globalId, 'base64').toString().split(':')[1] ?? ''

type Owned = { owner: { query: (sql: string, values: unknown[]) => Promise<{ rows: unknown[] }> } }

/** A goal of the mentor's own, also where the program has none; its global id. */
export async function ownGoalOf({ owner }: Owned, organizationId: string, mentorshipId: string): Promise<string> {
  const id = crypto.randomUUID()
  await owner.query(
    `INSERT INTO own_goal (organization_id, id, mentorship_id, mentor_id, protege_id, statement)
     SELECT m.organization_id, $3, m.id, m.mentor_id, m.protege_id, 'To listen' FROM mentorship m
     WHERE m.organization_id = $1 AND m.id = $2`,
    [organizationId, mentorshipId, id],
  )
  return Buffer.from(`OwnGoal:${id}`).toString('base64')
}

/** A milestone on the plan of a pair, also where its program has none; its global id. */
export async function planItemOf({ owner }: Owned, organizationId: string, mentorshipId: string): Promise<string> {
  const id = crypto.randomUUID()
  await owner.query(
    `INSERT INTO plan_item (organization_id, id, mentorship_id, kind) VALUES ($1, $3, $2, 'activity')`,
    [organizationId, mentorshipId, id],
  )
  await owner.query(
    `INSERT INTO plan_item_text (organization_id, plan_item_id, mentorship_id, mentor_id, protege_id, text)
     SELECT m.organization_id, $3, m.id, m.mentor_id, m.protege_id, 'A course' FROM mentorship m
     WHERE m.organization_id = $1 AND m.id = $2`,
    [organizationId, mentorshipId, id],
  )
  return Buffer.from(`PlanItem:${id}`).toString('base64')
}

export type Agreement = {
  id: string
  number: number
  state: string
  digest: string
  revision: number
  promises: string[]
}

/** What two do with their agreement. */
export function agreementOf(mentorshipId: string, { mentor, protege }: { mentor: Speaking; protege: Speaking }) {
  const goal = (writing: Writing = { statement: 'Lead a small design review', metric: 'Done twice' }) =>
    protege.act<WrittenGoal>('proposeGoal', { mentorshipId, ...writing }, '... on Goal { id revision }')

  /** The agreement as one of the two reads it. */
  async function read(who: Speaking = protege): Promise<Agreement> {
    const { mentorship } = await who.get<{
      mentorship: { agreement: Omit<Agreement, 'promises'> & { paper: { promises: { key: string }[] } } }
    }>(
      'query ($id: ID!) { mentorship(id: $id) { agreement { id number state digest revision paper { promises { key } } } } }',
      { id: mentorshipId },
    )
    const { paper, ...agreement } = mentorship.agreement
    return { ...agreement, promises: paper.promises.map(({ key }) => key) }
  }

  const signing = ({ id, digest, promises }: Agreement) => ({ agreementId: id, digest, acknowledged: promises })

  /** Reads it, ticks every promise and signs. */
  const sign = async (who: Speaking) =>
    who.act<{ state: string }>('signAgreement', signing(await read(who)), '... on Agreement { state }')

  /** Both sign, so that the term begins. */
  const begin = async () => {
    await sign(mentor)
    await sign(protege)
  }

  return { id: mentorshipId, goal, read, signing, sign, begin }
}
