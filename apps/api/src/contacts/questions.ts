import type { Asked } from '@ithaca/domain/contacts'
import type { EventShape } from '@ithaca/domain/core'
import { failure } from '../graphql/errors.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { Acting } from '../tenancy/occasion.ts'
import { type HeldContact, holdForChange, saveContact } from './store.ts'

const placeOf = { id: true, position: true } as const

/** The questions of a contact, in their order, without their words. */
export const questionsOf = (tx: Transaction, contactId: string) =>
  tx.contactQuestion.findMany({ where: { contactId }, orderBy: { position: 'asc' }, select: placeOf })

/** A question held for change, with its contact; whoever may not read it finds none. */
export async function holdQuestion(tx: Transaction, id: string, acting: Acting) {
  const noSuchQuestion = () => failure('NOT_FOUND', 'There is no such question here.')
  const place = await tx.contactQuestion.findFirst({ where: { id }, select: { contactId: true } })
  if (!place) throw noSuchQuestion()
  const held = await holdForChange(tx, place.contactId, acting)
  const question = await tx.contactQuestion.findFirst({
    where: { id },
    select: { ...placeOf, text: true, revision: true },
  })
  if (!question) throw noSuchQuestion()
  return { ...held, question }
}

type Change = { state: Asked; events: readonly EventShape[] }

/** Keeps how many there are, and the record of what was done. */
export const saveCount = (tx: Transaction, held: HeldContact, { state, events }: Change, acting: Acting) =>
  saveContact(tx, held, { contact: state.contact, events }, acting)
