import { type Face, faces, fontOf } from './fonts.ts'
import { breakLines, type Line, type Style } from './lines.ts'
import type { Run } from './runs.ts'

type Structure = PDFKit.PDFStructureElement

const framedFace = { cut: 'figtree-400-normal', scale: 0.62, pad: 2.5 } as const

/** What is beside the text, in points. */
export interface Margins {
  side: number
  top: number
  bottom: number
}

/** Pages, a place on them, and the tree of tags: every line drawn here is tagged or an artifact. */
export class Sheet {
  readonly document: PDFKit.PDFDocument
  readonly margins: Margins
  readonly root: Structure
  /** Drawn at the top of each page that is added while it is set: a table's repeated head. */
  onNewPage: (() => void) | null = null
  y = 0
  framedCodes = 0
  private readonly registered = new Set<string>()

  constructor(document: PDFKit.PDFDocument, margins: Margins) {
    this.document = document
    this.margins = margins
    this.root = document.struct('Document')
    document.addStructure(this.root)
    this.newPage()
  }

  get width(): number {
    return this.document.page.width - 2 * this.margins.side
  }

  get bottom(): number {
    return this.document.page.height - this.margins.bottom
  }

  get left(): number {
    return this.margins.side
  }

  get isAtTop(): boolean {
    return this.y <= this.margins.top
  }

  newPage(): void {
    this.document.addPage()
    this.y = this.margins.top
    this.onNewPage?.()
  }

  /** Goes to the next page unless `height` fits on this one. */
  keep(height: number): void {
    if (this.y + height > this.bottom && !this.isAtTop) this.newPage()
  }

  element(type: string, parent: Structure = this.root, options: PDFKit.Mixins.StructureElementOptions = {}): Structure {
    const element = this.document.struct(type, options)
    parent.add(element)
    return element
  }

  readonly measure = (run: Run, style: Style): number => {
    if (run.kind === 'text') return this.set(run.face, style.size).widthOfString(run.text)
    return this.setFramed(style).widthOfString(run.code) + 2 * framedFace.pad + 1
  }

  lines(text: string, style: Style, width: number, before = 0): Line[] {
    return breakLines(text, style, width, this.measure, before)
  }

  /** Draws lines in one column over as many pages as they need, tagged as content of `owner`. */
  flow(lines: readonly Line[], x: number, owner: Structure, tag: string): void {
    let at = 0
    while (at < lines.length) {
      const fits = this.fitting(lines, at)
      if (fits === 0) {
        this.newPage()
        continue
      }
      const part = lines.slice(at, at + fits)
      this.y += this.paint(part, x, this.y, owner, tag)
      at += fits
    }
  }

  /** How many lines fit below the present place; never a lone first or a lone last line of many. */
  private fitting(lines: readonly Line[], from: number): number {
    let height = 0
    let fits = 0
    for (const line of lines.slice(from)) {
      height += line.before + line.style.leading
      if (this.y + height > this.bottom) break
      fits += 1
    }
    const left = lines.length - from - fits
    if (left === 0) return fits
    if (this.isAtTop) return Math.max(fits, 1)
    const kept = left === 1 ? fits - 1 : fits
    return kept < 2 && lines.length > 1 ? 0 : kept
  }

  /** Draws lines at one place as one piece of tagged content; answers their height. */
  paint(lines: readonly Line[], x: number, y: number, owner: Structure, tag: string): number {
    if (lines.length === 0) return 0
    const content = this.document.markStructureContent(tag)
    const height = this.draw(lines, x, y)
    this.document.endMarkedContent()
    owner.add(content)
    return height
  }

  /** Draws what is not part of the text: rules, running feet, repeated heads. */
  artifact(type: 'Layout' | 'Pagination', work: () => void): void {
    this.document.markContent('Artifact', { type })
    work()
    this.document.endMarkedContent()
  }

  rule(x: number, y: number, width: number, colour: string, weight = 0.5): void {
    this.artifact('Layout', () => {
      this.document
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(weight)
        .strokeColor(colour)
        .stroke()
    })
  }

  draw(lines: readonly Line[], x: number, y: number): number {
    let top = y
    for (const line of lines) {
      top += line.before
      let left = x
      // Ascenders sit alike in every cut, so that texts of two cuts stand on one line.
      for (const run of line.runs) left += this.drawRun(run, line.style, left, top + line.style.leading * 0.72)
      top += line.style.leading
    }
    return top - y
  }

  private drawRun(run: Run, style: Style, x: number, baseline: number): number {
    const width = this.measure(run, style)
    const draw = () => {
      if (run.kind === 'framed') return this.drawFramed(run.code, style, x, baseline, width)
      this.set(run.face, style.size).fillColor(style.colour)
      this.document.text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
    }
    if (run.actual === undefined) draw()
    else {
      if (run.kind === 'text') this.set(run.face, style.size)
      else this.setFramed(style)
      this.standingFor(run.actual, style.size, draw)
    }
    return width
  }

  /**
   * Marks what is drawn as standing for other text. Readers place that text by the axes and the font in force when the
   * mark ends, so both are set around it: upright, in the size of the line.
   */
  private standingFor(actual: string, size: number, draw: () => void): void {
    const { document } = this
    const flip = () => document.save().transform(1, 0, 0, -1, 0, document.page.height)
    flip()
    document.addContent(`BT /${document._font.id} ${size} Tf ET`)
    document.markContent('Span', { actual: actual.toWellFormed() })
    flip()
    draw()
    document.restore()
    document.endMarkedContent()
    document.restore()
  }

  private drawFramed(code: string, style: Style, x: number, baseline: number, width: number): void {
    this.framedCodes += 1
    const size = style.size * framedFace.scale
    this.document
      .roundedRect(x + 0.5, baseline - size * 1.05, width - 1, size * 1.4, 1.5)
      .lineWidth(0.5)
      .strokeColor(style.colour)
      .stroke()
    this.setFramed(style).fillColor(style.colour)
    this.document.text(code, x + framedFace.pad + 0.5, baseline - size * 0.02, {
      lineBreak: false,
      baseline: 'alphabetic',
    })
  }

  private set(face: Face, size: number): PDFKit.PDFDocument {
    if (!this.registered.has(face.name)) {
      this.document.registerFont(face.name, fontOf(face))
      this.registered.add(face.name)
    }
    return this.document.font(face.name, size)
  }

  private setFramed(style: Style): PDFKit.PDFDocument {
    const [face] = faces(framedFace.cut)
    if (face === undefined) throw new Error('no face for framed codes')
    return this.set(face, style.size * framedFace.scale)
  }
}
