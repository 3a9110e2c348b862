import type { Locale } from '@ithaca/domain/core'
import { readable } from '../papers/colour.ts'
import type { MailFrame, MailText } from './mail-data.ts'
import { mailWords } from './words.ts'

const escaped = (text: string) =>
  text.replace(
    /[&<>"'{}]/g,
    (sign) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '{': '&#123;', '}': '&#125;' })[sign] ??
      sign,
  )

const light = { paper: '#FBFAF7', ink: '#1B2430', quiet: '#565F6B', line: '#E4E0D8' }
const dark = { paper: '#14181E', ink: '#E9E6DF', quiet: '#A3A9B1', line: '#2A313B' }

const serif = "Newsreader, Charter, 'Iowan Old Style', Georgia, serif"
const sans = "Figtree, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/** Colours of the night, for the mail programs that ask; the others get a light mail that is readable as it is. */
const nightStyle = (accent: string) => `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  .address a { word-break: break-all; overflow-wrap: anywhere; }
  @media (max-width: 480px) {
    .button table { width: 100% !important; }
    .heading div { font-size: 25px !important; line-height: 31px !important; }
  }
  @media (prefers-color-scheme: dark) {
    body, .paper, .paper > table, .paper > div { background: ${dark.paper} !important; background-color: ${dark.paper} !important; }
    .logo img { background: ${light.paper} !important; padding: 6px !important; border-radius: 6px !important; box-sizing: content-box !important; }
    .ink div, .heading div { color: ${dark.ink} !important; }
    .quiet div, .quiet a { color: ${dark.quiet} !important; }
    .name div, .ink a { color: ${accent} !important; }
    .hairline p { border-top-color: ${dark.line} !important; }
    .mark p { border-top-color: ${accent} !important; }
    .button td, .button td a { background: ${accent} !important; background-color: ${accent} !important; color: ${dark.paper} !important; }
  }`

const line = (kind: string, text: string, more = '') =>
  `<mj-text css-class="${kind}" ${more}>${escaped(text)}</mj-text>`

/** As tall as two lines of the name, and never so wide that it crowds a phone. */
function logoMarkup({ name, logo }: MailFrame['organization']): string {
  if (!logo) return ''
  const width = Math.round(Math.min((logo.width / logo.height) * 48, 200, logo.width))
  return `<mj-image css-class="logo" src="${escaped(logo.url)}" alt="${escaped(name)}" width="${width}px" align="left" padding="0 0 14px" font-size="15px" />`
}

const small = `font-size="13px" line-height="20px" padding-top="4px" color="${light.quiet}"`
const footLink = (link: string | null | undefined, said: string) =>
  link
    ? `<mj-text css-class="quiet" ${small}><a href="${escaped(link)}" style="color:${light.quiet}">${escaped(said)}</a></mj-text>`
    : ''

/** Further things under the name they concern, each with its own link. */
const groupsMarkup = (groups: MailText['groups'], accent: string) =>
  (groups ?? [])
    .flatMap(({ title, lines }) => [
      line('ink', title, 'font-weight="600" padding="6px 0 6px"'),
      ...lines.map(
        ({ text, label, link }) =>
          `<mj-text css-class="ink" padding="0 0 14px">${escaped(text)}<br /><a href="${escaped(link)}" style="color:${accent}">${escaped(label)}</a></mj-text>`,
      ),
    ])
    .join('\n      ')

/** A mail as MJML: the association first, one heading, one button, and Ithaca small at the end. */
export function mailMarkup(text: MailText, link: string, frame: MailFrame, locale: Locale): string {
  const words = mailWords[locale].layout
  const accent = readable(frame.organization.colour, light.paper, light.ink)
  const night = readable(frame.organization.colour, dark.paper, '#ffffff')
  const url = escaped(link)
  return `<mjml lang="${locale}" dir="ltr">
  <mj-head>
    <mj-title>${escaped(text.subject)}</mj-title>
    <mj-preview>${escaped(text.preview)}</mj-preview>
    <mj-raw><meta name="color-scheme" content="light dark" /><meta name="supported-color-schemes" content="light dark" /></mj-raw>
    <mj-attributes>
      <mj-all font-family="${sans}" />
      <mj-text color="${light.ink}" font-size="17px" line-height="26px" padding="0 0 14px" />
      <mj-section padding="0 24px" />
      <mj-column padding="0" />
      <mj-divider padding="0" border-width="1px" border-color="${light.line}" />
    </mj-attributes>
    <mj-style>${nightStyle(night)}</mj-style>
  </mj-head>
  <mj-body background-color="${light.paper}" width="560px" css-class="paper">
    <mj-section padding="36px 24px 0"><mj-column>
      <mj-divider css-class="mark" border-width="4px" border-color="${accent}" width="32px" align="left" padding="0 0 14px" />
      ${logoMarkup(frame.organization)}
      ${line('name', frame.organization.name, `font-weight="600" font-size="15px" line-height="22px" color="${accent}" padding="0 0 26px"`)}
      ${line('heading', text.heading, `font-family="${serif}" font-size="28px" line-height="34px" font-weight="500" padding="0 0 20px"`)}
      ${frame.called === null ? '' : line('ink', words.greeting(frame.called))}
      ${text.paragraphs.map((paragraph) => line('ink', paragraph)).join('\n      ')}
      ${groupsMarkup(text.groups, accent)}
      <mj-button css-class="button" href="${url}" align="left" background-color="${accent}" color="#ffffff" font-size="17px" font-weight="600" line-height="22px" border-radius="8px" inner-padding="14px 24px" padding="10px 0 24px">${escaped(text.button)}</mj-button>
      ${text.quiet.map((said) => line('quiet', said, `font-size="15px" line-height="22px" color="${light.quiet}" padding="0 0 10px"`)).join('\n      ')}
      <mj-text css-class="quiet address" font-size="13px" line-height="20px" color="${light.quiet}" padding="4px 0 26px">${escaped(words.otherwise)}<br /><a href="${url}" style="color:${light.quiet}">${url}</a></mj-text>
      <mj-divider css-class="hairline" padding="0 0 16px" />
      ${line('quiet', `${frame.organization.name}. ${text.why}`, `font-size="13px" line-height="20px" color="${light.quiet}" padding="0 0 4px"`)}
      ${footLink(frame.fewerLink, words.stop)}
      ${footLink(frame.settingsLink, words.fewer)}
      ${line('quiet', words.sentWith, `font-size="13px" line-height="20px" color="${light.quiet}" padding="12px 0 36px"`)}
    </mj-column></mj-section>
  </mj-body>
</mjml>`
}
