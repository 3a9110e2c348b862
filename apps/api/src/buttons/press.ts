import { contactModes } from '@ithaca/domain/rules'
import { z } from 'zod'
import { callOff } from '../contacts/cancel-contact.ts'
import { sayHeld } from '../contacts/hold-contact.ts'
import { tellOf } from '../contacts/log-contact.ts'
import { putBack } from '../contacts/restore-contact.ts'
import { takeHeldBack } from '../contacts/undo-held-contact.ts'
import { stayOnce } from '../leaving/take-back-erasure.ts'
import { fewerThanNow, keepChoice } from '../notifications/choose.ts'
import type { Transaction } from '../tenancy/database.ts'
import { inTurn } from '../tenancy/in-turn.ts'
import { momentAt } from '../tenancy/instants.ts'
import type { Acting } from '../tenancy/occasion.ts'
import type { Did } from './seen.ts'
import type { Button } from './token.ts'

const how = { mode: z.enum(contactModes).optional(), minutes: z.int().optional() }

/** What can be pressed on the page of a button. */
export const wishes = z.discriminatedUnion('press', [
  z.object({ press: z.literal('held'), ...how }),
  z.object({ press: z.literal('not-held') }),
  z.object({ press: z.literal('log'), onDay: z.iso.date(), mode: z.enum(contactModes), minutes: z.int().optional() }),
  z.object({ press: z.literal('fewer') }),
  z.object({ press: z.literal('stay') }),
])
export type Wish = z.infer<typeof wishes>

/** Something that this button has not. */
export class NotOffered extends Error {}

type ForPair = Extract<Button, { mentorshipId: string }>
const given = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]: Exclude<Fields[Key], undefined>
  }

/** Does what was pressed, by the same use cases as the app, in the name of whom the mail went to. */
async function act(tx: Transaction, button: ForPair, wish: Wish, acting: Acting): Promise<string> {
  if (button.action === 'met') {
    const { press, ...asItWas } = wish
    if (press === 'held') return sayHeld(tx, button.contactId, given(asItWas), acting)
    if (press === 'not-held') return callOff(tx, button.contactId, acting)
  } else if (wish.press === 'log') {
    const { timeZone } = (
      await tx.mentorship.findFirstOrThrow({
        where: { id: button.mentorshipId },
        select: { program: { select: { timeZone: true } } },
      })
    ).program
    const { onDay, mode, minutes } = wish
    // The day is what is asked for; noon stands for its hour, where that is not still to come.
    const noon = momentAt(onDay, '12:00', timeZone)
    const begin = momentAt(onDay, '00:00', timeZone)
    const startsAt = noon > acting.now && begin <= acting.now ? acting.now : noon
    return (
      await tellOf(tx, button.mentorshipId, given({ kind: button.kind ?? undefined, startsAt, mode, minutes }), acting)
    ).id
  }
  throw new NotOffered()
}

/** One press, once: pressed again it stands as it is, however different the wish; after an undo it can be pressed anew. */
export async function press(
  tx: Transaction,
  { button, tokenHash }: { button: Button; tokenHash: string },
  wish: Wish,
  acting: Acting,
): Promise<void> {
  if (button.action === 'fewer') {
    if (wish.press !== 'fewer') throw new NotOffered()
    await fewerThanNow(tx, button)
    return
  }
  if (button.action === 'stay') {
    if (wish.press !== 'stay') throw new NotOffered()
    await stayOnce(tx, acting)
    return
  }
  if (wish.press === 'fewer' || wish.press === 'stay') throw new NotOffered()
  await inTurn(tx, `button:${tokenHash}`)
  const before = await tx.pressed.findFirst({ where: { tokenHash } })
  if (before !== null && before.undoneAt === null) return
  const contactId = await act(tx, button, wish, acting)
  const done = { action: wish.press satisfies Did, contactId, pressedAt: acting.now, undoneAt: null }
  const { personId, mentorshipId } = button
  if (before === null) await tx.pressed.createMany({ data: { tokenHash, personId, mentorshipId, ...done } })
  else await tx.pressed.updateMany({ where: { tokenHash }, data: done })
}

/** Takes back what this button did; twice is once, and what was not pressed is not undone. */
export async function undo(
  tx: Transaction,
  { button, tokenHash }: { button: Button; tokenHash: string },
  acting: Acting,
): Promise<void> {
  // Asking anew is not for a button: it takes one's address, typed out.
  if (button.action === 'stay') throw new NotOffered()
  if (button.action === 'fewer') return keepChoice(tx, button.personId, { rhythm: button.from })
  await inTurn(tx, `button:${tokenHash}`)
  const pressed = await tx.pressed.findFirst({ where: { tokenHash } })
  if (pressed === null) throw new NotOffered()
  if (pressed.undoneAt !== null || pressed.contactId === null) return
  if (pressed.action === 'not-held') await putBack(tx, pressed.contactId, acting)
  else await takeHeldBack(tx, pressed.contactId, acting)
  await tx.pressed.updateMany({ where: { tokenHash }, data: { undoneAt: acting.now } })
}
