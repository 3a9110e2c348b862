import { locales } from '@ithaca/domain/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GivingTemplate, MailFrame, MailTemplate } from './mail-data.ts'
import { samples } from './mail-samples.ts'
import { renderMail } from './render-mail.ts'

const frame: MailFrame = {
  organization: { name: 'Society of Bridges & Water', colour: '#ffdd00' },
  called: 'José',
  settingsLink: 'https://mentoring.example.org/o/csce/you',
}
const templates = Object.keys(samples('en')) as MailTemplate[]
const every = templates.flatMap((template) => locales.map((locale) => ({ template, locale })))

const linkOf = (template: MailTemplate) => samples('en')[template].link
const inHtml = (text: string) => text.replaceAll('&', '&amp;')

describe.each(every)('$template in $locale', ({ template, locale }) => {
  const rendered = renderMail(template, samples(locale)[template], frame, locale)

  test('has a subject of one line and its link in both versions', async () => {
    const { subject, html, text } = await rendered
    expect(subject.length).toBeGreaterThan(10)
    expect(subject).not.toMatch(/[\n\r]/)
    expect(text.split('\n')).toContain(linkOf(template))
    expect(html).toContain(`href="${inHtml(linkOf(template))}"`)
  })

  test('leaves nothing unfilled', async () => {
    const { subject, html, text } = await rendered
    for (const part of [subject, text, html]) expect(part).not.toMatch(/undefined|\[object|\$\{|NaN|Invalid Date/)
    for (const part of [subject, text]) expect(part).not.toMatch(/[{}<>]|&amp;/)
  })

  test('has one button, says who it is from, why, and how to get fewer', async () => {
    const { html, text } = await rendered
    expect(html.match(/class="[^"]*\bbutton\b/g)).toHaveLength(1)
    expect(html).toContain('Society of Bridges &amp; Water')
    expect(html).toContain(frame.settingsLink)
    expect(text).toContain(frame.settingsLink)
    expect(text).toContain('Society of Bridges & Water')
    expect(text).toContain(locale === 'fr' ? 'Vous recevez' : 'You get this mail')
  })

  test('knows day and night, its language, and fetches nothing', async () => {
    const { html } = await rendered
    expect(html).toContain('name="color-scheme"')
    expect(html).toContain('prefers-color-scheme: dark')
    expect(html).toContain(`lang="${locale}"`)
    expect(html).not.toMatch(/<img|<link|@import|<script|url\(/i)
  })

  test('reads as plain text: lines of at most 72 characters but for addresses', async () => {
    const lines = (await rendered).text.split('\n').filter((line) => !line.startsWith('http'))
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72)
  })
})

const given: readonly GivingTemplate[] = [
  ...(['pair-made', 'pairing-undone', 'agreement-waits-for-you'] as const),
  ...(['signatures-voided', 'agreement-active', 'amendment-begun'] as const),
]
const ways = given.flatMap((template) =>
  locales.flatMap((locale) => (['accept', 'confirm'] as const).map((act) => ({ template, locale, act }))),
)

describe.each(ways)('$template where two $act, in $locale', ({ template, locale, act }) => {
  test('says nothing of signatures, and leaves nothing unfilled', async () => {
    const data = { ...samples(locale)[template], act, ...(template === 'agreement-active' && { lastDay: '' }) }
    const { subject, text, html } = await renderMail(template, data, frame, locale)
    for (const part of [subject, text, html]) expect(part).not.toMatch(/undefined|\$\{|NaN|Invalid Date/)
    const about = text.replaceAll(/nothing\s+is\s+signed|rien\s+ne\s+se\s+signe/g, '')
    expect(`${subject} ${about}`).not.toMatch(/\bsign(ed|ature|é|er|ez)?\b/i)
    if (template === 'agreement-active') expect(text).toMatch(/for as long as|aussi longtemps/)
  })
})

test('who is the first of an association is invited by nobody, in words that say so', async () => {
  const data = { ...samples('en').invitation, invitedAs: { role: 'owner' as const }, invitedBy: null }
  const mails = await Promise.all(locales.map((locale) => renderMail('invitation', data, frame, locale)))
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Your invitation to set up the mentoring of Society of Bridges & Water',
    'Votre invitation à mettre en place le mentorat pour Society of Bridges & Water',
  ])
  for (const { text } of mails) expect(text).not.toMatch(/null|Water \(Society/)
})

test('what is proposed for going on is told in figures, also how often', async () => {
  const [plain, changed] = await Promise.all([
    renderMail('renewal-waits-for-you', samples('en')['renewal-waits-for-you'], frame, 'en'),
    renderMail('renewal-terms-changed', samples('fr')['renewal-terms-changed'], frame, 'fr'),
  ])
  expect(plain.text.replaceAll(/\s+/g, ' ')).toContain('for 12 months, 9 meetings a year, from 15 January 2028')
  expect(changed.text.replaceAll(/\s+/g, ' ')).toContain('elle vaut jusqu’au 14 janvier 2028, telle que signée')
})

test.each([
  ['en', 'accept', /has accepted a renewal.*accept it/, /signed|signature/],
  ['en', 'confirm', /has confirmed a renewal.*confirm it/, /signed|signature/],
  ['fr', 'accept', /a accepté un renouvellement.*acceptez-le/, /sign(é|er|ez|ature)/],
  ['fr', 'confirm', /a confirmé un renouvellement.*confirmez-le/, /sign(é|er|ez|ature)/],
] as const)('in %s nobody signs where the two %s: going on neither', async (locale, act, waits, signing) => {
  const data = samples(locale)
  const mails = await Promise.all([
    renderMail('renewal-waits-for-you', { ...data['renewal-waits-for-you'], act }, frame, locale),
    renderMail('renewal-terms-changed', { ...data['renewal-terms-changed'], act }, frame, locale),
    renderMail('renewal-signed', { ...data['renewal-signed'], act }, frame, locale),
  ])
  expect(mails[0].text.replaceAll(/\s+/g, ' ')).toMatch(waits)
  for (const { text } of mails) expect(text.replaceAll(/signing in|se connecter/g, '')).not.toMatch(signing)
})

test('the association’s logo is hosted and named; whoever reads no HTML misses nothing', async () => {
  const url = 'https://mentoring.example.org/o/csce/logo/abc.png'
  const organization = { ...frame.organization, logo: { url, width: 640, height: 80 } }
  const plain = await renderMail('pair-made', samples('en')['pair-made'], frame, 'en')
  const { html, text } = await renderMail('pair-made', samples('en')['pair-made'], { ...frame, organization }, 'en')
  expect(html.match(/<img[^>]*>/g)).toHaveLength(1)
  expect(html).toMatch(new RegExp(`<img[^>]*alt="Society of Bridges &amp; Water"[^>]*src="${url}"[^>]*width="200"`))
  expect(text).toBe(plain.text)
})

test('a template says something of its own in each language', async () => {
  for (const template of templates) {
    const [en, fr] = await Promise.all(
      locales.map((locale) => renderMail(template, samples(locale)[template], frame, locale)),
    )
    expect(en?.subject).not.toBe(fr?.subject)
  }
})

test('a colour too pale for the day is darkened on the button', async () => {
  const { html } = await renderMail('magic-link', samples('en')['magic-link'], frame, 'en')
  expect(html).toMatch(/bgcolor="#[0-9a-f]{6}"/i)
  expect(html).not.toMatch(/bgcolor="#ffdd00"/i)
})

test('names are text, whatever they hold', async () => {
  const name = '<script>alert(1)</script> & "{{x}}" \u202e مرحبا\r\nBcc: everybody@example.org'
  const data = { ...samples('en')['pair-made'], partner: name }
  const { subject, html, text } = await renderMail('pair-made', data, { ...frame, called: name }, 'en')
  expect(subject).not.toMatch(/[\r\n]/)
  expect(html).not.toMatch(/<script/i)
  expect(html).toContain('&lt;script&gt;')
  expect(text).toContain('<script>alert(1)</script>')
})

test('any name at all can be mailed', async () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    units.map((codes) => String.fromCharCode(...codes)),
  )
  await fc.assert(
    fc.asyncProperty(anything, fc.constantFrom(...locales), async (name, locale) => {
      const data = { ...samples(locale)['agreement-active'], partner: name, program: name }
      const { html, text } = await renderMail('agreement-active', data, { ...frame, called: name }, locale)
      expect(html).toContain('</html>')
      expect(text).toContain(data.link)
    }),
    { numRuns: 30 },
  )
})

test('whose mentorship ended with the other gone for good is not asked to thank them', async () => {
  for (const [locale, thanks] of [
    ['en', /thank/],
    ['fr', /merci/],
  ] as const) {
    const data = samples(locale)['mentorship-ended']
    expect((await renderMail('mentorship-ended', data, frame, locale)).text).toMatch(thanks)
    expect((await renderMail('mentorship-ended', { ...data, gone: true }, frame, locale)).text).not.toMatch(thanks)
  }
})
