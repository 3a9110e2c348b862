import type { Locale } from '@ithaca/domain/core'
import mjml2html from 'mjml'
import type { MailData, MailFrame, MailTemplate, MailText } from './mail-data.ts'
import { mailMarkup } from './mail-markup.ts'
import { plainText } from './plain-text.ts'
import { mailWords } from './words.ts'

export interface RenderedMail {
  subject: string
  html: string
  text: string
}

/** One line without controls: a name can hold what a header or a line of text cannot. */
export const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()

/** French joins these signs to the word before them with a space that does not break. */
const spaced = (text: string, locale: Locale) => (locale === 'fr' ? text.replace(/ ([:;?!»])/g, '\u00a0$1') : text)

function cleaned(text: MailText, locale: Locale): MailText {
  const clean = (said: string) => spaced(oneLine(said), locale)
  return {
    subject: clean(text.subject),
    preview: clean(text.preview),
    heading: clean(text.heading),
    paragraphs: text.paragraphs.map(clean),
    groups: (text.groups ?? []).map(({ title, lines }) => ({
      title: clean(title),
      lines: lines.map((line) => ({ ...line, text: clean(line.text), label: clean(line.label) })),
    })),
    button: clean(text.button),
    quiet: text.quiet.map(clean),
    why: clean(text.why),
  }
}

/** What a mail of one template says to one person, ready to be drawn. */
export function wordedMail<Template extends MailTemplate>(
  template: Template,
  data: MailData[Template],
  frame: MailFrame,
  locale: Locale,
): { text: MailText; frame: MailFrame } {
  const { called, organization } = frame
  const addressed: MailFrame = {
    ...frame,
    called: called === null ? null : oneLine(called),
    organization: { ...organization, name: oneLine(organization.name) },
  }
  return { text: cleaned(mailWords[locale].templates[template](data, addressed), locale), frame: addressed }
}

/** A mail of one template for one person, in their language, as HTML and as plain text. */
export async function renderMail<Template extends MailTemplate>(
  template: Template,
  data: MailData[Template],
  frame: MailFrame,
  locale: Locale,
): Promise<RenderedMail> {
  const { text, frame: addressed } = wordedMail(template, data, frame, locale)
  const markup = mailMarkup(text, data.link, addressed, locale)
  const { html } = await mjml2html(markup, { fonts: {}, validationLevel: 'strict', keepComments: false })
  return { subject: text.subject, html, text: plainText(text, data.link, addressed, locale) }
}
