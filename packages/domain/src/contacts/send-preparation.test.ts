import { describe, expect, test } from 'vitest'
import { bookOf, stepNorm } from '../samples/index.ts'
import { at, book as silent, held, mentor, planned, protege } from './contact-samples.ts'
import {
  hoursAhead,
  isLate,
  lacksPurpose,
  maySendPreparation,
  noPreparation,
  preparationAsked,
} from './send-preparation.ts'
import { sendPreparation } from './send-preparation.ts'

const moment = { at: 'each-meeting' } as const
const book = bookOf(
  stepNorm('note', { step: { does: 'preparation', parts: ['background', 'needs'] }, moment }),
  stepNorm('two-days', { step: { does: 'preparation', parts: ['needs'] }, moment, leadHours: 48 }),
  stepNorm('a-day', { step: { does: 'preparation', parts: ['needs'] }, moment, leadHours: 24 }),
)
const send = (text: Partial<typeof noPreparation>, contact = planned(), situation = protege, before = noPreparation) =>
  sendPreparation(contact, { before, text: { ...noPreparation, ...text } }, { situation, book })
const codes = (decision: ReturnType<typeof send>) => (decision.ok ? [] : decision.refusals.map(({ code }) => code))

test('a planned meeting without its purpose lacks it only where the book asks for one before it (ASQP-28)', () => {
  const asking = bookOf(stepNorm('purpose', { step: { does: 'agenda', items: ['purpose'], how: 'settle' }, moment }))
  expect(lacksPurpose(planned(), asking)).toBe(true)
  expect(lacksPurpose(planned({ hasPurpose: true }), asking)).toBe(false)
  expect(lacksPurpose(planned({ kind: 'call' }), asking)).toBe(false)
  expect(lacksPurpose(planned({ state: 'cancelled' }), asking)).toBe(false)
  expect(lacksPurpose(held({ plannedBy: 'ben' }), asking)).toBe(true)
  expect(lacksPurpose(held(), asking)).toBe(false)
  expect(lacksPurpose(planned(), book)).toBe(false)
})

describe('a note ahead of a meeting (ASQP-29, 30)', () => {
  test('says when each part was first told, and who is told of it', () => {
    const first = send({ needs: 'Help with a talk' })
    expect(first).toMatchObject({
      state: { contact: { toldAt: { needs: protege.now, background: null } }, text: { needs: 'Help with a talk' } },
      events: [{ type: 'PreparationSent', data: { parts: ['needs'] } }],
    })
    if (!first.ok) return
    const { contact, text } = first.state
    const later = { ...protege, now: at('2027-03-09T17:00:00Z') }
    const second = send({ needs: 'Help with my talk', background: 'https://example.org/talk' }, contact, later, text)
    expect(second).toMatchObject({
      state: { contact: { toldAt: { needs: protege.now, background: later.now } } },
      events: [{ type: 'PreparationRevised', data: { parts: ['needs', 'background'] } }],
    })
    expect(send(text, contact, later, text)).toMatchObject({ ok: true, events: [] })
    expect(send({}, contact, later, text)).toMatchObject({
      state: { contact: { toldAt: { needs: null, background: null } } },
      events: [{ type: 'PreparationTakenBack' }],
    })
  })

  test('is late with fewer hours to go than the book says, and never refused for it', () => {
    const told = (instant: string) => ({ ...planned(), toldAt: { needs: at(instant), background: null } })
    expect(preparationAsked(book)).toEqual({ parts: ['needs', 'background'], leadHours: 48 })
    expect(
      preparationAsked(bookOf(stepNorm('note', { step: { does: 'preparation', parts: ['needs'] }, moment }))),
    ).toEqual({ parts: ['needs'], leadHours: null })
    expect(preparationAsked(silent)).toBeNull()
    expect(isLate(told('2027-03-08T19:00:00Z'), 48)).toBe(false)
    expect(isLate(told('2027-03-08T19:01:00Z'), 48)).toBe(true)
    expect(isLate(told('2027-03-10T18:00:00Z'), null)).toBe(false)
    expect(isLate(told('2027-03-10T19:30:00Z'), null)).toBe(true)
    expect(hoursAhead(planned(), null)).toBeNull()
  })

  test('is the protégé’s, before the meeting, where the program asks for one', () => {
    expect(codes(send({ needs: 'x' }, planned(), mentor))).toEqual(['preparation-is-the-proteges'])
    expect(codes(send({ needs: 'x' }, held()))).toEqual(['preparation-closed'])
    expect(codes(send({ needs: 'x' }, planned(), { ...protege, phase: 'ended' }))).toEqual(['mentorship-over'])
    expect(maySendPreparation(planned(), protege, silent)).toEqual([{ code: 'preparation-not-in-program' }])
    expect(codes(send({ needs: 'x'.repeat(4001), background: 'y'.repeat(4001) }))).toEqual([
      'text-too-long',
      'text-too-long',
    ])
  })
})
