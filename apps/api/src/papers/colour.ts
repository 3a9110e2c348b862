export const deepSeaTeal = '#0F6B70'

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

const hex = (parts: readonly number[]) =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) => {
    const share = part / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG contrast of two `#rrggbb` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const light = Math.max(luminance(one), luminance(other))
  const dark = Math.min(luminance(one), luminance(other))
  return (light + 0.05) / (dark + 0.05)
}

/** The colour itself, or the nearest mixture with `toward` that reads on `ground` with at least 4.5:1. */
export function readable(colour: string | null, ground: string, toward: string): string {
  const wanted = colour !== null && /^#[0-9a-f]{6}$/i.test(colour) ? colour : deepSeaTeal
  const from = channels(wanted)
  const to = channels(toward)
  for (let step = 0; step <= 20; step += 1) {
    const mixed = hex(from.map((part, at) => part + (((to[at] ?? 0) - part) * step) / 20))
    if (contrast(mixed, ground) >= 4.5) return mixed
  }
  return toward
}
