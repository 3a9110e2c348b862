import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Linked } from './Linked.tsx'

afterEach(cleanup)

test('addresses in words can be followed, without the full stop after them; nothing else is a link', () => {
  const { container } = render(
    <Linked
      text={'See https://example.org/a?b=1, then (https://example.org/c). Not http://x.org or javascript:alert(1)'}
    />,
  )
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://example.org/a?b=1',
    'https://example.org/c',
  ])
  expect(container.textContent).toBe(
    'See https://example.org/a?b=1, then (https://example.org/c). Not http://x.org or javascript:alert(1)',
  )
})
