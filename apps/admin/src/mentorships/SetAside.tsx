import { Section, useFormats } from '@ithaca/ui'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useText } from '../words/words.ts'
import css from './mentorships.module.css'

const SetAsideOf = graphql(`
  fragment SetAside on Mentorship {
    id
    overrides {
      norm {
        id
        sentence
      }
      reason
      at
      by {
        id
        fullName
      }
    }
  }
`)

/** What the rules require and was set aside for the two: the two read the same. */
export function SetAside({ mentorship }: { mentorship: FragmentType<typeof SetAsideOf> }) {
  const text = useText()
  const formats = useFormats()
  const { overrides } = readFragment(SetAsideOf, mentorship)
  if (overrides.length === 0) return null
  return (
    <Section title={text('editions.setAside')}>
      <ul className={css['plain']}>
        {overrides.map(({ norm, reason, at, by }) => (
          <li key={norm?.id ?? at}>
            {text(reason === '' ? 'editions.setAsideErased' : 'editions.setAsideBy', {
              ...{ rule: norm?.sentence ?? '', name: by.fullName, reason },
              day: formats.longDay(formats.dayOf(at)),
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
