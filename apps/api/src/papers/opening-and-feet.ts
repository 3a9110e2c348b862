import type { AgreementPaper } from './agreement-paper.ts'
import type { Line, Style } from './lines.ts'
import type { PaperLook } from './paper-look.ts'
import type { Sheet } from './sheet.ts'
import { paperWords } from './words.ts'

/** Who issues the paper, what it is called, and between whom it is. */
export function drawOpening(sheet: Sheet, paper: AgreementPaper, look: PaperLook): void {
  sheet.artifact('Layout', () => {
    sheet.document.rect(sheet.left, 0, 36, 5).fill(look.accent)
  })
  const beside = drawLogo(sheet, paper)
  const head = [
    ...sheet.lines(paper.association, look.association, sheet.width - beside),
    ...sheet.lines(paper.program, { ...look.small, size: 9.5, leading: 14 }, sheet.width - beside),
  ]
  sheet.flow(head, sheet.left, sheet.element('P'), 'P')
  sheet.y += 30
  sheet.flow(sheet.lines(paper.title, look.title, sheet.width), sheet.left, sheet.element('H1'), 'H1')
  if (paper.amends !== null) {
    sheet.y += 4
    sheet.flow(sheet.lines(paper.amends, look.subtitle, sheet.width), sheet.left, sheet.element('P'), 'P')
  }
  sheet.y += 18
  sheet.rule(sheet.left, sheet.y, sheet.width, look.line)
  sheet.y += 10
  drawParties(sheet, paper, look)
  sheet.y += 10
  sheet.rule(sheet.left, sheet.y, sheet.width, look.line)
  sheet.y += 4
}

/** The logo at the right of the letterhead, level with the name that says whose it is; answers the width it takes. */
function drawLogo(sheet: Sheet, { logo }: AgreementPaper): number {
  if (logo === null) return 0
  const most = { width: 150, height: 40 }
  const scale = Math.min(most.width / logo.width, most.height / logo.height)
  const [width, height] = [logo.width * scale, logo.height * scale]
  sheet.artifact('Layout', () => {
    sheet.document.image(Buffer.from(logo.bytes), sheet.left + sheet.width - width, sheet.y - 6, { width, height })
  })
  return width + 16
}

function drawParties(sheet: Sheet, paper: AgreementPaper, look: PaperLook): void {
  const width = sheet.width / 2
  for (let at = 0; at < paper.parties.length; at += 2) {
    const top = sheet.y
    const heights = paper.parties.slice(at, at + 2).map((party, side) => {
      const lines = [
        ...sheet.lines(party.role, look.label, width - 16),
        ...sheet.lines(party.name, look.name, width - 16),
      ]
      return sheet.paint(lines, sheet.left + side * width, top, sheet.element('P'), 'P')
    })
    sheet.y = top + Math.max(...heights)
  }
}

/** The first line of a text, shortened to a width: a foot never grows. */
function shortened(sheet: Sheet, text: string, style: Style, width: number): Line[] {
  const [whole, more] = sheet.lines(text, style, width)
  if (whole === undefined) return []
  if (more === undefined) return [whole]
  const [first] = sheet.lines(text, style, width - 8)
  return first === undefined
    ? []
    : [{ ...first, runs: [...first.runs, ...(sheet.lines('\u2026', style, 8)[0]?.runs ?? [])] }]
}

/** The running foot of every page, drawn last because only then their number is known. */
export function drawFeet(sheet: Sheet, paper: AgreementPaper, look: PaperLook): void {
  const words = paperWords[paper.locale]
  const { start, count } = sheet.document.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    sheet.document.switchToPage(start + at)
    const top = sheet.document.page.height - 52
    const number = sheet.lines(words.page(at + 1, count), look.foot, 120)
    const numberWidth = (number[0]?.runs ?? []).reduce((sum, run) => sum + sheet.measure(run, look.foot), 0)
    const title = `${paper.title} \u00b7 ${words.edition(paper.edition)}`
    sheet.rule(sheet.left, top - 8, sheet.width, look.line)
    sheet.artifact('Pagination', () => {
      sheet.draw(shortened(sheet, title, look.foot, sheet.width - numberWidth - 24), sheet.left, top)
      sheet.draw(number, sheet.left + sheet.width - numberWidth, top)
      sheet.draw(sheet.lines(`SHA-256 ${paper.digest}`, look.foot, sheet.width), sheet.left, top + look.foot.leading)
    })
  }
}
