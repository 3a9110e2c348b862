import { Section, useFormats } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import css from './parting.module.css'

const ownAnswers = graphql(`
  fragment OwnAnswers on Mentorship {
    evaluations {
      term
      mine {
        id
        words
        writtenAt
        answers {
          question
          label
          mark
        }
      }
      marks {
        mark
        label
      }
    }
  }
`)

type OwnAnswersProps = { mentorship: FragmentType<typeof ownAnswers>; readers: string }

/** What one said looking back, the newest term first: to be read again, by oneself alone, and not to be changed. */
export function OwnAnswers({ mentorship, readers }: OwnAnswersProps) {
  const t = useText()
  const { longDay, dayOf } = useFormats()
  const given = readFragment(ownAnswers, mentorship).evaluations.flatMap(({ term, mine, marks }) =>
    mine ? [{ term, marks, ...mine }] : [],
  )
  return given.toReversed().map(({ id, term, words, writtenAt, answers, marks }) => (
    <Section
      key={id}
      title={given.length > 1 ? t('parting.yourTerm', { number: term }) : t('parting.yourAnswers')}
      note={t('parting.yourAnswersNote', { readers, date: longDay(dayOf(writtenAt)) })}
    >
      <dl className={css['answers']}>
        {answers.map(({ question, label, mark }) => (
          <div key={question}>
            <dt>{label}</dt>
            <dd>{marks.find((one) => one.mark === mark)?.label ?? mark}</dd>
          </div>
        ))}
      </dl>
      <h3 className={css['wordsTitle']}>{t('parting.yourWords')}</h3>
      {words === '' ? (
        <p className={css['quiet']}>{t('parting.noWords')}</p>
      ) : (
        <p className={css['ownWords']} dir="auto">
          {words}
        </p>
      )}
    </Section>
  ))
}
