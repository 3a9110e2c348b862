import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, configure, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import '../words/words.ts'
import { Line } from './Redlines.tsx'

configure({ asyncUtilTimeout: 15_000 })
afterEach(cleanup)

test('a note stands beside the sentence and never in it; words of the other language are marked in that language', () => {
  setLocale('en')
  const change = {
    ...{ key: 'clause-copy', chapter: 'Promises', kind: 'CHANGED', parts: ['WORDS'] },
    redline: [{ kind: 'SAME', text: 'Each of us keeps a copy of this agreement.' }],
    note: 'Changed: the words in the other language.',
    words: [
      {
        lang: 'fr',
        redline: [
          { kind: 'SAME', text: 'Chacun garde ' },
          { kind: 'GONE', text: 'une copie.' },
          { kind: 'NEW', text: 'un exemplaire.' },
        ],
      },
    ],
  }
  render(
    <IthacaProvider scheme="light">
      <Line change={change as never} />
    </IthacaProvider>,
  )
  const sentence = screen.getByText('Each of us keeps a copy of this agreement.').closest('p')
  expect(sentence?.textContent).toBe('Each of us keeps a copy of this agreement.')
  expect(screen.getByText('Changed: the words in the other language.').closest('ins, del')).toBeNull()
  const [gone, come] = [screen.getByText('une copie.'), screen.getByText('un exemplaire.')]
  expect([gone.lang, gone.closest('del')?.textContent]).toEqual(['fr', 'Removed: une copie.'])
  expect([come.lang, come.closest('ins')?.textContent]).toEqual(['fr', 'Added: un exemplaire.'])
})
