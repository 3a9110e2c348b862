import { Lexer, type LineCounter } from 'yaml'

/** A comment of the text: on which line, from where on, and whether it has that line to itself. */
export type Comment = { line: number; offset: number; alone: boolean; text: string }
/** `stop` is where reading on would be unwise. */
export type Scanned = { comments: Comment[]; stop: { code: 'file-too-deep' | 'file-too-dense'; offset: number } | null }

/** Deeper than any rule book, and shallow enough to be read without fear. */
export const deepest = 40
const mostOnALine = 12
/** Signs and words; a file of the longest length has fewer unless it is made of signs. */
const mostTokens = 60_000

const controls = ['\u0002', '\u0018', '\u001f']

/** The comments of a text, and where it is nested deeper than anybody writes: before anything is built of it. */
export function scan(text: string, lines: LineCounter): Scanned {
  const comments: Comment[] = []
  let [offset, flow, onLine, tokens, isContent] = [0, 0, 0, 0, false]
  for (const token of new Lexer().lex(text)) {
    // Control signs of the lexer stand for nothing in the text; what follows the last is a scalar, whatever it begins with.
    if (token === '\u001f') isContent = true
    if (controls.includes(token)) continue
    if (!isContent) {
      if (token === '[' || token === '{') flow++
      else if (token === ']' || token === '}') flow--
      else if (token === '-' || token === '?') onLine++
      else if (token.includes('\n')) onLine = 0
      if (flow > deepest || onLine > mostOnALine) return { comments, stop: { code: 'file-too-deep', offset } }
      if (token.startsWith('#')) {
        const { line, col } = lines.linePos(offset)
        const before = text.slice(offset - col + 1, offset)
        comments.push({ line, offset, alone: before.trim() === '', text: token.trimEnd() })
      }
    }
    if (++tokens > mostTokens) return { comments, stop: { code: 'file-too-dense', offset } }
    isContent = false
    offset += token.length
  }
  return { comments, stop: null }
}
