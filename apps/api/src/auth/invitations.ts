import { chooseLocale, type Locale, type Refusal } from '@ithaca/domain/core'
import { type InvitedRole, mayAccept } from '@ithaca/domain/enrolment'
import { programCalled } from '@ithaca/domain/programs'
import { refusalMessage } from '@ithaca/domain/refusals'
import { logoPath, readLogo } from '../organizations/store.ts'
import { folded, sortKeyOf } from '../people/store.ts'
import type { Clock } from '../tenancy/clock.ts'
import { calledSelect } from '../programs/called.ts'
import { publicPageOf } from '../public-pages/association.ts'
import { currentRules } from '../rules/in-force.ts'
import type { Database } from '../tenancy/database.ts'
import { hashOfToken } from '../enrolment/invitation-link.ts'
import { nobody } from '../tenancy/organization.ts'

/** What the bearer of a link may know before signing in. */
type InvitationRow = {
  id: string
  organizationId: string
  organizationSlug: string
  organizationName: string
  organizationColour: string | null
  programId: string | null
  programName: string | null
  role: InvitedRole
  state: 'sent' | 'accepted' | 'withdrawn'
  expiresAt: Date
  email: string
  fullName: string | null
}

type Known = { userId: string; hasPassword: boolean } | null
type Options = { database: Database; userOf: (email: string) => Promise<Known>; clock: Clock }
export type Invitations = ReturnType<typeof invitationsOf>

const statuses: Record<string, number> = { 'invitation-not-found': 404, 'invitation-for-another-address': 409 }

/** An answer other than yes, with the same codes and sentences as the API's refusals. */
export const turnedAway = (refusal: Refusal, locale: Locale) => ({
  status: statuses[refusal.code] ?? 410,
  body: { code: refusal.code, message: refusalMessage(refusal, locale) },
})

export function invitationsOf({ database, userOf, clock }: Options) {
  async function find(token: string): Promise<InvitationRow | null> {
    const [row] = await database.inside(
      nobody,
      (tx) => tx.$queryRaw<InvitationRow[]>`
        SELECT invitation_id AS id, organization_id AS "organizationId", organization_slug AS "organizationSlug",
          organization_name AS "organizationName", organization_colour AS "organizationColour",
          program_id AS "programId", program_name AS "programName", role, state,
          expires_at AS "expiresAt", email, full_name AS "fullName"
        FROM invitation_of(${hashOfToken(token)})`,
    )
    return row ?? null
  }

  /** What is told of the program before one is in it: its public page, and for who takes part its scale of careers. */
  async function programSeen({ organizationId, organizationSlug, programId, role }: InvitationRow, locale: Locale) {
    if (!programId) return { name: null, page: null, careerStages: [] }
    return database.inside({ organizationId, personId: null }, async (tx) => {
      const program = await tx.program.findFirst({
        where: { id: programId },
        select: { slug: true, ...calledSelect },
      })
      const rules = program && (await currentRules(tx, program))
      const stages = role === 'mentor' || role === 'protege' ? (rules?.book.settings.enrolment.careerStages ?? []) : []
      return {
        name: program && programCalled(program.name, rules?.book ?? null, locale),
        page: program && publicPageOf(organizationSlug, program.slug, rules),
        careerStages: stages.map(({ code, label }) => ({ code, label: label[locale] })),
      }
    })
  }

  async function logoOf({ organizationId, organizationSlug }: InvitationRow) {
    const found = await database.inside({ organizationId, personId: null }, readLogo)
    return found && { url: logoPath(organizationSlug, found), width: found.width, height: found.height }
  }

  /** What stands behind a link: shown before anything is accepted. */
  async function look(token: string, acceptLanguage: string | undefined) {
    const locale = chooseLocale(acceptLanguage)
    const row = await find(token)
    if (!row) return turnedAway({ code: 'invitation-not-found' }, locale)
    const now = clock(row.organizationId)
    const state = row.state === 'sent' && row.expiresAt <= now ? 'expired' : row.state
    const known = await userOf(row.email)
    const { name, page, careerStages } = await programSeen(row, locale)
    const [refusal] = mayAccept({ ...row, sentCount: 1 }, null, now)
    return {
      status: 200,
      body: {
        organization: {
          slug: row.organizationSlug,
          name: row.organizationName,
          colour: row.organizationColour,
          logo: await logoOf(row),
        },
        program: row.programId ? { name: name ?? row.programName, page } : null,
        role: row.role,
        state,
        email: row.email,
        fullName: row.fullName,
        expiresAt: row.expiresAt.toISOString(),
        hasAccount: known?.hasPassword ?? false,
        careerStages,
        ...(refusal && { code: refusal.code, message: refusalMessage(refusal, locale) }),
      },
    }
  }

  /** Second step of accepting: the person in the organization. The same user twice has one effect. */
  async function join(
    token: string,
    userId: string,
    as: { fullName: string; called: string; locale: Locale; at: Date },
  ) {
    const [joined] = await database.inside(
      nobody,
      (tx) => tx.$queryRaw<{ organizationId: string; personId: string }[]>`
        SELECT organization_id AS "organizationId", person_id AS "personId"
        FROM accept_invitation(${hashOfToken(token)}, ${userId}::uuid, ${as.fullName}, ${as.called}, ${as.locale}, ${as.at},
          ${sortKeyOf(as.fullName)}, ${folded(`${as.fullName} ${as.called}`)})`,
    )
    return joined
  }

  return { find, look, join }
}
