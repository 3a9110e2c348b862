import { checkText, decided, type Decision, type Refusal, refused, type TextRefusalCode } from '../core/index.ts'
import { type Contact, type ContactEvent, type ContactQuestion, type ContactRefusalCode } from './contact.ts'
import { type ContactSituation, longestQuestion, mostQuestions } from './contact.ts'
import { mayAskQuestion, mayWriteContactNote } from './guards.ts'
import { aboutContact, onContact } from './write-contact.ts'

type Codes = ContactRefusalCode | TextRefusalCode

/** The contact with its new count of questions, and the question as it will be kept (null: it is gone). */
export type Asked = { contact: Contact; question: (ContactQuestion & { text: string }) | null }
type AskDecision = Decision<Asked, ContactEvent, Codes>

const happened = (
  type: 'QuestionAsked' | 'QuestionRevised' | 'QuestionRemoved',
  contact: Contact,
  questionId: string,
) => ({ type, ...onContact(contact), data: { ...aboutContact(contact), questionId } }) as const

const checked = (text: string) => checkText(text, { at: 'text', max: longestQuestion, needed: true })

/** A further question for a planned meeting, at the end of the list. */
export function askQuestion(
  contact: Contact,
  { id, text }: { id: string; text: string },
  { situation, existing }: { situation: ContactSituation; existing: readonly ContactQuestion[] },
): AskDecision {
  const words = checked(text)
  const refusals: Refusal<Codes>[] = [...mayAskQuestion(contact, situation), ...words.refusals]
  if (existing.length >= mostQuestions) refusals.push({ code: 'too-many-questions', limit: mostQuestions })
  if (refusals.length > 0) return refused(refusals)
  const position = Math.max(0, ...existing.map((one) => one.position)) + 1
  const asked = { ...contact, questionCount: existing.length + 1 }
  return decided({ contact: asked, question: { id, position, text: words.text } }, happened('QuestionAsked', asked, id))
}

/** Other words for a question; no event where they are the same. */
export function reviseQuestion(
  contact: Contact,
  question: ContactQuestion & { text: string },
  { text, situation }: { text: string; situation: ContactSituation },
): AskDecision {
  const words = checked(text)
  const refusals = [...mayAskQuestion(contact, situation), ...words.refusals]
  if (refusals.length > 0) return refused(refusals)
  if (words.text === question.text) return decided({ contact, question })
  return decided(
    { contact, question: { ...question, text: words.text } },
    happened('QuestionRevised', contact, question.id),
  )
}

/** Takes a question off the list. */
export function removeQuestion(
  contact: Contact,
  { id }: { id: string },
  { situation, existing }: { situation: ContactSituation; existing: readonly ContactQuestion[] },
): AskDecision {
  const refusals = mayAskQuestion(contact, situation)
  if (refusals.length > 0) return refused(refusals)
  const left = { ...contact, questionCount: existing.filter((one) => one.id !== id).length }
  return decided({ contact: left, question: null }, happened('QuestionRemoved', left, id))
}

/** For whom a note is: `both`, or the writer alone. */
export type NoteFor = 'both' | 'only-me'

/** A note as it will be kept; empty takes it away. One for oneself leaves no trace, for it is nobody else's business. */
export function noteContact(
  contact: Contact,
  { text, before, forWhom }: { text: string; before: string; forWhom: NoteFor },
  situation: ContactSituation,
): Decision<string, ContactEvent, Codes> {
  const words = checkText(text, { at: 'text' })
  const refusals = [...mayWriteContactNote(contact, situation), ...words.refusals]
  if (refusals.length > 0) return refused(refusals)
  if (forWhom === 'only-me' || words.text === before) return decided(words.text)
  return decided(words.text, { type: 'ContactNoted', ...onContact(contact), data: aboutContact(contact) })
}
