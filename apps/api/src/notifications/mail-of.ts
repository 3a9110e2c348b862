import { actOf } from '@ithaca/domain/agreements'
import { addDays, type Locale, type NounForms, type Party } from '@ithaca/domain/core'
import { programCalled } from '@ithaca/domain/programs'
import { invitationToken } from '../enrolment/invitation-link.ts'
import { logoPath, readLogo } from '../organizations/store.ts'
import type { Giving, MailData, MailFrame, MailTemplate } from '../mail/mail-data.ts'
import { buttonToken } from '../buttons/token.ts'
import { fullNameOf } from '../people/name.ts'
import type { CalendarEntry } from '../mail/calendar.ts'
import { calledIn } from '../programs/called.ts'
import { currentRules, rulesOfEdition } from '../rules/in-force.ts'
import type { Transaction } from '../tenancy/database.ts'
import { fewerThan, isWanted } from './categories.ts'
import { choiceOf, type Rhythm } from './choice.ts'
import { didYouMeet, meetingMail, preparationMail } from './meeting-mails.ts'
import { endMail } from './end-mails.ts'
import { isStillVoid } from '../agreements/still-void.ts'
import { checkInsDueMail, feedbackAskedMail } from '../oversight/mails.ts'
import { proposalMail } from '../proposals/mails.ts'
import { leavingMail, textsErasedSoon } from './leaving-mails.ts'
import { type Places, placesOf } from './places.ts'
import { digestMail, reminderMail } from './reminder-mails.ts'
import { rulesMail, rulesPublished } from './rules-mails.ts'

export type Recipient = {
  address: string
  called: string | null
  locale: Locale
  timeZone: string
  personId: string | null
}
export type ToPerson = Recipient & { personId: string }
export type About = { baseUrl: string; secret: string }
type Delivery = {
  id: string
  template: string
  invitationId: string | null
  mentorshipId: string | null
  day: Date | null
  createdAt: Date
  event: {
    mentorshipId: string | null
    programId: string | null
    type: string
    actorId: string | null
    subjectId: string
    occurredAt: Date
    data: unknown
  } | null
}
type Parts = { frame: MailFrame; calendar?: CalendarEntry; oneClick?: string }
export type Composed = { [T in MailTemplate]: { template: T; data: MailData[T] } & Parts }[MailTemplate]

/** What every mail about a pair is made of. */
export type AboutPair = {
  mentorshipId: string
  program: { timeZone: string }
  common: { program: string; partner: string }
  places: Places
  to: ToPerson
  now: Date
  /** When it was decided on: what expires counts from here, so that a mail sent twice is the same mail. */
  sent: Date
}

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
  delivery: Delivery,
  to: Recipient,
  { baseUrl, secret, now }: About & { now: Date },
): Promise<Composed | null> {
  const { template, invitationId, event } = delivery
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
    const program = await tx.program.findFirstOrThrow({ where: { id: programId } })
    return { program, book: (await currentRules(tx, program))?.book ?? null }
  }

  if (template === 'invitation') {
    const invitation = await tx.invitation.findFirst({
      where: { id: invitationId ?? '' },
      include: { invitedBy: true },
    })
    if (!invitation || invitation.state !== 'sent') return null
    const { program, book } = invitation.programId ? await bookOf(invitation.programId) : { program: null, book: null }
    const invitedAs = invitedAsOf(
      invitation.role,
      program && programCalled(program.name, book, to.locale),
      book?.settings.identity.labels[to.locale],
    )
    return {
      template,
      frame,
      data: {
        invitedAs,
        invitedBy: invitation.invitedBy?.fullName ?? null,
        expires: { at: invitation.expiresAt.toISOString(), timeZone: program?.timeZone ?? organization.timeZone },
        link: `${baseUrl}/invitation/${invitationToken(secret, invitation.id, invitation.sentCount)}`,
      },
    }
  }

  const { personId } = to
  if (personId === null) return null
  const recipient = { ...to, personId }
  const { rhythm } = await choiceOf(tx, personId)
  if (!isWanted(template, rhythm)) return null
  const fewer = endingOf(template, rhythm, { organizationId: organization.id, personId }, { baseUrl, secret })
  const endable = { ...fewer, frame: { ...frame, fewerLink: fewer?.page ?? null } }
  const place = { slug: organization.slug, organizationId: organization.id }
  const sent = delivery.createdAt

  if (template === 'reminder' || template === 'digest') {
    const telling = { baseUrl, secret, to: recipient, organization: place, now, sent }
    const mail = await (template === 'reminder' ? reminderMail : digestMail)(tx, delivery, telling)
    return mail && { ...mail, ...endable }
  }

  if (template === 'check-ins-due') {
    const data = await checkInsDueMail(tx, { baseUrl, to: recipient, slug: organization.slug, now })
    return data && { template, data, ...endable }
  }

  if (template === 'concern-reported' && event) {
    const { program, book } = await bookOf(event.programId ?? '')
    const link = `${baseUrl}/admin/${organization.slug}/${program.slug}/concerns`
    return { template, frame, data: { program: programCalled(program.name, book, to.locale), link } }
  }

  const isProposal = template === 'rules-proposed' || template === 'proposal-declined' || template === 'proposal-lapsed'
  if (isProposal && event) {
    const mail = await proposalMail(tx, template, event, { to: recipient, baseUrl, slug: organization.slug })
    return mail && { ...mail, frame }
  }

  if ((template === 'program-left' || template === 'erasure-asked') && event) {
    const mail = await leavingMail(tx, template, event, { baseUrl, secret, to: recipient, organization })
    return mail && { ...mail, frame }
  }

  if (template === 'rules-published' && event) {
    const ruleBookOf = (mentorshipId: string) => placesOf({ baseUrl, secret }, place, mentorshipId).rules
    const data = await rulesPublished(tx, event, { to: recipient, home, ruleBookOf })
    return data && { template, frame, data }
  }

  const pair = await tx.mentorship.findFirst({
    where: { id: event?.mentorshipId ?? delivery.mentorshipId ?? '' },
    include: { program: true, mentor: true, protege: true },
  })
  if (!pair || (personId !== pair.mentorId && personId !== pair.protegeId)) return null
  const { program } = pair
  const isMentor = personId === pair.mentorId
  const other = isMentor ? pair.protege : pair.mentor
  const partner = fullNameOf(other, to.locale)
  const partnerParty: Party = isMentor ? 'protege' : 'mentor'
  const places = placesOf({ baseUrl, secret }, place, pair.id)
  const link = places.pair
  const common = { program: await calledIn(tx, program, to.locale), partner, link }
  const act = await actIn(tx, pair.id)
  const about = { mentorshipId: pair.id, program, common, places, to: recipient, now, sent }

  if (template === 'did-you-meet') {
    const mail = pair.phase === 'undone' || !delivery.day ? null : await didYouMeet(tx, delivery.day, about)
    return mail && { ...mail, ...endable }
  }
  if (!event) return null
  const when = { at: event.occurredAt.toISOString(), timeZone: program.timeZone }

  switch (template) {
    case 'pair-made': {
      const { book } = await bookOf(program.id)
      const partnerForms = book?.settings.identity.labels[to.locale][partnerParty]
      return partnerForms ? { template, frame, data: { ...common, act, partnerForms, link: `${link}/meet` } } : null
    }
    case 'partner-left':
      return { template, frame, data: { ...common, link: home } }
    case 'pairing-undone':
      return { template, frame, data: { ...common, act, link: home } }
    case 'agreement-waits-for-you':
      return { template, frame, data: { ...common, act, signed: when, link: `${link}/agreement` } }
    case 'signatures-voided':
      if (!(await isStillVoid(tx, event))) return null
      return { template, frame, data: { ...common, act, link: `${link}/agreement` } }
    case 'agreement-active': {
      const lastDay = pair.endsOn ? addDays(day(pair.endsOn), -1) : ''
      return {
        template,
        frame,
        data: { ...common, act, firstDay: day(pair.startsOn), lastDay, link: `${link}/agreement` },
      }
    }
    case 'amendment-begun':
      return { template, frame, data: { ...common, act, begunBy: partner, link: `${link}/agreement` } }
    case 'renewal-waits-for-you':
    case 'renewal-terms-changed':
    case 'renewal-signed':
    case 'renewal-declined':
    case 'term-ends-soon':
    case 'mentorship-ended':
    case 'farewell-waits-for-you': {
      const mail = await endMail(tx, template, event, { ...about, pair, act, gone: other.erasedAt !== null })
      return mail && { ...mail, frame }
    }
    case 'feedback-asked': {
      const data = await feedbackAskedMail(tx, event, about)
      return data && { template, frame, data }
    }
    case 'rules-agreed-by-one':
    case 'rules-agreement-taken-back':
    case 'rules-adopted':
    case 'requirement-set-aside': {
      const mail = await rulesMail(tx, template, event, about)
      return mail && { ...mail, frame }
    }
    case 'texts-erased-soon': {
      const data = await textsErasedSoon(tx, pair.id)
      return data && { template, frame, data: { ...common, ...data, link } }
    }
    case 'meeting-planned':
    case 'meeting-moved':
    case 'meeting-cancelled': {
      const mail = await meetingMail(tx, template, event, about)
      return mail && { ...mail, frame }
    }
    case 'preparation-sent': {
      const mail = await preparationMail(tx, event, about)
      return mail && { ...mail, frame }
    }
    default:
      return null
  }
}

/** How the two of a mentorship give their word to their newest agreement, where it is not by signing. */
async function actIn(tx: Transaction, mentorshipId: string): Promise<Giving | undefined> {
  const newest = await tx.agreement.findFirst({
    where: { mentorshipId },
    orderBy: { number: 'desc' },
    select: { editionId: true },
  })
  const act = newest && actOf((await rulesOfEdition(tx, newest.editionId)).book)
  return act === null || act === 'sign' ? undefined : act
}

/** Where one press, and one click of a mail program, ends mails of a kind; nothing where they cannot be ended so. */
function endingOf(
  template: string,
  rhythm: Rhythm,
  who: { organizationId: string; personId: string },
  { baseUrl, secret }: About,
) {
  const to = fewerThan(template, rhythm)
  if (to === null) return null
  const token = buttonToken(secret, { ...who, action: 'fewer', from: rhythm, to })
  return { page: `${baseUrl}/act/${token}`, oneClick: `${baseUrl}/api/unsubscribe/${token}` }
}
