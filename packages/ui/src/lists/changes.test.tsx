import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { setUpTexts } from '../texts/set-up.ts'
import { IthacaProvider } from '../provider.tsx'
import { Changes } from './Changes.tsx'

beforeAll(() => {
  setUpTexts({ app: { en: {}, fr: {} }, locale: 'en' })
})
afterEach(cleanup)

const show = (change: object) => {
  render(
    <IthacaProvider scheme="light">
      <Changes changes={[{ key: 'k', chapter: 'Promises', kind: 'CHANGED', parts: [], ...change }]} />
    </IthacaProvider>,
  )
}

test('a sentence that stays is read once, with the words of the other language in that language', () => {
  const same = 'Each of us keeps a copy.'
  show({
    ...{ before: same, after: same, note: 'Changed: the words in the other language.' },
    words: [{ lang: 'fr', before: 'Une copie.', after: 'Un exemplaire.' }],
  })
  expect(screen.getAllByText(same)).toHaveLength(1)
  expect(screen.getByText('Changed: the words in the other language.')).toBeDefined()
  expect(screen.getByText('Une copie.').closest('del')).not.toBeNull()
  const now = screen.getByText('Un exemplaire.')
  expect([now.lang, now.closest('ins')?.textContent]).toEqual(['fr', 'Now: Un exemplaire.'])
})

test('what people are called is told with the old and the new word', () => {
  show({ note: 'Changed: what the two roles are called.', words: [{ lang: 'en', before: 'mentor', after: 'advisor' }] })
  expect(screen.getByRole('listitem').textContent).toContain('Until now: mentor → Now: advisor')
})
