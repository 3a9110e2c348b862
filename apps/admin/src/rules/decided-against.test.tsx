import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import '../words/words.ts'
import { DecidedAgainst } from './DecidedAgainst.tsx'

beforeEach(() => setLocale('en'))
afterEach(cleanup)

test('a program’s rules name what it has decided against, and where that comes from', () => {
  const decided = {
    sentence: 'No minimum of meetings is asked.',
    source: { kind: 'DECIDED', sentence: 'By the board.' },
  }
  const plain = { sentence: 'Nobody is asked for hours.', source: { kind: 'DEFAULT', sentence: 'x' } }
  render(
    <IthacaProvider scheme="light" timeZone="UTC">
      <DecidedAgainst points={[decided, plain] as never} />
    </IthacaProvider>,
  )
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'not askedNo minimum of meetings is asked.By the board.',
    'not askedNobody is asked for hours.Ithaca’s default',
  ])
  cleanup()
  render(
    <IthacaProvider scheme="light" timeZone="UTC">
      <DecidedAgainst points={[]} />
    </IthacaProvider>,
  )
  expect(screen.queryByRole('listitem')).toBeNull()
})
