/** Words at the start of a sentence or a cell. */
export function startOfSentence(words: string): string {
  const [first = '', ...rest] = Array.from(words)
  return first.toLocaleUpperCase() + rest.join('')
}

/** A name where a sentence or a cell begins: of who was erased it is no name, and begins as any words do. */
export const nameFirst = ({ fullName, erasedAt }: { fullName: string; erasedAt: string | null }): string =>
  erasedAt === null ? fullName : startOfSentence(fullName)
