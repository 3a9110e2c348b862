import { addDays } from '@ithaca/domain/core'
import { programCalled } from '@ithaca/domain/programs'
import { buttonToken } from '../buttons/token.ts'
import type { MailData } from '../mail/mail-data.ts'
import { fullNameOf, nameSelect } from '../people/name.ts'
import { currentRules } from '../rules/in-force.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dayOf } from '../tenancy/days.ts'
import type { About, ToPerson } from './mail-of.ts'

type Telling = About & { to: ToPerson; organization: { id: string; slug: string; name: string } }
type Composed = { [T in 'program-left' | 'erasure-asked']: { template: T; data: MailData[T] } }[
  'program-left' | 'erasure-asked']

/** What is told when somebody leaves a program, or asks to be erased; null where it stands otherwise by now. */
export async function leavingMail(
  tx: Transaction,
  template: Composed['template'],
  { subjectId }: { subjectId: string },
  { baseUrl, secret, to, organization }: Telling,
): Promise<Composed | null> {
  if (template === 'program-left') {
    const part = await tx.participation.findFirst({
      where: { id: subjectId, state: 'left' },
      select: { role: true, person: { select: nameSelect }, program: true },
    })
    const rules = part && (await currentRules(tx, part.program))
    if (!rules) return null
    const { program, person } = part
    const labels = rules.book.settings.identity.labels[to.locale]
    const data = {
      program: programCalled(program.name, rules.book, to.locale),
      who: fullNameOf(person, to.locale),
      as: part.role === 'mentor' ? labels.mentor : labels.protege,
      link: `${baseUrl}/admin/${organization.slug}/${program.slug}/people`,
    }
    return { template, data }
  }
  const asked = await tx.erasure.findFirst({ where: { personId: to.personId, takenBackAt: null, doneAt: null } })
  if (!asked) return null
  const who = { organizationId: organization.id, personId: to.personId }
  const token = buttonToken(secret, { ...who, action: 'stay', expiresAt: asked.dueAt })
  const due = { at: asked.dueAt.toISOString(), timeZone: to.timeZone }
  return {
    template,
    data: { association: organization.name, address: to.address, due, link: `${baseUrl}/act/${token}` },
  }
}

/** Until when what the two wrote can be read; null where it is erased by now. */
export async function textsErasedSoon(tx: Transaction, mentorshipId: string): Promise<{ lastDay: string } | null> {
  const kept = await tx.retention.findFirst({ where: { mentorshipId, erasedAt: null }, select: { erasesOn: true } })
  return kept && { lastDay: addDays(dayOf(kept.erasesOn), -1) }
}
