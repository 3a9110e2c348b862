// The editor of the rules in a real browser with 80 norms, and what people will read beside it: how long after a key is pressed the
// page is painted, beside a page that has one field and nothing else; and how long it takes to compare two such books.
import { changesBetween, csce, type Norm, redline, resolve, type RuleBook } from '@ithaca/domain/rules'
import { chromium, type Locator, type Page } from '@playwright/test'
import pg from 'pg'
import { ensureBrowser } from '../support/ensure-browser.ts'
import { Somebody } from '../support/somebody.ts'
import { seed } from './seed.ts'

/** What was promised of a keystroke (19 of 20), and of comparing two books. */
export const mostMs = 50
const wantedNorms = 80
const words = 'We tell each other early, and in words that both of us understand, when something is in the way of it. '

type Times = { p50: number; p95: number; worst: number }
export type EditorBench = {
  norms: number
  fields: { name: string; times: Times }[]
  compare: Times
  changes: number
}

export async function benchEditor(url: string, ownerUrl: string): Promise<EditorBench> {
  const [place] = await seed(ownerUrl, { organizations: 1, people: 20, pairs: 4, prefix: 'editor' })
  if (!place) throw new Error('nothing was seeded')
  const book = longBook(csce)
  await draft(ownerUrl, place, book)
  const who = await Somebody.signedIn(url, place.organization, place.account)
  const browser = await chromium.launch(await ensureBrowser())
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    await context.addCookies(
      who.cookie.split('; ').map((one) => {
        const [name = '', ...value] = one.split('=')
        return { name, value: value.join('='), url }
      }),
    )
    const bare = await context.newPage()
    await bare.setContent('<label>Words <textarea rows="4"></textarea></label>')
    const page = await context.newPage()
    await page.goto(`${url}/admin/${place.organization}/program/rules/edit`)
    await page.getByText(words.trim()).first().waitFor()
    const promise = await opened(page, words.trim())
    const typed = async (name: string, where: Page, field: Locator) => ({ name, times: await typing(where, field) })
    const fields = [
      await typed('a page with one field and nothing else', bare, bare.getByRole('textbox')),
      await typed('the words of a promise', page, promise),
      await typed('searching', page, page.getByRole('searchbox')),
    ]
    return { norms: book.norms.length, fields, ...compared(book) }
  } finally {
    await browser.close()
  }
}

/** The first long text that is opened with a promise. */
async function opened(page: Page, sentence: string): Promise<Locator> {
  const row = page.getByRole('listitem').filter({ hasText: sentence }).first()
  await row.getByRole('button', { name: /^Edit/ }).first().click()
  const field = page.locator('form textarea').first()
  await field.waitFor()
  return field
}

/** From each key to what is painted after it. */
async function typing(page: Page, field: Locator): Promise<Times> {
  await field.click()
  await page.evaluate(() => {
    const found: number[] = []
    Object.assign(globalThis, { keys: found })
    const onKey = ({ timeStamp }: KeyboardEvent) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => found.push(performance.now() - timeStamp), { once: true })
        port1.start()
        port2.postMessage(null)
      })
    document.addEventListener('keydown', onKey, { capture: true })
  })
  // As fast as anybody types, and with the pauses in which the page follows.
  for (let turn = 0; turn < 4; turn += 1) {
    await field.pressSequentially('both of us say so when it is due ', { delay: 60 })
    await page.waitForTimeout(500)
  }
  return timesOf(await page.evaluate(() => Reflect.get(globalThis, 'keys') as number[]))
}

function timesOf(found: readonly number[]): Times {
  const inOrder = found.toSorted((a, b) => a - b)
  const at = (share: number) => inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), worst: at(1) }
}

/** As many promises more as make it long. */
function longBook(book: RuleBook): RuleBook {
  const clause = book.norms.find(({ kind }) => kind === 'clause')
  const more = Array.from({ length: wantedNorms - book.norms.length }, (_nothing, index): Norm[] =>
    clause?.kind === 'clause'
      ? [{ ...clause, id: `promise-${index}`, text: { en: `${words}(${index})`, fr: words } }]
      : [],
  )
  return { ...book, norms: [...book.norms, ...more.flat()] }
}

/** Every second norm of another strength, every third with other words: what no committee changes in one year. */
function compared(book: RuleBook): { compare: Times; changes: number } {
  const norms = book.norms.map((norm, index): Norm => {
    const stronger: Norm = index % 2 === 0 ? { ...norm, strength: 'expected' } : norm
    return stronger.kind === 'clause' && index % 3 === 0
      ? { ...stronger, text: { en: `Now and always: ${stronger.text.en}`, fr: `${stronger.text.fr} Toujours.` } }
      : stronger
  })
  const found: number[] = []
  let changes = 0
  for (let turn = 0; turn < 100; turn += 1) {
    const began = performance.now()
    const between = changesBetween(resolve(book), resolve({ ...book, norms }))
    for (const { before, after } of between) redline(before?.en ?? '', after?.en ?? '')
    found.push(performance.now() - began)
    changes = between.length
  }
  return { compare: timesOf(found), changes }
}

async function draft(
  ownerUrl: string,
  { organizationId, programId }: { organizationId: string; programId: string },
  book: RuleBook,
) {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(
    `INSERT INTO rule_draft (organization_id, program_id, book, revision, changed_at, changed_by)
     SELECT organization_id, program_id, $3, 1, now(), person_id FROM duty WHERE organization_id = $1 AND program_id = $2 LIMIT 1`,
    [organizationId, programId, JSON.stringify(book)],
  )
  await owner.end()
}

export function editorRows({ norms, fields, compare, changes }: EditorBench): string {
  const line = (name: string, { p50, p95, worst }: Times) =>
    `  ${name.padEnd(48)}${[p50, p95, worst].map((ms) => ms.toFixed(1).padStart(9)).join('')}`
  return [
    `\nThe editor with ${norms} norms, from key to paint${' '.repeat(8)}p50 ms   p95 ms    worst`,
    ...fields.map(({ name, times }) => line(name, times)),
    line(`comparing two such books, ${changes} changes`, compare),
    `  (at most ${mostMs} ms, 19 times of 20)`,
  ].join('\n')
}

export const unkeptInEditor = ({ fields, compare }: EditorBench): string[] => [
  ...fields.filter(({ times }) => times.p95 > mostMs).map(({ name, times }) => `${name}: ${times.p95.toFixed(0)} ms`),
  ...(compare.p95 > mostMs ? [`two books are compared in ${compare.p95.toFixed(0)} ms`] : []),
]
