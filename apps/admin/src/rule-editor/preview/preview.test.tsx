import { IthacaProvider, setLocale } from '@ithaca/ui'
import { act, cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../../words/rule-words.ts'
import type { RulePatchInput } from '../../gql/graphql.ts'
import { type Here, ProgramContext } from '../../programs/program.ts'
import { BesidePreview } from './BesidePreview.tsx'
import { useTyped } from './typed.ts'

configure({ asyncUtilTimeout: 15_000 })

const forms = (one: string) => ({ one, many: `${one}s`, the: `the ${one}`, of: `of the ${one}`, your: one, start: one })
const here = { slug: 'csce', program: { slug: 'm', labels: { mentor: forms('mentor'), protege: forms('protégé') } } }

const line = (norm: string, sentence: string, more: object = {}) => ({
  ...{
    key: norm,
    norm,
    kind: 'TO_DO',
    strength: 'EXPECTED',
    sentence,
    reminded: true,
    inWeeklyMail: false,
    enforced: true,
    isNew: false,
  },
  ...more,
})
const reading = (reader: string, ...lines: object[]) => ({
  ...{ reader, groups: lines.length === 0 ? [] : [{ key: 'year', title: 'Each year', lines }] },
  gone: [{ key: 'old', sentence: 'You are asked to sing.' }],
})
const reminder = (to: string, subject: string, norms: string[], weekly = false) => ({
  ...{
    key: `${to} ${subject}`,
    to,
    on: '2027-08-23',
    url: `/o/csce/drafts/m/mail?to=${to}`,
    weekly,
    norms,
    subject,
    heading: subject,
  },
  ...{ greeting: 'Hello Claire,', paragraphs: ['You are asked to meet.'], button: 'Choose a time', quiet: ['Why.'] },
})

type Asked = { patches: RulePatchInput[]; locale: string }
const { asked } = vi.hoisted(() => ({ asked: vi.fn<(variables: Asked) => unknown>() }))
vi.mock('@ithaca/client', () => ({
  useQuery: ({ variables, pause = false }: { variables: Asked; pause?: boolean }) => [
    { fetching: false, data: pause ? undefined : asked(variables) },
    () => {},
  ],
}))

/** What a draft says with these changes: a figure that follows them. */
function answer({ patches }: Asked) {
  const count = patches[0]?.revise?.count ?? 2
  const refusals = count > 99 ? [{ code: 'too-much', message: 'Too much.' }] : []
  return {
    program: {
      id: 'p',
      draft: {
        revision: 1,
        pageUrl: '/o/csce/drafts/m/page',
        settings: { identity: { locales: ['EN', 'FR'] }, oversight: { body: 'STAFF' } },
        preview: {
          refusals,
          changes: [
            { key: 'other', kind: 'CHANGED' },
            { key: 'fresh', kind: 'ADDED' },
          ],
          readings: [
            reading(
              'MENTOR',
              line('meetings', `You are asked to have ${count} meetings.`),
              line('guide', 'As a guide.', {
                kind: 'RULE',
                strength: 'GUIDELINE',
                reminded: false,
                inWeeklyMail: true,
                enforced: false,
              }),
              line('fresh', 'You need to write.', { isNew: true }),
              line('other', 'You need to sing.', { isNew: true }),
            ),
            reading('PROTEGE'),
            reading('BODY', line('watch', 'Nobody has met.', { kind: 'SIGN' })),
          ],
          reminders: [reminder('MENTOR', 'Sign', ['sign']), reminder('PROTEGE', 'Meet', ['meetings'], true)],
        },
      },
    },
  }
}

function Form() {
  const [count, setCount] = useState<number | null>(null)
  useTyped(count === null ? null : [{ revise: { norm: 'meetings', count } }])
  return <input aria-label="count" onChange={({ currentTarget }) => setCount(Number(currentTarget.value) || null)} />
}

function show(wide = true) {
  window.matchMedia = (query: string) =>
    ({ matches: wide, media: query, addEventListener: () => {}, removeEventListener: () => {} }) as never
  return render(
    <IthacaProvider scheme="light" timeZone="UTC">
      <ProgramContext.Provider value={here as unknown as Here}>
        <BesidePreview revision={1}>
          <Form />
        </BesidePreview>
      </ProgramContext.Provider>
    </IthacaProvider>,
  )
}
const words = () => document.body.textContent.replaceAll('\u00a0', ' ')
const type = (value: string) => fireEvent.change(screen.getByLabelText('count'), { target: { value } })
const pause = () => act(() => vi.advanceTimersByTimeAsync(300))
const tab = (name: string) => fireEvent.click(screen.getByRole('tab', { name }))

beforeEach(() => {
  setLocale('en')
  const known = new Map<string, unknown>()
  asked.mockReset().mockImplementation((variables) => {
    const key = JSON.stringify(variables)
    if (!known.has(key)) known.set(key, answer(variables))
    return known.get(key)
  })
  vi.useFakeTimers({ shouldAdvanceTime: true })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('what an edition has already said in other words is changed, and not new', () => {
  show()
  const marksOf = (sentence: string) => screen.getByText(sentence).nextElementSibling?.textContent ?? ''
  expect(marksOf('You need to write.')).toContain('new')
  expect(marksOf('You need to sing.')).toContain('changed')
  expect(marksOf('You need to sing.')).not.toContain('new')
})

test('each reader has their own words, with what they are and what is new or gone', async () => {
  show()
  expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
    ...['Mentor', 'Protégé', 'Coordinators', 'Reminders'],
  ])
  expect(words()).toContain('You are asked to have 2 meetings.')
  expect(words()).toContain('a mail reminds of it')
  expect(words()).toContain('a line in the week’s mailnothing acts on it yet')
  const fresh = screen.getByText('You need to write.').closest('li')
  expect(within(fresh as HTMLElement).getByText('new')).toBeTruthy()
  expect(words()).toContain('No longer readYou are asked to sing.')
  tab('Protégé')
  expect(words()).toContain('Nothing in these rules speaks to them yet.')
  tab('Coordinators')
  expect(words()).toContain('Nobody has met.')
})

test('follows what is typed once typing pauses, marks it, and goes back with it', async () => {
  show()
  type('3')
  type('4')
  expect(words()).toContain('2 meetings')
  await pause()
  const typed = screen.getByText('You are asked to have 4 meetings.').closest('li')
  expect(within(typed as HTMLElement).getByText('as you type')).toBeTruthy()
  const counts = asked.mock.calls.flatMap(([{ patches }]) => patches.map(({ revise }) => revise?.count))
  expect(new Set(counts)).toEqual(new Set([4]))
  type('0')
  await pause()
  expect(words()).toContain('2 meetings')
  expect(screen.queryByText('as you type')).toBeNull()
})

test('what cannot stand shows the draft, and says so', async () => {
  show()
  type('100')
  await pause()
  expect(words()).toContain('cannot stand like this yet')
})

test('the mail about what is typed comes first, and each can be read', async () => {
  show()
  tab('Reminders')
  expect(screen.getByRole('article', { name: 'Sign' }).textContent).toContain('Hello Claire,')
  expect(words()).toContain('To the mentor, on the morning of 23 Aug 2027')
  const drawn = screen.getByRole('link', { name: 'The mail as it is drawn, in a new tab' })
  expect(drawn.getAttribute('href')).toBe('/o/csce/drafts/m/mail?to=MENTOR')
  expect(screen.getByRole('link', { name: /public page/ }).getAttribute('href')).toBe('/o/csce/drafts/m/page')
  type('3')
  await pause()
  expect(screen.getByRole('article', { name: 'Meet' }).textContent).toContain('Choose a time')
  expect(words()).toContain('in the mail of the week from 23 Aug 2027 on')
  fireEvent.change(screen.getByLabelText('Which mail'), { target: { value: 'MENTOR Sign' } })
  expect(screen.getByRole('article', { name: 'Sign' })).toBeTruthy()
})

test('is read in either language of the program', async () => {
  show()
  fireEvent.click(screen.getByRole('button', { name: 'French' }))
  expect(asked.mock.calls.at(-1)?.[0].locale).toBe('FR')
})

test('is a sheet on a phone', () => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
  show(false)
  expect(screen.queryByRole('tab')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'What people will read' }))
  expect(within(screen.getByRole('dialog')).getAllByRole('tab')).toHaveLength(4)
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('tab')).toBeNull()
})
