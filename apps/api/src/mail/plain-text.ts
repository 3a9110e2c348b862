import type { Locale } from '@ithaca/domain/core'
import type { MailFrame, MailText } from './mail-data.ts'
import { mailWords } from './words.ts'

const width = 72

/** Lines of at most 72 characters; a word longer than that (an address) stays whole. */
function wrapped(text: string): string {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current].join('\n')
}

/** The same mail for those who read no HTML: complete, and its address on a line of its own. */
export function plainText(text: MailText, link: string, frame: MailFrame, locale: Locale): string {
  const words = mailWords[locale].layout
  const colon = locale === 'fr' ? '\u00a0:' : ':'
  const settings = frame.settingsLink === null ? [] : [`${words.fewer}${colon}\n${frame.settingsLink}`]
  const stop = frame.fewerLink ? [`${words.stop}${colon}\n${frame.fewerLink}`] : []
  const groups = (text.groups ?? []).flatMap(({ title, lines }) => [
    wrapped(title),
    ...lines.map((line) => `${wrapped(line.text)}\n${line.label}${colon}\n${line.link}`),
  ])
  const greeting = frame.called === null ? [] : [words.greeting(frame.called)]
  const body = [text.heading, ...greeting, ...text.paragraphs].map(wrapped)
  const foot = [`${frame.organization.name}. ${text.why}`].map(wrapped)
  return `${[...body, ...groups, `${text.button}${colon}\n${link}`, ...text.quiet.map(wrapped), '-- ', ...foot, ...stop, ...settings, words.sentWith].join('\n\n')}\n`
}
