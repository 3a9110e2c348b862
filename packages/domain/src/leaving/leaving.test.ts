import { describe, expect, test } from 'vitest'
import type { Participation } from '../enrolment/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import { csce, resolve } from '../rules/index.ts'
import { askErasure, type Erasure, mayAskErasure, takeBackErasure } from './erasure.ts'
import { leaveProgram, mayLeave } from './leaving.ts'
import { erasesOn, isToBeAnnounced, keptUntil } from './retention.ts'

const book = resolve(csce)
const part: Participation = {
  id: 'part',
  personId: 'mona',
  programId: 'p',
  role: 'mentor',
  state: 'active',
  careerStage: null,
}
const two = { id: 'm', programId: 'p', mentorId: 'mona', protegeId: 'tom' }
const herself = { personId: 'mona', duties: [] }
const now = new Date('2027-03-01T15:00:00Z')
const leaving = { by: herself, today: '2027-03-01', now }

describe('leaving a program', () => {
  test('ends what runs tomorrow, undoes what has not begun, and leaves alone what is over', () => {
    const mentorships: Mentorship[] = [
      { ...two, phase: 'active', startsOn: '2027-01-15', endsOn: '2028-01-15' },
      { ...two, id: 'n', phase: 'agreement' },
      { ...two, id: 'o', phase: 'undone', undoneAt: now },
    ]
    const decision = leaveProgram(
      part,
      mentorships.map((mentorship) => ({ mentorship, book })),
      leaving,
    )
    expect(decision).toMatchObject({
      ok: true,
      state: {
        participation: { state: 'left' },
        closings: [
          {
            is: 'ended',
            mentorship: { id: 'm', phase: 'ended', endedOn: '2027-03-02', ending: 'by-one' },
            words: { ground: 'left', text: '' },
            event: { type: 'MentorshipEnded', data: { early: true, lastDay: '2027-03-01' } },
          },
          {
            is: 'undone',
            mentorship: { id: 'n', phase: 'undone', undoneAt: now },
            event: { type: 'PairingUndone', data: { bothStay: false } },
          },
        ],
      },
      events: [{ type: 'ProgramLeft', data: { personId: 'mona', role: 'mentor' } }],
    })
  })

  test('is for oneself, once', () => {
    expect(mayLeave(part, herself)).toEqual([])
    expect(mayLeave({ ...part, state: 'paused' }, herself)).toEqual([])
    expect(
      leaveProgram(part, [], { ...leaving, by: { personId: 'cora', duties: ['owner', 'coordinator'] } }),
    ).toMatchObject({
      refusals: [{ code: 'leaving-not-yours' }],
    })
    expect(leaveProgram({ ...part, state: 'left' }, [], leaving)).toMatchObject({
      refusals: [{ code: 'already-left' }],
    })
  })
})

describe('being erased', () => {
  const none: Erasure = { is: 'none' }
  const oneself = { personId: 'mona', by: 'mona', soleOwner: false }
  const typed = { typed: ' Mona@Example.org', address: 'mona@example.org', now }

  test('is asked by one’s own address, and due a week later to the second', () => {
    expect(askErasure(none, typed, oneself)).toMatchObject({
      state: { is: 'asked', dueAt: new Date('2027-03-08T15:00:00Z') },
      events: [{ type: 'ErasureAsked' }],
    })
    expect(askErasure(none, { ...typed, typed: 'mona@example.com' }, oneself)).toMatchObject({
      refusals: [{ code: 'erasure-address-differs', at: 'address' }],
    })
  })

  test.each([
    ['somebody else', none, { ...oneself, by: 'cora' }, 'erasure-not-yours'],
    ['who asked before', { is: 'asked', dueAt: now } as const, oneself, 'erasure-asked-already'],
    ['who is erased', { is: 'done' } as const, oneself, 'erased-already'],
    ['the only owner', none, { ...oneself, soleOwner: true }, 'erasure-last-owner'],
  ])('is not asked for %s', (_whom, erasure, situation, code) => {
    expect(mayAskErasure(erasure, situation)).toEqual([{ code }])
    expect(askErasure(erasure, typed, situation).ok).toBe(false)
  })

  test('is taken back as long as it is not done', () => {
    expect(takeBackErasure({ is: 'asked', dueAt: now }, 'mona')).toMatchObject({
      events: [{ type: 'ErasureTakenBack' }],
    })
    expect(takeBackErasure(none, 'mona')).toMatchObject({ refusals: [{ code: 'erasure-not-asked' }] })
    expect(takeBackErasure({ is: 'done' }, 'mona')).toMatchObject({ refusals: [{ code: 'erased-already' }] })
  })
})

describe('what a pair wrote', () => {
  test('is kept so many months after the end, and a month is left once both are told', () => {
    const until = keptUntil('2028-02-29', 24)
    expect(until).toBe('2030-02-28')
    expect([isToBeAnnounced(until, '2030-01-28'), isToBeAnnounced(until, '2030-01-29')]).toEqual([false, true])
    expect(erasesOn(until, '2030-01-29')).toBe(until)
    // Nobody looked for two months.
    expect(erasesOn(until, '2030-04-01')).toBe('2030-05-01')
  })
})
