import { randomUUID } from 'node:crypto'
import { type Browser, expect } from '@playwright/test'
import { foundAssociation, password } from '../support/association.ts'
import { newBrowserOf, serverUrl, signInOn } from '../support/browser-person.ts'
import { clockOf } from '../support/clock.ts'
import { acceptInvitation, type Somebody } from '../support/somebody.ts'
import { firstMonday } from './the-year.ts'

type Role = 'COORDINATOR' | 'COMMITTEE' | 'MENTOR' | 'PROTEGE'

/** An association of its own, whose clock stands on the first Monday of a January, with a program and its coordinator. */
export async function founded() {
  const url = serverUrl()
  const slug = `year-${randomUUID().slice(0, 8)}`
  const environment = JSON.parse(process.env['JOURNEYS_ENVIRONMENT'] ?? '{}') as Record<string, string>
  const emailOf = (who: string) => `${who.split(' ')[0]?.toLowerCase()}@${slug}.example.org`
  const first = firstMonday()
  const name = 'Harbour Engineers'
  const owner = await foundAssociation({ url, environment }, { slug, name, email: emailOf('owner'), fullName: 'Olive' })
  const clock = clockOf(url)
  const comeTo = (moment: string | Date) => clock.move(moment, slug)
  await comeTo(`${first}T15:00:00Z`)
  /** Until the mails of what was just done have left. While another association walks, that minute may pass by itself. */
  async function settled() {
    for (;;) {
      const now = new Date((await clock.read(slug)).getTime() + 60_000).toISOString()
      const { status, code, message } = await clock.put({ now, organization: slug })
      if (status === 200) return
      if (code !== 'backwards') throw new Error(`the clock answered ${status}: ${message}`)
    }
  }
  const { id: programId } = await owner.send<{ id: string }>(
    'createProgram',
    { preset: 'csce', slug: 'mentoring', name: 'Mentor and protégé program' },
    '... on Program { id }',
  )

  async function join(by: Somebody, role: Role, fullName: string): Promise<Somebody> {
    const people = [{ email: emailOf(fullName), role }]
    await by.send('inviteToProgram', { programId, people }, '... on InvitationBatch { invitations { id } }')
    const [called] = fullName.split(' ')
    return acceptInvitation(url, slug, { email: emailOf(fullName), password, fullName, ...(called && { called }) })
  }
  const coordinator = await join(owner, 'COORDINATOR', 'Cora Dinator')

  const partOf = async (who: Somebody) =>
    (await who.ask<{ viewer: { participations: { id: string }[] } }>('{ viewer { participations { id } } }')).viewer
      .participations[0]?.id

  /** Two who were paired and have signed today, by the API. */
  async function two(mentorName: string, protegeName: string) {
    const [mentor, protege] = [
      await join(coordinator, 'MENTOR', mentorName),
      await join(coordinator, 'PROTEGE', protegeName),
    ]
    const input = { programId, mentorId: await partOf(mentor), protegeId: await partOf(protege) }
    const paired = await coordinator.send<{ mentorship: { id: string } }>(
      'pair',
      input,
      '... on Pairing { mentorship { id } }',
    )
    const { id } = paired.mentorship
    for (const who of [mentor, protege]) await signed(who, id)
    return { id, mentor, protege, home: `/o/${slug}/m/${id}` }
  }

  const admin = `/admin/${slug}/mentoring`
  /** Somebody who came by invitation, in a browser of their own. */
  async function browserOf(browser: Browser, fullName: string, path = `/o/${slug}`) {
    const person = await newBrowserOf(browser)
    await signInOn(person.page, path, { email: emailOf(fullName), password })
    await expect(person.page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    return person
  }
  return { url, slug, first, admin, comeTo, settled, coordinator, emailOf, join, two, browserOf }
}

async function signed(who: Somebody, id: string) {
  type Signing = { mentorship: { agreement: { id: string; digest: string; paper: { promises: { key: string }[] } } } }
  const query = 'query ($id: ID!) { mentorship(id: $id) { agreement { id digest paper { promises { key } } } } }'
  const { agreement } = (await who.ask<Signing>(query, { id })).mentorship
  const acknowledged = agreement.paper.promises.map(({ key }) => key)
  const input = { agreementId: agreement.id, digest: agreement.digest, acknowledged }
  await who.send('signAgreement', input, '... on Agreement { id }')
}
