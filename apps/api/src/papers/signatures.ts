import type { AgreementPaper } from './agreement-paper.ts'
import type { PaperLook } from './paper-look.ts'
import type { Sheet } from './sheet.ts'
import { heightOf } from './lines.ts'
import { givenWords, paperWords } from './words.ts'

const gap = 28

/** Who signed, when, and what exactly: kept together on one page. */
export function drawSignatures(sheet: Sheet, paper: AgreementPaper, look: PaperLook): void {
  const words = paperWords[paper.locale]
  const given = givenWords(paper)
  const width = (sheet.width - gap) / 2
  const blocks = paper.signatures.map((signature) => ({
    name: sheet.lines(signature.name, look.signature, width),
    about: [
      ...sheet.lines(signature.name, { ...look.name, size: 10.5, leading: 15 }, width),
      ...sheet.lines(signature.role, look.small, width),
      ...sheet.lines(given.at(signature.signedAt), look.small, width),
    ],
  }))
  const nameHeight = Math.max(...blocks.map((block) => block.name.length)) * look.signature.leading
  const aboutHeight = Math.max(...blocks.map((block) => heightOf(block.about)))
  const notes = [given.fingerprint(paper.digest), ...(sheet.framedCodes > 0 ? [words.unprintable] : [])].map((note) =>
    sheet.lines(note, look.small, sheet.width),
  )
  const notesHeight = notes.flat().length * look.small.leading + 30
  const rows = Math.ceil(blocks.length / 2)
  sheet.keep(26 + look.heading.leading + rows * (nameHeight + aboutHeight + 26) + notesHeight)

  sheet.y += sheet.isAtTop ? 0 : 26
  sheet.flow(sheet.lines(given.title, look.heading, sheet.width), sheet.left, sheet.element('H2'), 'H2')
  for (let at = 0; at < blocks.length; at += 2) {
    sheet.keep(nameHeight + aboutHeight + 20)
    const top = sheet.y + 10
    blocks.slice(at, at + 2).forEach((block, side) => {
      const x = sheet.left + side * (width + gap)
      const own = block.name.length * look.signature.leading
      sheet.paint(block.name, x, top + nameHeight - own, sheet.element('P'), 'P')
      sheet.rule(x, top + nameHeight + 3, width, look.ink, 0.75)
      sheet.paint(block.about, x, top + nameHeight + 9, sheet.element('P'), 'P')
    })
    sheet.y = top + nameHeight + 9 + aboutHeight + 6
  }
  sheet.y += 14
  for (const note of notes) {
    sheet.flow(note, sheet.left, sheet.element('P'), 'P')
    sheet.y += 4
  }
}
