import { below, type Fields, fieldsIn } from './fields/values.ts'

export type Merged = {
  value: unknown
  /** The places that both have changed, each otherwise. */
  clashes: readonly string[]
}
/** A place where somebody else has written, and what stands there now. */
export type Told = { at: string; value: unknown }
type Side = 'mine' | 'theirs'
type Three = { base: unknown; mine: unknown; theirs: unknown }

export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * What two have made of one value, member by member: what only one has changed is as that one has it, whether it is a word in one
 * language, an end of a range or an item of a list. Where both have changed the same, `prefer` is taken, and the place is told.
 */
export function threeWay(base: unknown, mine: unknown, theirs: unknown, prefer: Side = 'mine', at = ''): Merged {
  if (same(mine, base) || same(mine, theirs)) return { value: theirs, clashes: [] }
  if (same(theirs, base)) return { value: mine, clashes: [] }
  const three = { base, mine, theirs }
  const inside = [base, mine, theirs].every(isRecord)
    ? isOneKind(three)
      ? ofMembers(three, prefer, at)
      : null
    : ofItems(three, prefer, at)
  return inside ?? { value: prefer === 'mine' ? mine : theirs, clashes: [at] }
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** What says of which kind a value is; members of two kinds do not belong together. */
const KINDS = ['is', 'kind', 'of', 'does', 'must', 'on']
const isOneKind = ({ base, mine, theirs }: Three) =>
  KINDS.every((key) => {
    const kind = fieldsIn(base)[key]
    return isRecord(kind) || [mine, theirs].every((one) => same(fieldsIn(one)[key], kind))
  })

function ofMembers({ base, mine, theirs }: Three, prefer: Side, at: string): Merged {
  const [before, here, there] = [fieldsIn(base), fieldsIn(mine), fieldsIn(theirs)]
  const keys = [...new Set([...Object.keys(there), ...Object.keys(here)])]
  const all = keys.map((key) => [key, threeWay(before[key], here[key], there[key], prefer, below(at, key))] as const)
  return {
    value: Object.fromEntries(all.flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value]]))),
    clashes: all.flatMap(([, { clashes }]) => clashes),
  }
}

/** Items are told apart by what they are called, single words by themselves, and anything else by its place. */
function ofItems({ base, mine, theirs }: Three, prefer: Side, at: string): Merged | null {
  if (!isList(base) || !isList(mine) || !isList(theirs)) return null
  const named = namesOf([base, mine, theirs])
  if (named === null) {
    if (base.length !== mine.length || base.length !== theirs.length) return null
    const each = mine.map((item, index) => threeWay(base[index], item, theirs[index], prefer, below(at, index)))
    return { value: each.map(({ value }) => value), clashes: each.flatMap(({ clashes }) => clashes) }
  }
  const [before, here, there] = named
  const order = orderOf([...before.keys()], [...here.keys()], [...there.keys()])
  if (order === null) return null
  const each = order.map((name) => threeWay(before.get(name), here.get(name), there.get(name), prefer, below(at, name)))
  return {
    value: each.flatMap(({ value }) => (value === undefined ? [] : [value])),
    clashes: each.flatMap(({ clashes }) => clashes),
  }
}

type Items = ReadonlyMap<string, unknown>
const NAMES = ['id', 'code', 'key']

function namesOf(lists: readonly (readonly unknown[])[]): readonly [Items, Items, Items] | null {
  const by = [null, ...NAMES].map((name) => lists.map((list) => itemsBy(list, name)))
  const [base, mine, theirs] = by.find((each) => each.every((items) => items !== null)) ?? []
  return base && mine && theirs ? [base, mine, theirs] : null
}

function itemsBy(list: readonly unknown[], name: string | null): Items | null {
  const items = new Map<string, unknown>()
  for (const [index, item] of list.entries()) {
    const said = name === null ? item : fieldsIn(item)[name]
    // What one is just writing has no name yet, and is nobody else's.
    const key = name !== null && said === '' ? `+${index}` : said
    if (typeof key !== 'string' || items.has(key)) return null
    items.set(key, item)
  }
  return items
}

/** In the order of whoever has put them in another one, with what the other has added; null where both have. */
function orderOf(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] | null {
  const inAll = (names: readonly string[]) =>
    names.filter((name) => base.includes(name) && mine.includes(name) && theirs.includes(name))
  const [before, here, there] = [inAll(base), inAll(mine), inAll(theirs)]
  if (same(here, before)) return [...new Set([...theirs, ...mine])]
  return same(there, before) || same(here, there) ? [...new Set([...mine, ...theirs])] : null
}

/** Where a value is another than it was, as deep as members can be told apart. */
export function changedIn(base: unknown, now: unknown, at = ''): readonly Told[] {
  if (same(base, now)) return []
  if (!isRecord(base) || !isRecord(now)) return [{ at, value: now }]
  const keys = [...new Set([...Object.keys(base), ...Object.keys(now)])]
  return keys.flatMap((key) => changedIn(base[key], now[key], below(at, key)))
}
