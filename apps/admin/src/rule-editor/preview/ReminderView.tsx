import { SelectField, useFormats } from '@ithaca/ui'
import { useState } from 'react'
import { useHere } from '../../programs/program.ts'
import { useText } from '../../words/rule-words.ts'
import type { Language, Reminder } from './use-previewed.ts'
import css from './preview.module.css'

type ReminderViewProps = {
  reminders: readonly Reminder[]
  /** The norms that are being typed: the mail about them is shown first. */
  typedNorms: ReadonlySet<string>
  language: Language
}

/** The mails that would remind of what is asked, one at a time. */
export function ReminderView({ reminders, typedNorms, language }: ReminderViewProps) {
  const text = useText()
  const formats = useFormats()
  const { labels } = useHere().program
  const [chosen, setChosen] = useState<string | null>(null)
  const about = reminders.find(({ norms }) => norms.some((norm) => typedNorms.has(norm)))
  const mail = reminders.find(({ key }) => key === chosen) ?? about ?? reminders[0]
  if (!mail) return <p className={css['quiet']}>{text('rulePreview.noMails')}</p>
  const nameOf = ({ to }: Reminder) => (to === 'MENTOR' ? labels.mentor.the : labels.protege.the)
  return (
    <>
      <SelectField
        label={text('rulePreview.which')}
        value={mail.key}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={reminders.map((one) => ({
          value: one.key,
          label: text('rulePreview.mail', { who: nameOf(one), day: formats.day(one.on), subject: one.subject }),
        }))}
      />
      <p className={css['quiet']}>
        {text(mail.weekly ? 'rulePreview.weekly' : 'rulePreview.morning', {
          who: nameOf(mail),
          day: formats.day(mail.on),
        })}
      </p>
      <article className={css['mail']} aria-label={mail.subject} lang={language.toLowerCase()}>
        <p className={css['subject']}>
          <span>{text('rulePreview.subject')}</span> {mail.subject}
        </p>
        <h3>{mail.heading}</h3>
        <p>{mail.greeting}</p>
        {mail.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>
          <span className={css['button']}>{mail.button}</span>
        </p>
        {mail.quiet.map((said) => (
          <p key={said} className={css['quiet']}>
            {said}
          </p>
        ))}
      </article>
      <p className={css['links']}>
        <a href={mail.url} target="_blank" rel="noopener">
          {text('rulePreview.drawn')}
        </a>
      </p>
    </>
  )
}
