import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AskedOfMentorshipFragment, RemindersOfMentorshipFragment } from '../gql/graphql.ts'
import '../words/words.ts'
import { Reminders } from './Reminders.tsx'
import { Standing } from './Standing.tsx'
import { StateWord } from './StateWord.tsx'

beforeEach(() => setLocale('en'))
afterEach(cleanup)

const show = (page: ReactNode) =>
  render(
    <IthacaProvider scheme="light" timeZone="UTC" now={() => new Date('2027-11-01T12:00:00Z')}>
      {page}
    </IthacaProvider>,
  )
const said = () => document.body.textContent.replaceAll('\u00a0', ' ')

type Asked = AskedOfMentorshipFragment['obligations'][number]
const asked = (one: Partial<Asked>): Asked => ({
  __typename: 'Obligation',
  key: 'meetings/1',
  state: 'DUE',
  strength: 'EXPECTED',
  title: 'The pair is asked to have 1 more meeting',
  why: 'At least 2 meetings a year (Guide, 31)',
  dueOn: '2028-01-14',
  count: 1,
  target: 2,
  most: null,
  planned: 0,
  editionNumber: 1,
  settledWith: null,
  ...one,
})

test('what is asked is told with its strength, count, day and rule, what is met apart', () => {
  const obligations = [
    asked({ key: 'signed', state: 'MET', title: 'Ana signed the agreement', dueOn: null, count: null, target: null }),
    asked({}),
    asked({ key: 'promise', title: 'Covered by the signature', settledWith: 'signed' }),
  ]
  const reasons = [
    {
      __typename: 'HealthReason' as const,
      sentence: 'No other meeting is planned.',
      obligation: { __typename: 'Obligation' as const, key: 'meetings/1' },
    },
  ]
  const mentorship: AskedOfMentorshipFragment = {
    __typename: 'Mentorship',
    health: { __typename: 'Health', state: 'ATTENTION', reasons },
    obligations,
  }
  show(<Standing mentorship={mentorship as never} />)
  expect(said()).toContain('No other meeting is planned.')
  expect(said()).toContain('1 of 2by 14 Jan 2028')
  expect(said()).toContain('1 thing is met')
  expect(said()).not.toContain('Covered by the signature')
  const [first] = screen.getAllByRole('listitem').slice(1)
  expect(first?.textContent).toContain('The pair is asked to have 1 more meeting')
})

test('two who were told the same on one day are one line', () => {
  const told = (key: string, fullName: string, nth: number): RemindersOfMentorshipFragment['reminders'][number] => ({
    __typename: 'Reminder',
    key,
    nth,
    fellOn: '2027-09-16',
    state: 'TOLD',
    person: { __typename: 'Person', id: key, fullName },
    norm: null,
  })
  const reminders = [told('a', 'Ana Moreau', 1), told('b', 'Ben Roy', 1), told('c', 'Ben Roy', 2)]
  show(<Reminders mentorship={{ __typename: 'Mentorship', reminders } as never} />)
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  expect(said()).toContain('Thu 16 Sep · reminder 1 to Ana Moreau and Ben Roy')
})

test('a year that runs says its health, one that is over that its term is', () => {
  show(
    <>
      <StateWord phase="ACTIVE" health={{ state: 'OFF_TRACK', words: 'Off track' }} />
      <StateWord phase="ACTIVE" health={{ state: null, words: null }} />
      <StateWord phase="AGREEMENT" health={{ state: null, words: null }} />
    </>,
  )
  expect(said()).toContain('Off trackTerm overAgreement')
})
