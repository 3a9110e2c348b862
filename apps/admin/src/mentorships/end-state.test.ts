import { expect, test } from 'vitest'
import { atItsEnd } from './end-state.ts'

type Told = Parameters<typeof atItsEnd>[0]
type Stand = NonNullable<Told['renewal']>['mentor']
const renewal = (mentor: Stand, protege: Stand, proposed = false): Told['renewal'] => ({
  __typename: 'Renewal',
  isOpen: true,
  lastDay: '2028-01-14',
  mentor,
  protege,
  agreement: proposed ? { __typename: 'Agreement', id: 'a' } : null,
})
const lookBack = (given: number): Told['evaluation'] => ({
  __typename: 'LookBack',
  opensOn: '2028-01-01',
  closesOn: '2028-03-14',
  given,
  asked: 2,
})
const over: Told['ending'] = { __typename: 'MentorshipEnding', lastDay: '2028-01-14' }
const at = (today: string, told: Partial<Told>) =>
  atItsEnd({ renewal: null, evaluation: null, ending: null, ...told }, today)

test('a year that is far from its end says nothing of it', () => {
  expect(at('2027-06-01', { renewal: { ...renewal('SILENT', 'SILENT'), isOpen: false } as Told['renewal'] })).toEqual(
    [],
  )
  expect(at('2027-06-01', { evaluation: lookBack(0) })).toEqual([])
})

test('when both are asked it ends, unless a renewal lies there that nobody turned down', () => {
  const ends = [{ is: 'ends', day: '2028-01-14' }]
  expect(at('2027-12-10', { renewal: renewal('SILENT', 'SILENT') })).toEqual(ends)
  expect(at('2027-12-10', { renewal: renewal('PROPOSED', 'SILENT', true) })).toEqual([{ is: 'renewal' }])
  expect(at('2027-12-10', { renewal: renewal('SIGNED', 'WOULD_END', true) })).toEqual(ends)
})

test('how many looked back is told while they can, and of what is over for good', () => {
  const looked = { is: 'lookBack', given: 1, asked: 2 }
  expect(at('2028-03-14', { evaluation: lookBack(1) })).toEqual([looked])
  expect(at('2028-03-15', { evaluation: lookBack(1) })).toEqual([])
  expect(at('2029-01-01', { evaluation: lookBack(1), ending: over })).toEqual([
    { is: 'ended', day: '2028-01-14' },
    looked,
  ])
})
