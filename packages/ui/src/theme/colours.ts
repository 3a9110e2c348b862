import { contrast, isHex, mix, readable } from './contrast.ts'
import type { Hex } from './contrast.ts'

export type Colours = {
  paper: Hex
  /** A little off the paper: rails, bars, rows under the pointer. */
  quiet: Hex
  /** Inside of fields, a little lighter than what they lie on. */
  field: Hex
  ink: Hex
  muted: Hex
  /** Ornament only; the borders of controls are `control`, with 3:1. */
  line: Hex
  control: Hex
  accent: Hex
  accentStrong: Hex
  onAccent: Hex
  accentSoft: Hex
  met: Hex
  metSoft: Hex
  due: Hex
  dueSoft: Hex
  overdue: Hex
  overdueSoft: Hex
}

export const DEFAULT_BRAND = '#0F6B70'
const DEFAULT_BRAND_ON_DARK = '#5FB8B5'

const LIGHT = {
  paper: '#FBFAF7',
  quiet: '#F4F1EA',
  field: '#FFFFFF',
  ink: '#1B2430',
  muted: '#59616E',
  line: '#E4E0D8',
  control: '#8B8578',
  met: '#2F6B3A',
  metSoft: '#E8F1E6',
  due: '#8A5A00',
  dueSoft: '#FBF0DA',
  overdue: '#A1281F',
  overdueSoft: '#FBE9E6',
} as const

const DARK = {
  paper: '#14181E',
  quiet: '#1B2028',
  field: '#191E25',
  ink: '#E9E6DF',
  muted: '#A6A9AE',
  line: '#2A313B',
  control: '#6B7482',
  met: '#7FC28B',
  metSoft: '#18281C',
  due: '#E3B25C',
  dueSoft: '#33290F',
  overdue: '#F0968B',
  overdueSoft: '#3A1B18',
} as const

function withAccent(base: typeof LIGHT | typeof DARK, brand: Hex, scheme: 'light' | 'dark'): Colours {
  const towards = scheme === 'light' ? '#000000' : '#ffffff'
  const share = scheme === 'light' ? 0.1 : 0.16
  // The accent is written on paper, on quiet ground and on its own soft tint, so it must be readable on all three.
  const near = readable(brand, towards, [base.paper, base.quiet])
  const accent = readable(near, towards, [base.paper, base.quiet, mix(near, base.paper, share)])
  const accentSoft = mix(near, base.paper, share)
  const onAccent =
    ['#ffffff', base.ink, base.paper, '#000000'].find((text) => contrast(text, accent) >= 4.5) ?? '#000000'
  return {
    ...base,
    accent,
    onAccent,
    accentSoft,
    accentStrong: readable(mix(towards, accent, 0.14), towards, [onAccent]),
  }
}

/** The palette of one scheme around an association's colour; whatever the colour, texts keep 4.5:1. */
export function coloursOf(brand: string | null | undefined, scheme: 'light' | 'dark'): Colours {
  const asked = brand && isHex(brand) ? brand : DEFAULT_BRAND
  if (scheme === 'light') return withAccent(LIGHT, asked, 'light')
  const own = asked.toLowerCase() === DEFAULT_BRAND.toLowerCase()
  return withAccent(DARK, own ? DEFAULT_BRAND_ON_DARK : readable(asked, '#ffffff', [DARK.paper], 5.5), 'dark')
}
