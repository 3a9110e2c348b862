import { checkText, decided, type Decision, type Moment, type Refusal, refused } from '../core/index.ts'
import { milliseconds, type TextRefusalCode } from '../core/index.ts'
import { type PreparationPart, preparationPartNames, type ResolvedBook } from '../rules/index.ts'
import { contactNorms } from './asks.ts'
import type { Contact, ContactEvent, ContactRefusalCode, ContactSituation } from './contact.ts'
import { mayAskQuestion } from './guards.ts'
import { aboutContact, onContact } from './write-contact.ts'

/** What is told ahead of a meeting, in the words of the protégé; empty where nothing is. */
export type PreparationText = Record<PreparationPart, string>
export const noPreparation: PreparationText = { needs: '', background: '' }

type Codes = ContactRefusalCode | TextRefusalCode
type Prepared = { contact: Contact; text: PreparationText }

/** Of what a note ahead consists by a book, and with how many hours to go it is in time; null where the book asks for none. */
export function preparationAsked(book: ResolvedBook): { parts: PreparationPart[]; leadHours: number | null } | null {
  const steps = contactNorms(book).steps.filter((step) => step.of === 'ahead')
  const parts = preparationPartNames.filter((part) => steps.some((step) => step.parts.includes(part)))
  const leads = steps.flatMap(({ norm }) => norm.leadHours ?? [])
  return parts.length === 0 ? null : { parts, leadHours: leads.length === 0 ? null : Math.max(...leads) }
}

/** The protégé's to write (ASQP-29, 30), where the program asks for it, as long as the meeting is ahead. */
export function maySendPreparation(
  contact: Contact,
  situation: ContactSituation,
  book: ResolvedBook,
): Refusal<ContactRefusalCode>[] {
  const refusals = mayAskQuestion(contact, situation).map((one) => ({ ...one, code: ours[one.code] ?? one.code }))
  if (refusals.length > 0 || preparationAsked(book) !== null) return refusals
  return [{ code: 'preparation-not-in-program' }]
}

const ours: Partial<Record<ContactRefusalCode, ContactRefusalCode>> = {
  'questions-are-the-proteges': 'preparation-is-the-proteges',
  'questions-closed': 'preparation-closed',
}

/**
 * Tells the mentor ahead what help is wanted, and what is useful to know. When each was first told stays, so that better
 * words later do not make it late; empty takes it back. No event where nothing differs.
 */
export function sendPreparation(
  contact: Contact,
  { before, text }: { before: PreparationText; text: PreparationText },
  { situation, book }: { situation: ContactSituation; book: ResolvedBook },
): Decision<Prepared, ContactEvent, Codes> {
  const [needs, background] = [checkText(text.needs, { at: 'needs' }), checkText(text.background, { at: 'background' })]
  const refusals = [...maySendPreparation(contact, situation, book), ...needs.refusals, ...background.refusals]
  if (refusals.length > 0) return refused<Codes>(refusals)
  const next: PreparationText = { needs: needs.text, background: background.text }
  if (preparationPartNames.every((part) => next[part] === before[part])) return decided({ contact, text: next })
  const told = (part: PreparationPart): Moment | null =>
    next[part].trim() === '' ? null : (contact.toldAt[part] ?? situation.now)
  const prepared = { ...contact, toldAt: { needs: told('needs'), background: told('background') } }
  const parts = partsTold(prepared)
  const about = aboutContact(prepared)
  const event: ContactEvent =
    parts.length === 0
      ? { type: 'PreparationTakenBack', ...onContact(prepared), data: about }
      : {
          type: partsTold(contact).length === 0 ? 'PreparationSent' : 'PreparationRevised',
          ...onContact(prepared),
          data: { ...about, parts },
        }
  return decided({ contact: prepared, text: next }, event)
}

/** Whether a meeting that was planned is to have a purpose by the book and has none (ASQP-28). */
export const lacksPurpose = (
  { kind, state, plannedBy, hasPurpose }: Pick<Contact, 'kind' | 'state' | 'plannedBy' | 'hasPurpose'>,
  book: ResolvedBook,
): boolean =>
  kind === 'meeting' &&
  plannedBy !== null &&
  (state === 'planned' || state === 'held') &&
  !hasPurpose &&
  contactNorms(book).steps.some((step) => step.of === 'agenda' && step.settle && step.items.includes('purpose'))

export const partsTold = ({ toldAt }: Pick<Contact, 'toldAt'>): PreparationPart[] =>
  preparationPartNames.filter((part) => toldAt[part] !== null)

/** With how many whole hours to go it was told; less than none after its beginning, null where it was not. */
export function hoursAhead({ startsAt }: Pick<Contact, 'startsAt'>, toldAt: Moment | null): number | null {
  return toldAt === null ? null : Math.floor((milliseconds(startsAt) - milliseconds(toldAt)) / 3_600_000)
}

/** Whether something of it came with less to go than the program asks for; shown as late, never refused. */
export const isLate = (contact: Pick<Contact, 'startsAt' | 'toldAt'>, leadHours: number | null): boolean =>
  preparationPartNames.some((part) => {
    const ahead = hoursAhead(contact, contact.toldAt[part])
    return ahead !== null && ahead < (leadHours ?? 0)
  })
