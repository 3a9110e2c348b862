/** Colours as `#rrggbb`, channels 0 to 255. */
export type Hex = string
type Rgb = readonly [number, number, number]

const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i

export const isHex = (value: string): boolean => HEX.test(value)

export function toRgb(hex: Hex): Rgb {
  const short = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex
  const number = Number.parseInt(short.slice(1), 16)
  return [number >> 16, (number >> 8) & 255, number & 255]
}

const toHex = (rgb: Rgb): Hex => `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`

const linear = (channel: number) => {
  const part = channel / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

export function luminance(hex: Hex): number {
  const [red, green, blue] = toRgb(hex)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** WCAG 2 contrast, 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** `share` of `over` laid on `under`, 0 to 1. */
export function mix(over: Hex, under: Hex, share: number): Hex {
  const below = toRgb(under)
  const [red, green, blue] = toRgb(over)
  const at = (channel: number, index: 0 | 1 | 2) => channel * share + below[index] * (1 - share)
  return toHex([at(red, 0), at(green, 1), at(blue, 2)])
}

/** The nearest colour to `hex`, on the way to `towards`, that has `atLeast` contrast on every ground. */
export function readable(hex: Hex, towards: Hex, grounds: readonly Hex[], atLeast = 4.5): Hex {
  for (let step = 0; step <= 50; step += 1) {
    const candidate = step === 0 ? toHex(toRgb(hex)) : mix(towards, hex, step / 50)
    if (grounds.every((ground) => contrast(candidate, ground) >= atLeast)) return candidate
  }
  return towards
}
