import { encodeGlobalID } from '@pothos/plugin-relay'
import { decodeId } from '../graphql/builder.ts'
import type { Acting, Actor } from './acting.ts'
import type { DemoAssociation } from './association.ts'
import type { Joining } from './joining.ts'
import { type DemoPerson, emailOf } from './people.ts'
import type { Timetable } from './timetable.ts'

type Invitee = Pick<DemoPerson, 'fullName' | 'role' | 'locale' | 'invited'>
type Member = { who: Actor; participationId: string | null }
type Options = {
  association: DemoAssociation
  acting: Acting
  accept: Joining
  /** Makes the association, as its command does, and tells the invitation of its owner. */
  found: (owner: string, at: Date) => Promise<{ invitationId: string }>
  /** Uploads the association's logo in its owner's name and tells the file. */
  draw: (owner: Actor, at: Date) => Promise<{ id: string }>
}

const withdrawnAfter = 2

/** Who comes in, when: from the association's first day to the invitations that are open today. */
export function enrol(timetable: Timetable, { association, acting, accept, found, draw }: Options) {
  const { slug, program, owner, people, looseInvitations } = association
  const inviting = people[0]?.fullName ?? ''
  const cast = new Map<string, Member>()
  const invitationIds = new Map<string, string>()
  let programId = ''

  const member = (fullName: string): Member => {
    const one = cast.get(fullName)
    if (!one) throw new Error(`${fullName} has not joined yet`)
    return one
  }
  const named = (fullName: string) => member(fullName).who
  const invitationOf = (fullName: string) => invitationIds.get(fullName) ?? ''
  const join = async (person: DemoPerson, at: Date) => {
    cast.set(person.fullName, await accept(person, invitationOf(person.fullName), at))
  }

  async function invite(by: string, invitees: readonly Invitee[], at: Date) {
    const asked = invitees.map(({ fullName, role, locale }) => ({
      email: emailOf(fullName, slug),
      fullName,
      role: role.toUpperCase(),
      locale: locale.toUpperCase(),
    }))
    const input = { programId, people: asked }
    const { invitations } = await acting.act<{ invitations: { id: string }[] }>(
      named(by),
      at,
      'inviteToProgram',
      input,
      '... on InvitationBatch { invitations { id } }',
    )
    invitations.forEach(({ id }, index) => invitationIds.set(invitees[index]?.fullName ?? '', decodeId(id).id))
  }

  async function withdraw(fullName: string, at: Date) {
    const invitationId = Buffer.from(`Invitation:${invitationOf(fullName)}`).toString('base64')
    const input = { invitationId, revision: 0 }
    await acting.act(named(inviting), at, 'withdrawInvitation', input, '... on Invitation { id }')
  }

  timetable.add(owner.invited, owner.fullName, async (at) => {
    const { invitationId } = await found(emailOf(owner.fullName, slug), at)
    invitationIds.set(owner.fullName, invitationId)
  })
  timetable.add(owner.accepted, owner.fullName, (at) => join(owner, at))
  timetable.add(owner.accepted, owner.fullName, async (at) => {
    const made = await acting.act<{ id: string }>(
      named(owner.fullName),
      at,
      'createProgram',
      program,
      '... on Program { id }',
    )
    programId = made.id
  })
  timetable.add(owner.accepted, owner.fullName, async (at) => {
    const { id } = await draw(named(owner.fullName), at)
    const input = { fileId: encodeGlobalID('PublicFile', id), revision: 0 }
    await acting.act(named(owner.fullName), at, 'chooseLogo', input, '... on Organization { id }')
  })
  // Owners invite coordinators, coordinators everybody else.
  const byInviter = Map.groupBy<string, Invitee>([...people, ...looseInvitations], ({ role }) =>
    role === 'coordinator' ? owner.fullName : inviting,
  )
  for (const [by, invitees] of byInviter)
    for (const [day, batch] of Map.groupBy(invitees, ({ invited }) => invited))
      timetable.add(day, by, (at) => invite(by, batch, at))
  for (const person of people) timetable.add(person.accepted, person.fullName, (at) => join(person, at))
  for (const { fullName, invited, ends } of looseInvitations)
    if (ends === 'withdrawn') timetable.add(invited - withdrawnAfter, inviting, (at) => withdraw(fullName, at))

  return {
    programId: () => programId,
    named,
    participation: (fullName: string) => member(fullName).participationId ?? '',
  }
}
