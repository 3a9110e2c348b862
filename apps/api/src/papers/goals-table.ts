import type { AgreementPaper } from './agreement-paper.ts'
import { heightOf, type Line } from './lines.ts'
import type { PaperLook } from './paper-look.ts'
import type { Sheet } from './sheet.ts'
import { paperWords } from './words.ts'

interface Column {
  x: number
  width: number
}

const gap = 14
const pad = 7

function columnsOf(sheet: Sheet): readonly [Column, Column, Column, Column] {
  const position = 20
  const deadline = 84
  const rest = sheet.width - position - deadline - 3 * gap
  const goal = rest * 0.6
  const x = sheet.left
  return [
    { x, width: position },
    { x: x + position + gap, width: goal },
    { x: x + position + 2 * gap + goal, width: rest - goal },
    { x: x + sheet.width - deadline, width: deadline },
  ]
}

function linesThatFit(lines: readonly Line[], height: number): number {
  let used = 0
  let count = 0
  for (const line of lines) {
    used += line.before + line.style.leading
    if (used > height) break
    count += 1
  }
  return count
}

function goalCells(
  goal: AgreementPaper['goals'][number],
  columns: readonly Column[],
  sheet: Sheet,
  look: PaperLook,
  missing: string,
) {
  const widths = columns.map((column) => column.width)
  const said = (text: string | null, width: number) =>
    text === null ? sheet.lines(missing, look.small, width, 2) : sheet.lines(text, look.body, width)
  const under = [goal.kind, goal.confirmed].filter((text) => text !== null && text !== '')
  return [
    sheet.lines(String(goal.position), look.body, widths[0] ?? 0),
    [
      ...sheet.lines(goal.statement, look.body, widths[1] ?? 0),
      ...under.flatMap((text, at) => sheet.lines(text ?? '', look.small, widths[1] ?? 0, at === 0 ? 3 : 0)),
    ],
    said(goal.metric, widths[2] ?? 0),
    said(goal.deadline, widths[3] ?? 0),
  ]
}

/** The table of goals (CSCE-24). A row that fits no page is carried over; the head is repeated; no line is lost. */
export function drawGoals(sheet: Sheet, paper: AgreementPaper, look: PaperLook): void {
  const words = paperWords[paper.locale]
  const columns = columnsOf(sheet)
  const names = Object.values(words.goalColumns)
  const heads = columns.map((column, at) => sheet.lines(names[at] ?? '', look.label, column.width))
  const headHeight = Math.max(...heads.map(heightOf)) + pad

  const table = sheet.element('Table')
  const headRow = sheet.element('TR', sheet.element('THead', table))
  columns.forEach((column, at) => {
    const cell = sheet.element('TH', headRow, { scope: 'Column' })
    sheet.paint(heads[at] ?? [], column.x, sheet.y, cell, 'TH')
  })
  sheet.y += headHeight
  sheet.rule(sheet.left, sheet.y, sheet.width, look.ink, 0.75)

  // A screen reader has read the head once; on later pages it is there for the eye.
  sheet.onNewPage = () => {
    sheet.artifact('Layout', () => {
      columns.forEach((column, at) => sheet.draw(heads[at] ?? [], column.x, sheet.y))
    })
    sheet.y += headHeight
    sheet.rule(sheet.left, sheet.y, sheet.width, look.ink, 0.75)
  }
  const body = sheet.element('TBody', table)
  const firstLines = (cells: readonly (readonly Line[])[], count: number) =>
    Math.max(...cells.map((lines) => heightOf(lines.slice(0, count))))

  for (const goal of paper.goals) {
    const cells = goalCells(goal, columns, sheet, look, words.notSaid)
    const whole = Math.max(...cells.map(heightOf)) + 2 * pad
    const page = sheet.bottom - sheet.margins.top - headHeight
    const fitsHere = sheet.y + whole <= sheet.bottom
    const wanted = whole <= page * 0.5 ? whole : firstLines(cells, 3) + pad
    if (!fitsHere && sheet.y + wanted > sheet.bottom) sheet.newPage()

    const row = sheet.element('TR', body)
    const elements = cells.map((_, at) =>
      at === 0 ? sheet.element('TH', row, { scope: 'Row' }) : sheet.element('TD', row),
    )
    let left = cells
    while (left.some((lines) => lines.length > 0)) {
      const room = sheet.bottom - sheet.y - pad
      const counts = left.map((lines) => linesThatFit(lines, room))
      if (counts.every((count) => count === 0)) {
        sheet.newPage()
        continue
      }
      const parts = left.map((lines, at) => lines.slice(0, counts[at]))
      parts.forEach((part, at) => {
        const element = elements[at]
        if (element !== undefined)
          sheet.paint(part, columns[at]?.x ?? 0, sheet.y + pad, element, at === 0 ? 'TH' : 'TD')
      })
      left = left.map((lines, at) => lines.slice(counts[at]))
      sheet.y += pad + Math.max(...parts.map(heightOf))
      if (left.some((lines) => lines.length > 0)) sheet.newPage()
    }
    sheet.y += pad
    sheet.rule(sheet.left, sheet.y, sheet.width, look.line)
  }
  sheet.onNewPage = null
}
