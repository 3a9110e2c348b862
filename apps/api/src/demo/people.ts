import type { Locale } from '@ithaca/domain/core'
import type { InvitedRole } from '@ithaca/domain/enrolment'

export type DemoPerson = {
  fullName: string
  called: string
  role: InvitedRole
  locale: Locale
  /** Nobody has to say where they stand in their career. */
  careerStage: string | null
  /** Counted back from the day of the seeding. */
  invited: number
  accepted: number
}

export type DemoRow = [fullName: string, careerStage: string | null, invited: number, accepted: number, locale?: Locale]

export const row =
  (role: InvitedRole) =>
  ([fullName, careerStage, invited, accepted, locale = 'en']: DemoRow): DemoPerson => ({
    fullName,
    called: fullName.split(' ')[0] ?? fullName,
    role,
    locale,
    careerStage,
    invited,
    accepted,
  })

export type ToldOtherwise = { rhythm: string; timeZone?: string }

/** An invitation that came to nothing, or not yet to anything. */
export type LooseInvitation = Pick<DemoPerson, 'fullName' | 'role' | 'locale' | 'invited'> & {
  ends: 'open' | 'expired' | 'withdrawn' | 'undeliverable'
}

/** Addresses under a domain that nobody can own, so that no mail of a demonstration ever reaches anybody. */
export const emailOf = (fullName: string, slug: string): string =>
  `${fullName
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f’]/g, '')
    .toLowerCase()
    .replaceAll(/\s+/g, '.')}@${slug}.example`
