import { Section, useFormats } from '@ithaca/ui'
import { readFragment, graphql } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useText } from '../words/words.ts'
import { useHere } from './program.ts'
import css from './programs.module.css'

const GoingOfOverview = graphql(`
  fragment GoingOfOverview on ProgramOverview {
    people
    mentors
    proteges
    medianDaysToSigning
    phases {
      phase
      count
    }
  }
`)

export function Going({ overview }: { overview: FragmentType<typeof GoingOfOverview> }) {
  const text = useText()
  const formats = useFormats()
  const { labels } = useHere().program
  const { people, mentors, proteges, medianDaysToSigning, phases } = readFragment(GoingOfOverview, overview)
  const some = phases.filter(({ phase, count }) => count > 0 && phase !== 'UNDONE')
  const pairs = some.reduce((sum, { count }) => sum + count, 0)
  const parts = some.map(({ phase, count }) =>
    text('overview.inPhase', { count: formats.number(count), phase: text(`overview.phaseWords.${phase}`) }),
  )
  // Whoever sees counts only, such as an owner, is not told a median, though agreements may be signed.
  const begun = some.some(({ phase }) => phase !== 'AGREEMENT')
  const none = begun ? null : text('overview.medianNone')
  const median =
    typeof medianDaysToSigning === 'number' ? text('overview.median', { count: medianDaysToSigning }) : none
  return (
    <Section title={text('overview.going')} rule="strong">
      <ul className={css['lines']}>
        <li>
          {pairs === 0 ? text('overview.noPairs') : `${text('overview.pairs', { count: pairs })} · ${parts.join(', ')}`}
        </li>
        {median === null ? null : <li className={css['quiet']}>{median}</li>}
        <li className={css['quiet']}>
          {text('overview.people', {
            people: formats.number(people),
            mentors: formats.number(mentors),
            mentorLabel: mentors === 1 ? labels.mentor.one : labels.mentor.many,
            proteges: formats.number(proteges),
            protegeLabel: proteges === 1 ? labels.protege.one : labels.protege.many,
          })}
        </li>
      </ul>
    </Section>
  )
}
