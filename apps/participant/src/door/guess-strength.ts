const SHORTEST = 12

export type Strength = { missing: number; level: 'weak' | 'fair' | 'good'; share: number }

const classes = [/[a-zà-ÿ]/, /[A-ZÀ-Þ]/, /\d/, /[^\p{L}\d]/u]

/** A rough guess while typing: length counts most, repetition counts against. The server has the dictionaries. */
export function guessStrength(password: string): Strength {
  const characters = Array.from(password)
  const different = new Set(characters).size
  const kinds = classes.filter((one) => one.test(password)).length
  const words = password.split(/[\s\-_.]+/).filter((word) => word.length > 2).length
  const worth = different * 4 + Math.min(characters.length, 30) * 2 + kinds * 4 + Math.min(words, 5) * 6
  const level = worth < 75 ? 'weak' : worth < 100 ? 'fair' : 'good'
  const missing = Math.max(0, SHORTEST - characters.length)
  return { missing, level, share: Math.min(missing > 0 ? 40 : 100, worth) }
}
