import { dayBefore, nameFirst, PageTitle, Section, Timeline, useFormats, YearLine } from '@ithaca/ui'
import { IconLock } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { NotYoursHere } from '../app/gone.tsx'
import { useRead } from '../app/read.tsx'
import { foldBursts } from '../trail/event-bursts.ts'
import { useBurst } from '../trail/use-burst.ts'
import { graphql } from '../gql/index.ts'
import type { MentorshipStatesQuery } from '../gql/graphql.ts'
import { useHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { AgreementStates } from './AgreementStates.tsx'
import { EndEarly } from './EndEarly.tsx'
import { GoalFacts } from './GoalFacts.tsx'
import { HowItEnded } from './HowItEnded.tsx'
import css from './mentorships.module.css'
import { Meetings } from './Meetings.tsx'
import { Reminders } from './Reminders.tsx'
import { Required } from './Required.tsx'
import { SetAside } from './SetAside.tsx'
import { Standing } from './Standing.tsx'
import { StateWord } from './StateWord.tsx'
import { Terms } from './Terms.tsx'
import { UndoPairing } from './UndoPairing.tsx'
import { UnknownMentorship } from './UnknownMentorship.tsx'

const MentorshipStates = graphql(`
  query MentorshipStates($slug: String!, $id: ID!, $about: EventFilter!) {
    mentorship(id: $id) {
      id
      phase
      pairedAt
      startsOn
      endsOn
      undoneAt
      program {
        id
      }
      mentor {
        id
        fullName
        erasedAt
      }
      protege {
        id
        fullName
      }
      pairedBy {
        id
        fullName
      }
      edition {
        id
        number
      }
      advice {
        code
        sentence
      }
      ...SetAside
      ...RequiredOf
      health {
        state
        words
      }
      standing
      yearLine {
        from
        until
        today
        review
        reviewLabel
        spans {
          kind
          from
          until
          label
          name
        }
        marks {
          kind
          on
          label
        }
      }
      ...AskedOfMentorship
      ...MeetingsOfMentorship
      ...RemindersOfMentorship
      ...AgreementStates
      ...GoalFacts
      ending {
        lastDay
      }
      ...HowItEnded
      ...TermsOfMentorship
      ...UndoPairingFor
      ...EndEarly
    }
    program(slug: $slug) {
      id
      events(first: 20, filter: $about) {
        edges {
          node {
            id
            type
            occurredAt
            sentence
            actor {
              id
            }
            mentorship {
              id
            }
          }
        }
      }
    }
  }
`)

const route = getRouteApi('/$slug/$program/mentorships/$id')

type Mentorship = NonNullable<MentorshipStatesQuery['mentorship']>

export function MentorshipPage() {
  const { id } = route.useParams()
  const { hasDuty, program } = useHere()
  const read = useRead(MentorshipStates, { slug: program.slug, id, about: { mentorshipId: id } })
  if (!hasDuty) return <NotYoursHere />
  if (!read.data) return read.unread
  const { mentorship } = read.data
  if (!mentorship || mentorship.program.id !== program.id) return <UnknownMentorship />
  const events = read.data.program?.events.edges.map(({ node }) => node) ?? []
  return <States mentorship={mentorship} events={events} />
}

type Happened = NonNullable<MentorshipStatesQuery['program']>['events']['edges'][number]['node']
type StatesProps = { mentorship: Mentorship; events: Happened[] }

function States({ mentorship, events }: StatesProps) {
  const text = useText()
  const burst = useBurst()
  const { program } = useHere()
  const { mentor, protege, advice, phase, health, standing } = mentorship
  return (
    <>
      <PageTitle
        over={`${program.name} · ${text('mentorships.one')}`}
        lead={standing}
        actions={<StateWord phase={phase} health={health} />}
      >
        {text('mentorships.with', { mentor: nameFirst(mentor), protege: protege.fullName })}
      </PageTitle>
      <Term mentorship={mentorship} />
      <div className={css['theirs']}>
        <IconLock size={18} stroke={1.5} aria-hidden="true" />
        <p>
          {text('mentorships.theirs')} <span>{text('mentorships.theirsMore')}</span>
        </p>
      </div>
      <HowItEnded mentorship={mentorship} />
      <Standing mentorship={mentorship} />
      <Meetings mentorship={mentorship} />
      <Terms mentorship={mentorship} />
      <div className={css['columns']}>
        <AgreementStates mentorship={mentorship} />
        <Reminders mentorship={mentorship} />
      </div>
      <SetAside mentorship={mentorship} />
      <Required mentorship={mentorship} />
      {advice.length > 0 ? (
        <Section title={text('mentorships.noted')}>
          <ul className={css['plain']}>
            {advice.map(({ code, sentence }) => (
              <li key={code}>{sentence}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <GoalFacts mentorship={mentorship} />
      <Section title={text('mentorships.eventsTitle')}>
        <Timeline
          label={text('mentorships.eventsTitle')}
          entries={foldBursts(events).map(({ event: { id, occurredAt, sentence }, ...folded }) => ({
            key: id,
            at: occurredAt,
            sentence: sentence + burst(folded),
          }))}
        />
      </Section>
      {phase === 'ACTIVE' ? <EndEarly mentorship={mentorship} /> : null}
      {phase === 'AGREEMENT' || phase === 'UNDONE' ? <UndoPairing mentorship={mentorship} /> : null}
    </>
  )
}

function Term({ mentorship }: { mentorship: Mentorship }) {
  const text = useText()
  const formats = useFormats()
  const { pairedAt, pairedBy, startsOn, endsOn, undoneAt, edition, ending, yearLine } = mentorship
  const lastDay = ending?.lastDay ?? (endsOn ? dayBefore(endsOn) : null)
  const paired = text('mentorships.pairedOn', { day: formats.longDay(formats.dayOf(pairedAt)) })
  const by = pairedBy ? ` ${text('mentorships.pairedBy', { name: pairedBy.fullName })}` : ''
  const runs = undoneAt
    ? text('mentorships.undoneOn', { day: formats.longDay(formats.dayOf(undoneAt)) })
    : startsOn && lastDay
      ? text('mentorships.runs', { from: formats.longDay(startsOn), to: formats.longDay(lastDay) })
      : text('mentorships.notStarted')
  return (
    <>
      <p>
        {paired}
        {by}. {runs.replace(/\.$/u, '')}. {text('mentorships.edition', { number: edition.number })}.
      </p>
      <div className={css['line']}>
        <YearLine year={yearLine} label={text('mentorships.year')} />
      </div>
    </>
  )
}
