import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { BrandMark } from './marks.tsx'

afterEach(cleanup)

const drawn = (logo: { url: string; width: number; height: number } | null) =>
  render(<BrandMark name="éole" logo={logo} size={40} />).container.firstElementChild

test.each([
  ['a square', 200, 200, 40, 40],
  ['a wide one', 640, 80, 100, 13],
  ['a high one', 100, 400, 10, 40],
])('%s keeps its shape beside the name', (_which, width, height, shownWide, shownHigh) => {
  const image = drawn({ url: '/o/csce/logo/a.png', width, height })
  expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual([`${shownWide}`, `${shownHigh}`])
  expect([image?.getAttribute('src'), image?.getAttribute('alt')]).toEqual(['/o/csce/logo/a.png', ''])
})

test('without a logo the first letter of the name stands for it', () => {
  expect(drawn(null)?.textContent).toBe('É')
})
