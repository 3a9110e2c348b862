import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import '../words/rule-words.ts'
import { EndsProposal } from './EndsProposal.tsx'

afterEach(cleanup)

test.each([
  ['OPEN', true],
  ['DECLINED', false],
] as const)('a proposal that is %s: whether a change would end it', (state, ends) => {
  setLocale('en')
  const proposedBy = { __typename: 'Person', id: 'k', fullName: 'Kim Committee' } as const
  render(
    <IthacaProvider scheme="light">
      <EndsProposal proposal={{ __typename: 'EditionProposal', state, proposedBy }} />
    </IthacaProvider>,
  )
  const said = 'Kim Committee has proposed to publish this draft. Any change here ends the proposal'
  expect(document.body.textContent.includes(said)).toBe(ends)
})
