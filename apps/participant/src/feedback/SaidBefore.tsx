import { Section, useFormats } from '@ithaca/ui'
import { useText } from '../app/texts.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import css from './feedback.module.css'

const saidBefore = graphql(`
  fragment SaidBefore on MentorshipFeedback {
    mine {
      id
      writtenAt
      answers {
        question
        label
        text
      }
    }
  }
`)

type SaidBeforeProps = { feedback: FragmentType<typeof saidBefore>; readers: string }

/** What one said so far, newest first: to be read again, and not to be changed. */
export function SaidBefore({ feedback, readers }: SaidBeforeProps) {
  const t = useText()
  const { longDay, dayOf } = useFormats()
  const { mine } = readFragment(saidBefore, feedback)
  if (mine.length === 0) return null
  return (
    <Section title={t('feedback.before')} note={t('feedback.beforeNote', { readers })}>
      {mine.map(({ id, writtenAt, answers }) => (
        <article key={id} className={css['said']}>
          <h3>{longDay(dayOf(writtenAt))}</h3>
          <dl>
            {answers.map(({ question, label, text }) => (
              <div key={question}>
                <dt>{label}</dt>
                <dd dir="auto">{text}</dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
    </Section>
  )
}
