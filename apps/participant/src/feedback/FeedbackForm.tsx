import { Button, Stack } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { LongTextField, Refusals } from '@ithaca/ui'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { refusedBeside } from '../app/refused-beside.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import { graphql } from '../gql/index.ts'
import css from './feedback.module.css'

const giveFeedback = graphql(`
  mutation GiveFeedback($input: GiveFeedbackInput!) {
    giveFeedback(input: $input) {
      ... on Mentorship {
        id
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
    }
  }
`)

type FeedbackFormProps = {
  mentorshipId: string
  questions: readonly { code: string; label: string }[]
  onGiven: () => void
}

const longest = 4000

/** The program's questions, each answered in words or not at all; what is typed stays in this tab until it is sent. */
export function FeedbackForm({ mentorshipId, questions, onGiven }: FeedbackFormProps) {
  const t = useText()
  const give = useAction(giveFeedback)
  const none: Record<string, string> = Object.fromEntries(questions.map(({ code }) => [code, '']))
  const { form, done, wasKept } = useKeptForm<Record<string, string>>(`feedback:${mentorshipId}`, {
    initialValues: none,
    validate: (values) => {
      const isEmpty = questions.every(({ code }) => (values[code] ?? '').trim() === '')
      return Object.fromEntries(
        questions.map(({ code }, index) => {
          if ((values[code] ?? '').length > longest) return [code, t('parting.wordsTooLong')]
          return [code, isEmpty && index === 0 ? t('feedback.empty') : null]
        }),
      )
    },
  })
  const send = async (values: Record<string, string>) => {
    const answers = questions.map(({ code }) => ({ question: code, text: (values[code] ?? '').trim() }))
    const outcome = await give.run({ mentorshipId, answers })
    refusedBeside(form, outcome)
    if (outcome.is !== 'done') return
    done()
    onGiven()
  }
  const { outcome } = give
  const elsewhere = outcome?.is === 'refused' ? outcome.refusals.filter(({ at }) => !at?.includes('.')) : []
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (values) => void send(values),
        (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
      )}
      className={css['questions']}
    >
      {wasKept ? <p className={css['quiet']}>{t('parting.kept')}</p> : null}
      {questions.map(({ code, label }) => (
        <LongTextField key={code} label={label} optional maxLength={longest} {...form.getInputProps(code)} />
      ))}
      <Stack className={css['send'] ?? ''}>
        <Refusals refusals={elsewhere} />
        <Failed action={give} />
        <p className={css['quiet']}>{t('feedback.oneIsEnough')}</p>
        <div>
          <Button type="submit" variant="filled" loading={give.pending}>
            {t('feedback.send')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
