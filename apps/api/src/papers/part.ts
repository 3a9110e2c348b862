import type { PaperLook } from './paper-look.ts'
import type { Sheet } from './sheet.ts'

/** The column of a part's words: 68 characters wide beside the part's name. */
export interface Column {
  x: number
  width: number
}

const nameWidth = 104
const gutter = 18

/** One part of a paper: its name in the margin, its words beside it, space above. */
export function drawPart(sheet: Sheet, look: PaperLook, name: string, words: (column: Column) => void): void {
  const space = 17
  const heading = sheet.lines(name, look.heading, nameWidth)
  sheet.keep(space + Math.max(heading.length * look.heading.leading, 3.2 * look.body.leading))
  if (!sheet.isAtTop) sheet.y += space
  const top = sheet.y
  const height = sheet.paint(heading, sheet.left, top, sheet.element('H2'), 'H2')
  const page = sheet.document.page
  words({ x: sheet.left + nameWidth + gutter, width: sheet.width - nameWidth - gutter })
  if (sheet.document.page === page) sheet.y = Math.max(sheet.y, top + height)
}
