import { isAlias, isMap, isScalar, isSeq, type LineCounter, type ParsedNode } from 'yaml'
import type { Entry } from './attach.ts'
import { namesOf, type Path, under } from './paths.ts'
import type { Found } from './problem.ts'
import { deepest } from './scan.ts'

export type Step = string | number
/** Where something is in the text: what it is called, and what it says. */
export type Spot = { key: number; value: number }

/** The data of a text as nothing but values, where each of them stands, what comments can be about, and what may not be. */
export class Tree {
  readonly spots = new Map<string, Spot>()
  readonly entries: Entry[] = []
  readonly problems: Found[] = []
  readonly value: unknown
  readonly #lines: LineCounter

  constructor(root: ParsedNode | null, lines: LineCounter) {
    this.#lines = lines
    this.spots.set(keyOf([]), { key: 0, value: root?.range[0] ?? 0 })
    this.value = this.#read(root, [])
    this.#enter(root, this.value, '')
  }

  /** The place of a path, or of the nearest that encloses it. */
  spot(path: readonly Step[]): Spot {
    const found = this.spots.get(keyOf(path))
    if (found) return found
    return path.length === 0 ? { key: 0, value: 0 } : this.spot(path.slice(0, -1))
  }

  has = (path: readonly Step[]) => this.spots.has(keyOf(path))

  #read(node: ParsedNode | null, path: readonly Step[]): unknown {
    if (node === null) return null
    const offset = node.range[0]
    const found = (code: Found['code']) => this.problems.push({ code, path, offset })
    if (isAlias(node)) {
      found('file-alias')
      return null
    }
    if (node.anchor !== undefined) found('file-anchor')
    if (node.tag !== undefined) found('file-tag')
    if (isScalar(node)) return node.value
    if (path.length > deepest) {
      found('file-too-deep')
      return null
    }
    if (isSeq(node)) return node.items.map((item, index) => this.#member(item, [...path, index]))
    const members: [string, unknown][] = []
    const seen = new Set<string>()
    for (const pair of node.items) {
      const key: unknown = isScalar(pair.key) ? pair.key.value : undefined
      const at = pair.key?.range[0] ?? offset
      if (typeof key !== 'string') {
        this.problems.push({ code: 'key-not-text', path, offset: at })
        continue
      }
      if (seen.has(key)) this.problems.push({ code: 'key-twice', path, offset: at, word: key })
      seen.add(key)
      if (pair.key.anchor !== undefined) this.problems.push({ code: 'file-anchor', path, offset: at })
      members.push([key, this.#member(pair.value, [...path, key], at)])
    }
    // Names such as __proto__ are names like others.
    return Object.fromEntries(members)
  }

  #member(node: ParsedNode | null, path: readonly Step[], key?: number): unknown {
    const value = node?.range[0] ?? key ?? 0
    if (!this.has(path)) this.spots.set(keyOf(path), { key: key ?? value, value })
    return this.#read(node, path)
  }

  /** What begins a line of its own, or at least stands in no line that is one whole. */
  #enter(node: ParsedNode | null, value: unknown, path: Path): void {
    if (node === null || isAlias(node) || isScalar(node) || typeof value !== 'object' || value === null) return
    if (node.flow === true && this.#line(node.range[0]) === this.#line(node.range[1])) return
    if (isSeq(node)) {
      const items = value as readonly unknown[]
      const names = namesOf(items)
      node.items.forEach((item, index) => {
        const place = under(path, names[index] ?? '')
        this.#note(item.range[0], place)
        this.#enter(item, items[index], place)
      })
    }
    if (!isMap(node)) return
    for (const pair of node.items) {
      const key: unknown = isScalar(pair.key) ? pair.key.value : undefined
      if (typeof key !== 'string') continue
      const place = under(path, key)
      this.#note(pair.key.range[0], place)
      this.#enter(pair.value, (value as Record<string, unknown>)[key], place)
    }
  }

  #note(offset: number, path: Path): void {
    this.entries.push({ path, offset, line: this.#line(offset) })
  }

  #line = (offset: number) => this.#lines.linePos(offset).line
}

const keyOf = (path: readonly Step[]) => path.join('\0')
