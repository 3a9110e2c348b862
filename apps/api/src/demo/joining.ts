import type { Auth } from '../auth/auth.ts'
import type { invitationsOf } from '../auth/invitations.ts'
import { invitationToken } from '../enrolment/invitation-link.ts'
import type { Acting, Actor } from './acting.ts'
import { demoPassword } from './accounts.ts'
import type { DemoAssociation } from './association.ts'
import { type DemoPerson, emailOf } from './people.ts'

type Options = { auth: Auth; invitations: ReturnType<typeof invitationsOf>; acting: Acting; secret: string }
type Invited = Pick<DemoPerson, 'fullName' | 'called' | 'locale' | 'careerStage'>

/** How people come in to an association: by the link of their invitation, with the demonstration's password. */
export async function joining({ auth, invitations, acting, secret }: Options) {
  const { internalAdapter, password } = await auth.$context
  // One password for all, so one hash: the slowest step of signing up is taken once.
  const hash = await password.hash(demoPassword)

  async function signUp(fullName: string, slug: string): Promise<Actor['user']> {
    const email = emailOf(fullName, slug)
    const { id } = await internalAdapter.createUser(
      { email, name: fullName, emailVerified: true },
      { method: 'magic-link' },
    )
    await internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: hash })
    return { id, email, name: fullName }
  }

  async function accept(
    { slug, toldOtherwise }: DemoAssociation,
    { fullName, called, locale, careerStage }: Invited,
    invitationId: string,
    at: Date,
  ) {
    const user = await signUp(fullName, slug)
    const joined = await invitations.join(invitationToken(secret, invitationId, 1), user.id, {
      fullName,
      called,
      locale,
      at,
    })
    if (!joined) throw new Error(`the invitation of ${fullName} is not there`)
    const who: Actor = { user, locale, ...joined }
    const { viewer } = await acting.ask<{ viewer: { participations: { id: string; revision: number }[] } }>(
      who,
      at,
      '{ viewer { participations { id revision } } }',
    )
    const [part] = viewer.participations
    if (part && careerStage) {
      const input = { participationId: part.id, revision: part.revision, careerStage }
      await acting.act(who, at, 'stateCareerStage', input, '... on Participation { id }')
    }
    const choice = toldOtherwise[fullName]
    if (choice) {
      const input = { quietFrom: '21:00', quietUntil: '07:00', revision: 0, ...choice }
      await acting.act(who, at, 'chooseNotifications', input, '... on Notifications { revision }')
    }
    return { who, participationId: part?.id ?? null }
  }

  return (association: DemoAssociation) => (person: Invited, invitationId: string, at: Date) =>
    accept(association, person, invitationId, at)
}

export type Joining = ReturnType<Awaited<ReturnType<typeof joining>>>
