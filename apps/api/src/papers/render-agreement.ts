import { agreementPaper, type AgreementPaperInput, type AgreementPaper } from './agreement-paper.ts'
import { bytesOf, openDocument } from './document.ts'
import { drawGoals } from './goals-table.ts'
import { drawFeet, drawOpening } from './opening-and-feet.ts'
import { paperLook, type PaperLook } from './paper-look.ts'
import { drawPart } from './part.ts'
import { Sheet } from './sheet.ts'
import { drawSignatures } from './signatures.ts'
import { paperWords } from './words.ts'

function drawPromises(sheet: Sheet, paper: AgreementPaper, look: PaperLook): void {
  drawPart(sheet, look, paperWords[paper.locale].promises, (part) => {
    const list = sheet.element('L')
    paper.promises.forEach((promise, at) => {
      const item = sheet.element('LI', list)
      const label = sheet.element('Lbl', item)
      const body = sheet.element('LBody', item)
      const indent = 20
      const lines = [
        ...sheet.lines(promise.text, look.body, part.width - indent),
        ...sheet.lines(promise.by, look.small, part.width - indent, 1),
      ]
      sheet.keep(3 * look.body.leading)
      sheet.paint(sheet.lines(`${at + 1}.`, look.body, indent), part.x, sheet.y, label, 'Lbl')
      sheet.flow(lines, part.x + indent, body, 'LBody')
      sheet.y += 5
    })
  })
}

function drawTexts(sheet: Sheet, look: PaperLook, heading: string, texts: readonly string[]): void {
  const said = texts.filter((text) => text.trim() !== '')
  if (said.length === 0) return
  drawPart(sheet, look, heading, (part) => {
    said.forEach((text, at) => {
      if (at > 0) sheet.y += 5
      sheet.flow(sheet.lines(text, look.body, part.width), part.x, sheet.element('P'), 'P')
    })
  })
}

function drawBenefits(sheet: Sheet, paper: AgreementPaper, look: PaperLook): void {
  if (paper.benefits.length === 0) return
  drawPart(sheet, look, paperWords[paper.locale].benefits, (part) => {
    paper.benefits.forEach((benefit, at) => {
      if (at > 0) sheet.y += 7
      sheet.keep(look.label.leading + 2 * look.body.leading)
      sheet.flow(sheet.lines(benefit.role, look.label, part.width), part.x, sheet.element('H3'), 'H3')
      sheet.flow(sheet.lines(benefit.text, look.body, part.width), part.x, sheet.element('P'), 'P')
    })
  })
}

function drawGoalsPart(sheet: Sheet, paper: AgreementPaper, look: PaperLook): void {
  const words = paperWords[paper.locale]
  const note = paper.goals.length === 0 ? words.noGoals : paper.goalsNote
  if (paper.goals.length > 0) sheet.keep(150)
  drawPart(sheet, look, words.goals, (part) => {
    if (note !== null && note !== '')
      sheet.flow(sheet.lines(note, look.body, part.width), part.x, sheet.element('P'), 'P')
  })
  if (paper.goals.length === 0) return
  sheet.y += 8
  sheet.keep(90)
  drawGoals(sheet, paper, look)
}

/** What the two settled, section by section: sentences, a list, and words of their own. */
function drawParts(sheet: Sheet, paper: AgreementPaper, look: PaperLook): void {
  for (const { title, sentences, items, text } of paper.parts) {
    drawPart(sheet, look, title, (part) => {
      const paragraphs = [...sentences, ...text.split(/\n{2,}/)].filter((words) => words.trim() !== '')
      paragraphs.forEach((words, at) => {
        if (at > 0) sheet.y += 5
        sheet.flow(sheet.lines(words, look.body, part.width), part.x, sheet.element('P'), 'P')
      })
      if (items.length > 0) drawItems(sheet, items, part, look)
    })
  }
}

function drawItems(sheet: Sheet, items: readonly string[], part: { x: number; width: number }, look: PaperLook): void {
  const list = sheet.element('L')
  const indent = 14
  for (const item of items) {
    const entry = sheet.element('LI', list)
    const label = sheet.element('Lbl', entry)
    const body = sheet.element('LBody', entry)
    sheet.keep(2 * look.body.leading)
    sheet.paint(sheet.lines('\u2013', look.body, indent), part.x, sheet.y, label, 'Lbl')
    sheet.flow(sheet.lines(item, look.body, part.width - indent), part.x + indent, body, 'LBody')
    sheet.y += 3
  }
}

function drawTerm(sheet: Sheet, paper: AgreementPaper, look: PaperLook): void {
  const words = paperWords[paper.locale]
  drawPart(sheet, look, words.term, (part) => {
    if (paper.term.text !== '') {
      sheet.flow(sheet.lines(paper.term.text, look.body, part.width), part.x, sheet.element('P'), 'P')
      sheet.y += 6
    }
    sheet.keep(34)
    const top = sheet.y
    const half = part.width / 2
    const days = [
      [words.from, paper.term.from],
      [words.until, paper.term.until],
    ] as const
    const heights = days.map(([label, day], at) => {
      const lines = [...sheet.lines(label, look.label, half - 12), ...sheet.lines(day, look.name, half - 12)]
      return sheet.paint(lines, part.x + at * half, top, sheet.element('P'), 'P')
    })
    sheet.y = top + Math.max(...heights)
  })
}

/**
 * The signed agreement as a tagged PDF. The same paper gives the same bytes, under one version of this code.
 * Throws only where the data are no paper at all (zod says where).
 */
export async function renderAgreement(input: AgreementPaperInput): Promise<Uint8Array> {
  const paper = agreementPaper.parse(input)
  const words = paperWords[paper.locale]
  const look = paperLook(paper.colour)
  const document = openDocument({
    title: `${paper.title}: ${paper.parties.map((party) => party.name).join(', ')}`,
    author: paper.association,
    subject: paper.program,
    keywords: paper.digest,
    locale: paper.locale,
    page: paper.page,
    at: new Date(paper.completedAt),
  })
  const sheet = new Sheet(document, { side: 68, top: 64, bottom: 78 })

  drawOpening(sheet, paper, look)
  drawTexts(sheet, look, words.purpose, [paper.purpose])
  drawBenefits(sheet, paper, look)
  if (paper.promises.length > 0) drawPromises(sheet, paper, look)
  if (paper.form === 'signed' || paper.goals.length > 0) drawGoalsPart(sheet, paper, look)
  drawTerm(sheet, paper, look)
  drawTexts(sheet, look, words.meetings, paper.meetings)
  drawParts(sheet, paper, look)
  drawTexts(sheet, look, words.evaluation, paper.evaluation)
  drawSignatures(sheet, paper, look)
  drawFeet(sheet, paper, look)
  return bytesOf(document)
}
