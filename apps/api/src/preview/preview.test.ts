import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
let program: Awaited<ReturnType<Scenario['program']>>
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  program = await scenario.program()
})
afterAll(() => scenario.close())

const asked = `query ($patches: [RulePatchInput!]!) { program(slug: "mentoring") { draft { revision changedAt
  preview(patches: $patches) {
    refusals { code at message }
    problems { code norms message }
    effects { key kind before after }
    changes { key }
    norm(key: "meetings-at-least") { key strength sentence source { kind } }
    sections { key norms { key } }
  } } } }`
type Previewed = {
  refusals: { code: string; at: string; message: string }[]
  problems: { code: string; norms: string[]; message: string }[]
  effects: { key: string; kind: string; before: string | null; after: string | null }[]
  changes: { key: string }[]
  norm: { key: string; strength: string; sentence: string; source: { kind: string } } | null
  sections: { key: string; norms: { key: string }[] }[]
}
type Draft = { revision: number; changedAt: string | null; preview: Previewed }
const draftFor = async (who: Speaking, ...patches: object[]) =>
  (await who.get<{ program: { draft: Draft | null } }>(asked, { patches })).program.draft
const previewFor = async (who: Speaking, ...patches: object[]): Promise<Previewed> => {
  const draft = await draftFor(who, ...patches)
  if (draft === null) throw new Error('no draft is shown')
  return draft.preview
}

describe.concurrent('what a draft would be', () => {
  test('is told in words, against the draft and against what holds, and nothing is written', async () => {
    const draft = await draftFor(
      program.owner,
      { revise: { norm: 'meetings-at-least', count: 3, window: 'QUARTER' } },
      { set: { path: 'records.monthsKept', value: 12 } },
    )
    expect(draft).toMatchObject({ revision: 0, changedAt: null })
    const preview = draft?.preview
    expect(preview?.refusals).toEqual([])
    expect(preview?.norm).toMatchObject({ sentence: expect.stringContaining('3 meetings') as string })
    expect(preview?.norm?.source.kind).toBe('DECIDED')
    expect(preview?.effects.map(({ key }) => key)).toEqual(['meetings-at-least', 'records.monthsKept'])
    expect(preview?.changes.map(({ key }) => key)).toEqual(['meetings-at-least', 'records.monthsKept'])
    expect(await draftFor(program.owner)).toMatchObject({ revision: 0, preview: { effects: [], changes: [] } })
  })

  test('says what does not fit together, and has no norm that would be gone', async () => {
    const { refusals, problems, norm, sections } = await previewFor(
      program.owner,
      { set: { path: 'renewal.allowed', value: false } },
      { set: { path: 'term.months', value: 18 } },
      { remove: 'meetings-at-least' },
    )
    expect(refusals).toEqual([])
    expect(problems.map(({ code }) => code).toSorted()).toEqual(['renewal-not-allowed', 'term-contradicts'])
    expect(problems.flatMap(({ norms }) => norms)).toContain('term-twelve-months')
    expect(norm).toBeNull()
    expect(sections.flatMap(({ norms }) => norms).some(({ key }) => key === 'meetings-at-least')).toBe(false)
  })

  test('is the draft as it stands where a change cannot be made, with every reason', async () => {
    const { refusals, norm, effects } = await previewFor(
      program.owner,
      { revise: { norm: 'meetings-at-least', count: 3 } },
      { revise: { norm: 'nobody', count: 3 } },
      { set: { path: 'term.months', value: 'long' } },
    )
    expect(refusals.map(({ at }) => at)).toEqual(['patches.1', 'book.settings.term.months'])
    expect(norm?.sentence).toContain('2 meetings')
    expect(effects).toEqual([])
  })

  test('is for who may read the draft, and for so many changes at a time', async () => {
    expect(await draftFor(program.coordinator, { remove: 'face-to-face' })).toMatchObject({
      preview: { effects: [{ key: 'face-to-face', kind: 'REMOVED', after: null }] },
    })
    const other = await scenario.program()
    const theirs = await previewFor(other.owner, { remove: 'face-to-face' })
    expect(theirs.effects).toHaveLength(1)
    const many = Array.from({ length: 101 }, () => ({ remove: 'face-to-face' }))
    await expect(previewFor(program.owner, ...many)).rejects.toThrow('BAD_USER_INPUT')
  })
})

type Read = { key: string; norm: string; kind: string; sentence: string; reminded: boolean; isNew: boolean }
type Readings = {
  readings: { reader: string; groups: { key: string; title: string; lines: Read[] }[]; gone: Read[] }[]
  reminders: { key: string; to: string; on: string; weekly: boolean; norms: string[]; subject: string }[]
  reminder: Record<'subject' | 'greeting' | 'button' | 'text' | 'html', string> & {
    paragraphs: string[]
    quiet: string[]
  }
}
const readingsOf = `query ($patches: [RulePatchInput!]!, $locale: Locale) { program(slug: "mentoring") { draft {
  preview(patches: $patches) {
    readings(locale: $locale) {
      reader groups { key title lines { key norm kind strength sentence why reminded enforced isNew } }
      gone { key norm kind sentence reminded isNew }
    }
    reminders(locale: $locale) { key to on weekly norms subject heading paragraphs button quiet }
    reminder(to: PROTEGE, norm: "meetings-at-least", locale: $locale) { subject greeting paragraphs button quiet text html }
  } } } }`
async function readFor(who: Speaking, patches: object[], locale?: string): Promise<Readings> {
  const { program: found } = await who.get<{ program: { draft: { preview: Readings } } }>(readingsOf, {
    patches,
    locale,
  })
  return found.draft.preview
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe.concurrent('what people will read', () => {
  const quarterly = [
    { revise: { norm: 'meetings-at-least', count: 3, window: 'QUARTER', strength: 'REQUIRED' } },
    { remove: 'face-to-face' },
  ]

  test('follows the changes, and marks what is new and what is gone', async () => {
    const { readings } = await readFor(program.owner, quarterly)
    expect(readings.map(({ reader }) => reader)).toEqual(['MENTOR', 'PROTEGE', 'BODY'])
    const [mentor] = readings
    const lines = mentor?.groups.flatMap((group) => group.lines) ?? []
    const fresh = lines.filter(({ isNew }) => isNew)
    expect(fresh).toMatchObject([{ norm: 'meetings-at-least', kind: 'TO_DO', strength: 'REQUIRED', reminded: true }])
    expect(fresh[0]?.sentence).toMatch(/^You need to have 3 meetings by /)
    expect(mentor?.gone.map(({ norm }) => norm)).toEqual(['face-to-face'])
    expect(mentor?.groups.find(({ lines: [line] }) => line === fresh[0])).toMatchObject({
      key: 'quarter',
      title: 'Each quarter',
    })
    const before = await readFor(program.owner, [])
    expect(
      before.readings.flatMap(({ groups, gone }) => [...groups.flatMap((one) => one.lines), ...gone]),
    ).not.toContainEqual(expect.objectContaining({ isNew: true }))
  })

  test('has the mails that will remind of it, in words and drawn, in the language that one asks for', async () => {
    const { reminders, reminder } = await readFor(program.owner, quarterly)
    expect(reminders[0]).toMatchObject({ to: 'MENTOR', weekly: false, norms: ['agreement-acknowledged'] })
    expect(plain(reminder.subject)).toMatch(/^Plan 3 meetings by /)
    expect(reminder).toMatchObject({ greeting: 'Hello Daniel,', button: 'Choose a time' })
    expect(reminder.paragraphs[0]).toBe('This is about you and Claire Morin.')
    expect(reminder.html).toContain('You need to have 3 meetings')
    expect(reminder.text).toContain('Choose a time:')
    expect(reminder.html + reminder.text).not.toContain('/act/')
    const french = await readFor(program.owner, quarterly, 'FR')
    expect(plain(french.reminder.subject)).toMatch(/^Prévoir 3 rencontres d’ici au /)
    expect(french.readings[0]?.groups.map(({ title }) => title)).toContain('Chaque trimestre')
  })
})

describe.concurrent('a draft, drawn', () => {
  const seen = (url: string, cookie?: string) => scenario.app.inject({ url, headers: { ...(cookie && { cookie }) } })
  const urls = `{ program(slug: "mentoring") { draft { pageUrl preview(patches: []) {
    reminder(to: PROTEGE, norm: "meetings-at-least", locale: FR) { url } } } } }`
  type Urls = { program: { draft: { pageUrl: string; preview: { reminder: { url: string } } } } }
  async function drawn() {
    const own = await scenario.program()
    const { draft } = (await own.owner.get<Urls>(urls)).program
    const pathOf = (url: string) => url.replace(/^https?:..[^/]+/, '')
    return { ...own, page: pathOf(draft.pageUrl), mail: pathOf(draft.preview.reminder.url) }
  }

  test('is the public page that it would make, whether or not there is one, in each language', async () => {
    const { owner, coordinator, id: programId, page } = await drawn()
    const patches = [
      { set: { path: 'identity.publicPage', value: false } },
      { revise: { norm: 'meetings-at-least', count: 3 } },
    ]
    await owner.act('patchDraft', { programId, revision: 0, patches })
    for (const { cookie } of [owner, coordinator]) {
      const answer = await seen(page, cookie)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['cache-control']).toBe('private, no-store')
      expect(answer.body).toContain('with the draft of the rules')
      expect(answer.body).toContain('at least 3 meetings')
    }
    expect((await seen(`${page}?language=fr`, owner.cookie)).body).toContain('<html lang="fr">')
  })

  test('is a mail as it would be drawn, which loads and runs nothing', async () => {
    const { owner, mail } = await drawn()
    const answer = await seen(mail, owner.cookie)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'/)
    expect(answer.body).toContain('Bonjour Daniel,')
    expect((await seen(mail.replace('meetings-at-least', 'clause-respect'), owner.cookie)).statusCode).toBe(404)
  })

  test('is for nobody else: neither signed out, nor of another association, nor a mentor', async () => {
    const { page, mail, ...own } = await drawn()
    const mentor = await own.mentor()
    const other = await scenario.program()
    for (const url of [page, mail])
      for (const cookie of [undefined, other.owner.cookie, mentor.cookie])
        expect((await seen(url, cookie)).statusCode).toBe(404)
    expect((await seen(page.replace('mentoring', 'nothing'), other.owner.cookie)).statusCode).toBe(404)
  })
})
