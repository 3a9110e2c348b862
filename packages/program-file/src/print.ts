import { type Commented, commented, type FileComments } from './comments.ts'
import { namesOf, type Path, under } from './paths.ts'
import { lines, scalar } from './scalars.ts'

const widest = 120

/** Where something is written: its place, how far in, and how much of its line is taken. */
type At = { path: Path; indent: number; taken: number }

/**
 * The whole as YAML, always the same for the same: a rule, a list or a text that fits stands on one line, and what bears a
 * comment on lines of its own.
 */
export function print(whole: Readonly<Record<string, unknown>>, comments: FileComments): string {
  const out = new Printer(comments)
  out.members(whole, { path: '', indent: 0, taken: 0 })
  return out.text()
}

class Printer {
  readonly #lines: string[] = []
  readonly #comments: FileComments
  readonly #commented: Commented

  constructor(comments: FileComments) {
    this.#comments = comments
    this.#commented = commented(comments)
  }

  text(): string {
    const { end } = this.#comments
    return `${[...this.#lines, ...(end.length > 0 ? ['', ...end] : [])].join('\n')}\n`
  }

  members(value: object, { path, indent }: At): void {
    for (const [key, member] of Object.entries(value)) {
      const place = under(path, key)
      this.#above(place, indent)
      const name = `${scalar(key, 'block')}:`
      this.#entry(name, member, { path: place, indent, taken: indent + name.length + 1 })
    }
  }

  #items(value: readonly unknown[], { path, indent }: At): void {
    const names = namesOf(value)
    value.forEach((item, index) => {
      const place = under(path, names[index] ?? '')
      this.#above(place, indent)
      const flow = this.#flow(item, { path: place, indent, taken: indent + 2 })
      if (flow !== null || typeof item !== 'object')
        return this.#entry('-', item, { path: place, indent, taken: indent + 2 })
      const from = this.#lines.length
      const beside = this.#comments.beside[place]
      if (beside !== undefined) this.#lines.push(' '.repeat(indent + 2) + beside)
      const inner = { path: place, indent: indent + 2, taken: 0 }
      if (Array.isArray(item)) this.#items(item, inner)
      else this.members(item as object, inner)
      // The first member stands beside the dash; a comment above it, above the dash.
      const first = this.#lines.findIndex((text, at) => at >= from && !text.trimStart().startsWith('#') && text !== '')
      this.#lines[first] = `${' '.repeat(indent)}- ${this.#lines[first]?.slice(indent + 2)}`
      for (let at = from; at < first; at++) this.#lines[at] = this.#lines[at]?.replace(/^ {2}/, '') ?? ''
    })
  }

  #entry(name: string, value: unknown, at: At): void {
    const { path, indent } = at
    const beside = this.#comments.beside[path]
    const put = (rest: string) =>
      this.#lines.push(`${' '.repeat(indent)}${name}${rest && ` ${rest}`}${beside === undefined ? '' : ` ${beside}`}`)
    const flow = this.#flow(value, at)
    if (flow !== null) return void put(flow)
    if (typeof value === 'string') {
      put('|-')
      for (const text of lines(value) ?? []) this.#lines.push(text === '' ? '' : ' '.repeat(indent + 2) + text)
      return
    }
    put('')
    const inner = { path, indent: indent + 2, taken: 0 }
    if (Array.isArray(value)) this.#items(value, inner)
    else this.members(value as object, inner)
  }

  /** On the one line that is left, or null where it does not fit or is to be seen apart. */
  #flow(value: unknown, { path, taken }: At): string | null {
    if (typeof value === 'string' && lines(value) !== null) return null
    if (typeof value !== 'object' || value === null) return scalar(value, 'block')
    if (Object.keys(value).length === 0) return Array.isArray(value) ? '[]' : '{}'
    if (isApart(path) || this.#commented.beneath(path)) return null
    const whole = inline(value)
    return whole !== null && taken + whole.length <= widest ? whole : null
  }

  #above(path: Path, indent: number): void {
    const above = this.#comments.above[path] ?? []
    const before = this.#lines.at(-1)
    // The first of them follows its heading at once.
    if (isSetOff(path) && before !== undefined && !/^(settings|norms):/.test(before)) this.#lines.push('')
    for (const text of above) this.#lines.push(text === '' ? '' : ' '.repeat(indent) + text)
  }
}

/** The parts of a file, the sections of its settings and its rules are always written below one another. */
const isApart = (path: Path) => !path.includes('/') || /^settings\/[^/]+$|^(norms|off)\/[^/]+$/.test(path)

/** And these with a blank line before them. */
const isSetOff = (path: Path) => /^(program|settings|norms|off|sources)$|^norms\/[^/]+$|^settings\/[^/]+$/.test(path)

function inline(value: unknown): string | null {
  if (typeof value === 'string') return value.includes('\n') ? null : scalar(value, 'flow')
  if (typeof value !== 'object' || value === null) return scalar(value, 'flow')
  const parts = Array.isArray(value)
    ? value.map(inline)
    : Object.entries(value).map(([key, member]) => {
        const text = inline(member)
        return text === null ? null : `${scalar(key, 'flow')}: ${text}`
      })
  if (parts.includes(null)) return null
  return Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
}
