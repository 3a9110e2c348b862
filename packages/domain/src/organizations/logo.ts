import type { Refusal } from '../core/index.ts'

export type LogoRefusalCode =
  | 'logo-empty'
  | 'logo-too-big'
  | 'logo-is-drawing'
  | 'logo-not-an-image'
  | 'logo-unreadable'
  | 'logo-too-many-pixels'
  | 'logo-too-small'

/** What an upload may be, and what is made of it. */
export const logoLimits = {
  megabytes: 5,
  bytes: 5 * 1024 * 1024,
  /** Refused above: a small file can hold an image that fills the memory. */
  megapixels: 40,
  /** The longer side has at least so many pixels, or it is blurred on paper. */
  pixels: 64,
}

/** The kinds of image that are taken, by what the bytes say they are and never by a file's name. */
export const logoKinds = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const

/** What stands in the way of keeping these bytes; `kind` is what they are by their content, null where nobody knows. */
export function mayKeepLogo({ size, kind }: { size: number; kind: string | null }): Refusal<LogoRefusalCode>[] {
  if (size === 0) return [{ code: 'logo-empty' }]
  if (size > logoLimits.bytes) return [{ code: 'logo-too-big', limit: logoLimits.megabytes }]
  if (kind === 'image/svg+xml') return [{ code: 'logo-is-drawing' }]
  return logoKinds.some((known) => known === kind) ? [] : [{ code: 'logo-not-an-image' }]
}

/** What stands in the way of an image that could be read, by its size in pixels. */
export function mayShowLogo({ width, height }: { width: number; height: number }): Refusal<LogoRefusalCode>[] {
  if (width * height > logoLimits.megapixels * 1e6)
    return [{ code: 'logo-too-many-pixels', limit: logoLimits.megapixels }]
  return Math.max(width, height) < logoLimits.pixels ? [{ code: 'logo-too-small', limit: logoLimits.pixels }] : []
}
