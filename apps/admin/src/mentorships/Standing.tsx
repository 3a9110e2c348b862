import { Section, Strength, StatusWord, useFormats } from '@ithaca/ui'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { AskedOfMentorshipFragment } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import css from './mentorships.module.css'

const AskedOfMentorship = graphql(`
  fragment AskedOfMentorship on Mentorship {
    health {
      state
      reasons {
        sentence
        obligation {
          key
        }
      }
    }
    obligations {
      key
      state
      strength
      title
      why
      dueOn
      count
      target
      most
      planned
      editionNumber
      settledWith
    }
  }
`)

type Asked = AskedOfMentorshipFragment['obligations'][number]

const STATUS = { MET: 'met', OPEN: 'open', DUE: 'due', OVERDUE: 'overdue' } as const
const ORDER = ['OVERDUE', 'DUE', 'OPEN', 'ADVICE', 'MET'] as const

/** Why it is as it is, and what is asked of whom by when: states, counts and dates. */
export function Standing({ mentorship }: { mentorship: FragmentType<typeof AskedOfMentorship> }) {
  const text = useText()
  const { health, obligations } = readFragment(AskedOfMentorship, mentorship)
  const asked = obligations
    .filter(({ settledWith }) => !settledWith)
    .toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))
  const open = asked.filter(({ state }) => state !== 'MET')
  const met = asked.filter(({ state }) => state === 'MET')
  return (
    <>
      {health.reasons.length > 0 ? (
        <Section title={text('mentorships.reasons')}>
          <ul className={css['plain']}>
            {health.reasons.map(({ sentence, obligation }) => (
              <li key={obligation.key}>{sentence}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={text('mentorships.asked')}>
        {asked.length === 0 ? <p className={css['muted']}>{text('mentorships.askedNothing')}</p> : null}
        <List items={open} />
        {met.length > 0 ? (
          <details className={css['met']} open={open.length === 0}>
            <summary>{text('mentorships.met', { count: met.length })}</summary>
            <List items={met} />
          </details>
        ) : null}
      </Section>
    </>
  )
}

function List({ items }: { items: readonly Asked[] }) {
  const text = useText()
  const formats = useFormats()
  return (
    <ul className={css['asked']}>
      {items.map(({ key, state, strength, title, why, dueOn, count, target, most, planned, editionNumber }) => (
        <li key={key}>
          <div className={css['askedHead']}>
            <span>{title}</span>
            {state === 'ADVICE' ? null : <StatusWord status={STATUS[state]} />}
          </div>
          <div className={css['askedFacts']}>
            <Strength strength={strength} />
            {typeof count === 'number' && typeof target === 'number' ? (
              <span>
                {typeof most === 'number'
                  ? text('mentorships.progressRange', { done: count, least: target, most })
                  : text('mentorships.progress', { done: count, target })}
              </span>
            ) : null}
            {planned > 0 ? <span>{text('mentorships.planned', { count: planned })}</span> : null}
            {dueOn ? (
              <span>
                {text(state === 'OVERDUE' ? 'mentorships.lateSince' : 'mentorships.dueBy', { day: formats.day(dueOn) })}
              </span>
            ) : null}
          </div>
          <details className={css['why']}>
            <summary>{text('mentorships.why')}</summary>
            <p>
              {why}
              {typeof editionNumber === 'number' ? ` ${text('mentorships.whyEdition', { number: editionNumber })}` : ''}
            </p>
          </details>
        </li>
      ))}
    </ul>
  )
}
