import { addDays, type Locale, type NounForms, type Party } from '@ithaca/domain/core'
import { readBook } from '@ithaca/domain/rules'
import { invitationToken } from '../enrolment/invitation-link.ts'
import { logoPath, readLogo } from '../organizations/store.ts'
import type { MailData, MailFrame, MailTemplate } from '../mail/mail-data.ts'
import type { Transaction } from '../tenancy/database.ts'

export type Recipient = {
  address: string
  called: string | null
  locale: Locale
  timeZone: string
  personId: string | null
}
export type About = { baseUrl: string; secret: string }
type Delivery = {
  template: string
  invitationId: string | null
  event: {
    mentorshipId: string | null
    programId: string | null
    actorId: string | null
    subjectId: string
    occurredAt: Date
  } | null
}
export type Composed = { [T in MailTemplate]: { template: T; data: MailData[T]; frame: MailFrame } }[MailTemplate]

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? ''

function invitedAsOf(
  role: string,
  program: string | null,
  labels: Record<Party, NounForms> | undefined,
): MailData['invitation']['invitedAs'] {
  if (program !== null && labels && (role === 'mentor' || role === 'protege'))
    return { role, forms: labels[role], program }
  if (program !== null && (role === 'coordinator' || role === 'committee')) return { role, program }
  return { role: 'owner' }
}

/**
 * The facts of a mail, read as its recipient may read them: people, program, days, links. Null when what it was about is
 * gone, so that nobody is told of it any more.
 */
export async function mailOf(
  tx: Transaction,
  { template, invitationId, event }: Delivery,
  to: Recipient,
  { baseUrl, secret }: About,
): Promise<Composed | null> {
  const organization = await tx.organization.findFirstOrThrow()
  const home = `${baseUrl}/o/${organization.slug}`
  const logo = await readLogo(tx)
  const frame: MailFrame = {
    organization: {
      name: organization.name,
      colour: organization.colour,
      logo: logo && { url: `${baseUrl}${logoPath(organization.slug, logo)}`, width: logo.width, height: logo.height },
    },
    called: to.called,
    settingsLink: to.personId ? `${home}/you` : null,
  }
  const bookOf = async (programId: string) => {
    const program = await tx.program.findFirstOrThrow({ where: { id: programId }, include: { currentEdition: true } })
    return { program, book: program.currentEdition ? readBook(program.currentEdition.book) : null }
  }

  if (template === 'invitation') {
    const invitation = await tx.invitation.findFirst({
      where: { id: invitationId ?? '' },
      include: { invitedBy: true },
    })
    if (!invitation || invitation.state !== 'sent') return null
    const { program, book } = invitation.programId ? await bookOf(invitation.programId) : { program: null, book: null }
    const invitedAs = invitedAsOf(invitation.role, program?.name ?? null, book?.settings.identity.labels[to.locale])
    return {
      template,
      frame,
      data: {
        invitedAs,
        invitedBy: invitation.invitedBy?.fullName ?? organization.name,
        expires: { at: invitation.expiresAt.toISOString(), timeZone: program?.timeZone ?? organization.timeZone },
        link: `${baseUrl}/invitation/${invitationToken(secret, invitation.id, invitation.sentCount)}`,
      },
    }
  }

  if (!event) return null

  if (template === 'concern-reported') {
    const { program } = await bookOf(event.programId ?? '')
    const link = `${baseUrl}/admin/${organization.slug}/${program.slug}/concerns`
    return { template, frame, data: { program: program.name, link } }
  }

  const pair = await tx.mentorship.findFirst({
    where: { id: event.mentorshipId ?? '' },
    include: { program: true, mentor: true, protege: true },
  })
  if (!pair || (to.personId !== pair.mentorId && to.personId !== pair.protegeId)) return null
  const { program } = pair
  const isMentor = to.personId === pair.mentorId
  const partner = (isMentor ? pair.protege : pair.mentor).fullName
  const partnerParty: Party = isMentor ? 'protege' : 'mentor'
  const link = `${home}/m/${Buffer.from(`Mentorship:${pair.id}`).toString('base64url')}`
  const common = { program: program.name, partner, link }
  const when = { at: event.occurredAt.toISOString(), timeZone: program.timeZone }

  switch (template) {
    case 'pair-made': {
      const { book } = await bookOf(program.id)
      const partnerForms = book?.settings.identity.labels[to.locale][partnerParty]
      return partnerForms ? { template, frame, data: { ...common, partnerForms, link: `${link}/meet` } } : null
    }
    case 'pairing-undone':
      return { template, frame, data: { ...common, link: home } }
    case 'agreement-waits-for-you':
      return { template, frame, data: { ...common, signed: when, link: `${link}/agreement` } }
    case 'signatures-voided':
      return { template, frame, data: { ...common, link: `${link}/agreement` } }
    case 'agreement-active': {
      const lastDay = pair.endsOn ? addDays(day(pair.endsOn), -1) : ''
      return { template, frame, data: { ...common, firstDay: day(pair.startsOn), lastDay, link: `${link}/agreement` } }
    }
    case 'amendment-begun':
      return { template, frame, data: { ...common, begunBy: partner, link: `${link}/agreement` } }
    default:
      return null
  }
}
