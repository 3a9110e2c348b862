import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { samplePaper } from './paper-sample.ts'
import { readBack } from './read-back.ts'
import { renderAgreement } from './render-agreement.ts'

const dense = (text: string) => text.normalize('NFC').replace(/\s/gu, '')
const printed = async (paper: Parameters<typeof renderAgreement>[0]) =>
  dense(readBack(await renderAgreement(paper)).pages.join(''))

const goal = (statement: string, position = 1) => ({ position, kind: null, statement, metric: null, deadline: null })

describe('the printed agreement', () => {
  test('has the same bytes whenever it is printed', async () => {
    expect(Buffer.compare(await renderAgreement(samplePaper()), await renderAgreement(samplePaper()))).toBe(0)
  })

  test('has other bytes and another id when the digest differs', async () => {
    const one = readBack(await renderAgreement(samplePaper()))
    const other = readBack(await renderAgreement(samplePaper({ digest: 'a'.repeat(64) })))
    const id = /\/ID \[<([0-9a-f]+)>/
    expect(id.exec(one.raw)?.[1]).toBeDefined()
    expect(id.exec(one.raw)?.[1]).not.toBe(id.exec(other.raw)?.[1])
  })

  test('says everything that was signed', async () => {
    const paper = samplePaper()
    const text = await printed(paper)
    const said = [
      paper.association,
      paper.program,
      paper.title,
      paper.purpose,
      ...paper.parties.map((party) => party.name),
      ...paper.benefits.flatMap(Object.values),
      ...paper.promises.flatMap(Object.values),
      ...paper.goals.flatMap((row) => [row.statement, row.metric ?? '', row.deadline ?? '', row.kind ?? '']),
      ...Object.values(paper.term),
      ...paper.meetings,
      ...paper.evaluation,
      ...paper.signatures.map((signature) => signature.signedAt),
      `SHA-256 ${paper.digest}`,
      'edition 1',
    ]
    for (const words of said) expect(text).toContain(dense(words))
  })

  test.each([
    ['drafted-together', 'en', 'Accepted by both'],
    ['means-confirmed', 'fr', 'Confirmation par les deux parties'],
    ['ground-rules-confirmed', 'en', 'Confirmed by both'],
  ] as const)('of %s in %s says what was settled and that nobody signed', async (form, locale, title) => {
    const parts = [
      { title: 'Activities', sentences: [], items: ['Shadow a hearing', 'Read a budget'], text: '' },
      { title: 'Means', sentences: ['We stay in touch by video.'], items: [], text: 'Tuesdays.\n\nOr Fridays.' },
    ]
    const term = { text: '', from: '15 January 2027', until: 'no end agreed' }
    const paper = samplePaper({ form, locale, parts, term, goals: [], promises: [], purpose: '', benefits: [] })
    const text = await printed(paper)
    const said = [title, term.from, term.until, ...parts.flatMap(({ items, sentences }) => [...items, ...sentences])]
    for (const words of [...said, 'Tuesdays.', 'Or Fridays.']) expect(text).toContain(dense(words))
    expect(text).not.toMatch(/Signedelectronically|Signatureélectronique|Nogoalhadbeenset|Aucunobjectif/)
  })

  test('is tagged: language, title, headings, list, table with heads of columns and rows', async () => {
    const { raw } = readBack(await renderAgreement(samplePaper({ locale: 'fr' })))
    for (const mark of ['/Marked true', '/Lang (fr)', '/DisplayDocTitle true', 'pdfuaid:part>1<', 'Mentor &amp; Prot'])
      expect(raw).toContain(mark)
    for (const tag of [
      'Document',
      'H1',
      'H2',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'THead',
      'TBody',
      'TR',
      'TH',
      'TD',
    ])
      expect(raw).toContain(`/S /${tag}\n`)
    expect(raw.match(/\/Scope \/Column/g)).toHaveLength(4)
    expect(raw.match(/\/Scope \/Row/g)).toHaveLength(1)
  })

  test('has the association’s logo in its letterhead, beside the name that says whose it is', async () => {
    const { data, info } = await sharp({ create: { width: 320, height: 80, channels: 4, background: '#0f6b7080' } })
      .png()
      .toBuffer({ resolveWithObject: true })
    const logo = { bytes: new Uint8Array(data), width: info.width, height: info.height }
    const [one, two] = [await renderAgreement(samplePaper({ logo })), await renderAgreement(samplePaper({ logo }))]
    expect(Buffer.compare(one, two)).toBe(0)
    const { raw, pages } = readBack(one)
    expect(raw).toContain('/Subtype /Image')
    expect(readBack(await renderAgreement(samplePaper())).raw).not.toContain('/Subtype /Image')
    expect(dense(pages.join(''))).toContain(dense(samplePaper().association))
  })

  test('numbers its pages and repeats the foot and the head of the table on each', async () => {
    const long = 'Steel and water, and a sentence that goes on. '.repeat(88).slice(0, 4000)
    const { pages } = readBack(await renderAgreement(samplePaper({ goals: [goal(long), goal(long, 2)] })))
    expect(pages.length).toBeGreaterThan(3)
    for (const [at, page] of pages.entries()) expect(page).toContain(`Page ${at + 1} of ${pages.length}`)
    expect(pages.filter((page) => page.includes('Specific goal')).length).toBeGreaterThan(2)
    expect(dense(pages.join('')).match(/sentencethatgoeson/g)?.length).toBeGreaterThan(160)
  })

  test.each([
    ['HTML', '<b onclick="x">bold</b> & <script>alert(1)</script>'],
    ['a formula', "=SUM(A1:A9)+cmd|' /C calc'!A0"],
    ['signs of formulas', 'at least ≥ 20, at most ≤ 40, ½ of 3×4 → done'],
    ['right-to-left', 'مرحبا بالعالم and שלום'],
    ['emoji', 'a bridge 🌉 with 👨‍👩‍👧 on it, 👍🏽'],
    ['marks upon marks', `Z${'\u0335\u0327\u0301'.repeat(60)}algo`],
    ['other scripts', 'Ελληνικά, кириллица, 日本語, Tiếng Việt, Łódź, ﬁ, ①'],
  ])('keeps %s as it was written', async (_name, statement) => {
    expect(await printed(samplePaper({ goals: [goal(statement)] }))).toContain(dense(statement))
  })

  test('keeps a word without end over several pages', async () => {
    const text = await printed(samplePaper({ goals: [goal('Q'.repeat(4000))] }))
    expect(text.match(/Q/g)).toHaveLength(4000)
  })

  test('says so where a character cannot be drawn, and only there', async () => {
    expect(await printed(samplePaper({ goals: [goal('😀')] }))).toContain(dense('A framed code stands for'))
    expect(await printed(samplePaper())).not.toContain(dense('A framed code stands for'))
  })

  test('without goals says that there are none', async () => {
    expect(await printed(samplePaper({ goals: [] }))).toContain(dense('No goal had been set'))
  })

  test('refuses data that are no paper', async () => {
    await expect(renderAgreement({ ...samplePaper(), digest: 'none' })).rejects.toThrow(/digest/)
  })

  test('prints whatever people write', async () => {
    const anything = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
      .map((units) => String.fromCharCode(...units))
    const text = fc.oneof(anything, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }))
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('A4' as const, 'LETTER' as const), async (written, page) => {
        const name = `N${written}`
        const bytes = await renderAgreement(
          samplePaper({
            page,
            association: name,
            title: name,
            purpose: written,
            goals: [{ ...goal(written), metric: written, deadline: written, kind: written }],
            signatures: [{ role: name, name, signedAt: written }],
          }),
        )
        expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7')
      }),
      { numRuns: 25 },
    )
  })
})
