import { Section, useFormats } from '@ithaca/ui'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { RemindersOfMentorshipFragment } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import css from './mentorships.module.css'

const RemindersOfMentorship = graphql(`
  fragment RemindersOfMentorship on Mentorship {
    reminders {
      key
      nth
      fellOn
      state
      person {
        id
        fullName
      }
      norm {
        id
        sentence
      }
    }
  }
`)

type Reminder = RemindersOfMentorshipFragment['reminders'][number]

/** Both of a pair are often told the same on the same day: one line for the two. */
function together(reminders: readonly Reminder[]) {
  const groups = new Map<string, { first: Reminder; names: string[] }>()
  for (const one of reminders) {
    const name = [one.fellOn, one.norm?.id, one.nth, one.state].join('/')
    const group = groups.get(name) ?? { first: one, names: [] }
    group.names.push(one.person.fullName)
    groups.set(name, group)
  }
  return [...groups.values()]
}

/** Who was reminded of what, and when. */
export function Reminders({ mentorship }: { mentorship: FragmentType<typeof RemindersOfMentorship> }) {
  const text = useText()
  const formats = useFormats()
  const { reminders } = readFragment(RemindersOfMentorship, mentorship)
  return (
    <Section title={text('mentorships.reminders')}>
      {reminders.length === 0 ? <p className={css['muted']}>{text('mentorships.remindersNone')}</p> : null}
      <ul className={css['plain']}>
        {together(reminders).map(({ first: { key, nth, fellOn, state, norm }, names }) => (
          <li key={key}>
            <div>
              {formats.weekday(fellOn)} ·{' '}
              {text(`mentorships.reminderState.${state}`, { names: formats.list(names), nth })}
            </div>
            {norm ? <div className={css['muted']}>{norm.sentence}</div> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
