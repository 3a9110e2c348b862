import { cleanup, configure, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { setLocale } from '../texts/set-up.ts'
import { IthacaProvider } from '../provider.tsx'
import { Changes } from './Changes.tsx'

configure({ asyncUtilTimeout: 15_000 })
afterEach(cleanup)

const show = (change: object) => {
  setLocale('en')
  render(
    <IthacaProvider scheme="light">
      <Changes changes={[{ key: 'k', chapter: 'Promises', kind: 'CHANGED', parts: [], ...change }]} />
    </IthacaProvider>,
  )
}

test('a sentence that stays is read once, with the words of the other language in that language', async () => {
  const same = 'Each of us keeps a copy.'
  show({
    ...{ before: same, after: same, note: 'Changed: the words in the other language.' },
    words: [{ lang: 'fr', before: 'Une copie.', after: 'Un exemplaire.' }],
  })
  expect(screen.getAllByText(same)).toHaveLength(1)
  expect(screen.getByText('Changed: the words in the other language.')).toBeDefined()
  expect(screen.getByText('Une copie.').closest('del')).not.toBeNull()
  await screen.findByText('Now:')
  const now = screen.getByText('Un exemplaire.')
  expect([now.lang, now.closest('ins')?.textContent]).toEqual(['fr', 'Now: Un exemplaire.'])
})

test('what people are called is told with the old and the new word', async () => {
  show({ note: 'Changed: what the two roles are called.', words: [{ lang: 'en', before: 'mentor', after: 'advisor' }] })
  await screen.findByText('Now:')
  expect(screen.getByRole('listitem').textContent).toContain('Until now: mentor → Now: advisor')
})
