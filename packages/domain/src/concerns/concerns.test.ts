import { expect, test } from 'vitest'
import { csce, resolve } from '../rules/index.ts'
import { readerOf, reportConcern } from './concern.ts'

const book = resolve(csce)
const concern = { id: 'c1', mentorshipId: 'm1', reason: 'out-of-scope', text: 'We were asked about bids.' }

test('a concern goes to the coordinators, and its event tells no reason and no word', () => {
  const decision = reportConcern(concern, 'protege', book)
  expect(decision).toMatchObject({ ok: true, state: { reader: 'coordinator', reason: 'out-of-scope' } })
  expect(decision.ok && decision.events[0]?.data).toEqual({ reader: 'coordinator' })
})

test('where the committee oversees, it goes there', () => {
  const settings = { ...book.settings, oversight: { ...book.settings.oversight, body: 'committee' as const } }
  expect(readerOf({ ...book, settings })).toBe('committee')
})

test('it is refused of a stranger, without words, and without a reason that is known', () => {
  const decision = reportConcern({ ...concern, text: ' ', reason: 'boredom' }, null, book)
  expect(!decision.ok && decision.refusals.map(({ code }) => code)).toEqual([
    'concern-not-yours',
    'text-missing',
    'concern-reason-unknown',
  ])
})
