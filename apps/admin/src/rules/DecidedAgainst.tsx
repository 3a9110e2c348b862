import { Section } from '@ithaca/ui'
import type { EditionTextFragment } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import css from './rules.module.css'

/** What the program has decided not to ask, with where that comes from; nothing where it has decided against nothing. */
export function DecidedAgainst({ points }: { points: EditionTextFragment['off'] }) {
  const text = useText()
  if (points.length === 0) return null
  return (
    <Section title={text('editions.against')}>
      <p className={css['against']}>{text('editions.againstLead')}</p>
      <ul className={css['norms']}>
        {points.map(({ sentence, source }) => (
          <li key={sentence}>
            <span className={css['setting']}>{text('editions.off')}</span>
            <p className={css['sentence']}>{sentence}</p>
            <div className={css['margin']}>
              <span>{source.kind === 'DEFAULT' ? text('rules.default') : source.sentence}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
