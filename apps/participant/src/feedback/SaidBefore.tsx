import { Said, SaidList, Section, useFormats } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'

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
      <SaidList>
        {mine.map(({ id, writtenAt, answers }) => (
          <Said key={id} level={3} title={longDay(dayOf(writtenAt))} answers={answers} />
        ))}
      </SaidList>
    </Section>
  )
}
