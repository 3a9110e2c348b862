import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coloursOf } from './colours.ts'
import { contrast, mix, toRgb } from './contrast.ts'

const brands = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)
const SCHEMES = ['light', 'dark'] as const

describe('an association brings any colour', () => {
  test.each(SCHEMES)('its accent is readable on every ground of the %s scheme', (scheme) => {
    fc.assert(
      fc.property(brands, (brand) => {
        const { accent, accentSoft, accentStrong, onAccent, paper, quiet } = coloursOf(brand, scheme)
        for (const ground of [paper, quiet, accentSoft]) expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5)
        for (const filled of [accent, accentStrong]) expect(contrast(onAccent, filled)).toBeGreaterThanOrEqual(4.5)
      }),
      { numRuns: 400 },
    )
  })

  test('a colour that is readable already stays as it is', () => {
    expect(coloursOf('#0F6B70', 'light').accent).toBe('#0f6b70')
    expect(coloursOf(null, 'dark').accent).toBe('#5fb8b5')
  })

  test('what is no colour gives the default', () => {
    expect(coloursOf('javascript:alert(1)', 'light')).toEqual(coloursOf(null, 'light'))
  })
})

test.each(SCHEMES)('texts keep 4.5:1 and borders of controls 3:1 in the %s scheme', (scheme) => {
  const colours = coloursOf(null, scheme)
  const { paper, quiet, field, ink, muted, control, met, due, overdue, metSoft, dueSoft, overdueSoft } = colours
  for (const ground of [paper, quiet, field])
    for (const text of [ink, muted, met, due, overdue]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  const tinted = [
    [met, metSoft],
    [due, dueSoft],
    [overdue, overdueSoft],
  ] as const
  for (const [text, ground] of tinted)
    for (const each of [text, ink, muted]) expect(contrast(each, ground)).toBeGreaterThanOrEqual(4.5)
  for (const ground of [paper, field]) expect(contrast(control, ground)).toBeGreaterThanOrEqual(3)
})

describe('contrast', () => {
  test('is 21 between black and white, and the same both ways', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21)
    fc.assert(fc.property(brands, brands, (one, other) => contrast(one, other) === contrast(other, one)))
  })

  test('a mix lies between its two colours', () => {
    fc.assert(
      fc.property(brands, brands, fc.double({ min: 0, max: 1, noNaN: true }), (over, under, share) => {
        const [a, b, mixed] = [toRgb(over), toRgb(under), toRgb(mix(over, under, share))]
        for (const index of [0, 1, 2] as const) {
          expect(mixed[index]).toBeGreaterThanOrEqual(Math.min(a[index], b[index]))
          expect(mixed[index]).toBeLessThanOrEqual(Math.max(a[index], b[index]))
        }
      }),
    )
  })
})
