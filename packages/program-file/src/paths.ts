/** The place of something in a file, by which its comment is kept: names of keys, and of items where they have one. */
export type Path = string

export const under = (path: Path, key: string): Path => (path === '' ? key : `${path}/${key}`)

/** What the items of a list are called: by id or code, so that a comment stays with its rule wherever that moves. */
export function namesOf(items: readonly unknown[]): string[] {
  const seen = new Set<string>()
  return items.map((item, index) => {
    const name = nameOf(item)
    if (name === undefined || seen.has(name)) return `#${index}`
    seen.add(name)
    return name
  })
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const { id, code } = item as { id?: unknown; code?: unknown }
  return typeof id === 'string' ? id : typeof code === 'string' ? code : undefined
}
