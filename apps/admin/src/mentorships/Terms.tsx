import { Section, StatusWord, useFormats } from '@ithaca/ui'
import type { StatusName } from '@ithaca/ui'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { TermsOfMentorshipFragment } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import css from './mentorships.module.css'
import { termRows } from './term-rows.ts'

const TermsOfMentorship = graphql(`
  fragment TermsOfMentorship on Mentorship {
    phase
    mentor {
      id
      fullName
    }
    protege {
      id
      fullName
    }
    terms {
      number
      from
      until
    }
    evaluations {
      term
      opensOn
      closesOn
      given
      asked
    }
    renewal {
      isOpen
      opensOn
      lastDay
      mentor
      protege
    }
    ending {
      kind
    }
  }
`)

type Told = TermsOfMentorshipFragment
const STATUS = { over: 'waiting', early: 'waiting', runs: 'open', agreed: 'met' } as const satisfies Record<
  string,
  StatusName
>

/** The terms it has had and will have, how many looked back on each, and how far the two are with going on. */
export function Terms({ mentorship }: { mentorship: FragmentType<typeof TermsOfMentorship> }) {
  const text = useText()
  const formats = useFormats()
  const told = readFragment(TermsOfMentorship, mentorship)
  if (told.terms.length === 0) return null
  return (
    <Section title={text('ending.terms')}>
      <ul className={css['plain']}>
        {termRows(told, formats.today()).map(({ number, from, lastDay, state, lookBack }) => (
          <li key={number}>
            <div>
              {lastDay === null
                ? text('ending.termOpen', { from: formats.day(from) })
                : text('ending.term', { from: formats.day(from), to: formats.day(lastDay) })}{' '}
              <StatusWord status={STATUS[state]}>{text(`ending.${state}`)}</StatusWord>
            </div>
            {lookBack === null ? null : (
              <div className={css['muted']}>
                {text(`ending.${lookBack.words}`, {
                  given: formats.number(lookBack.given),
                  asked: formats.number(lookBack.asked),
                  day: formats.day(lookBack.day),
                })}
              </div>
            )}
          </li>
        ))}
        <GoingOn told={told} />
      </ul>
    </Section>
  )
}

/** What each of the two has said about going on; nothing where nothing runs, or nothing is renewed. */
function GoingOn({ told: { renewal, mentor, protege } }: { told: Told }) {
  const text = useText()
  const formats = useFormats()
  if (!renewal) return null
  const until = formats.day(renewal.lastDay)
  const people = [
    { name: protege.fullName, stand: renewal.protege },
    { name: mentor.fullName, stand: renewal.mentor },
  ]
  return (
    <li>
      <div>{text('ending.goingOn', { day: until })}</div>
      {renewal.isOpen ? (
        <>
          {people.map(({ name, stand }) => (
            <div key={name} className={css['muted']}>
              {text(`ending.stand.${stand}`, { name })}
            </div>
          ))}
          <div className={css['muted']}>{text('ending.askedBy', { until })}</div>
        </>
      ) : (
        <div className={css['muted']}>{text('ending.askedFrom', { day: formats.day(renewal.opensOn), until })}</div>
      )}
    </li>
  )
}
