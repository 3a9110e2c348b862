import { Facts, PageTitle, Section, startOfSentence, useFormats } from '@ithaca/ui'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NotYoursHere } from '../app/gone.tsx'
import { useRead } from '../app/read.tsx'
import type { CheckInQuery } from '../gql/graphql.ts'
import { UnknownMentorship } from '../mentorships/UnknownMentorship.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { AskFeedback } from './AskFeedback.tsx'
import css from './check-ins.module.css'
import { Due } from './Due.tsx'
import { HandOver } from './HandOver.tsx'
import { Held } from './Held.tsx'
import { CheckInOf } from './queries.ts'
import { RecordForm } from './RecordForm.tsx'
import { partyIn } from './search.ts'

type Mentorship = NonNullable<CheckInQuery['mentorship']>
export type LookedAfter = Mentorship['checkIns'][number]
export type Member = { id: string; fullName: string }
/** Whom it is about: of which mentorship, and what they are called. */
export type About = { mentorshipId: string; party: 'MENTOR' | 'PROTEGE'; called: string }

const route = getRouteApi('/$slug/$program/check-ins/$id/$party')

/** One of two people: when they were spoken with, and keeping that they were again. */
export function CheckInPage() {
  const { id, party } = route.useParams()
  const { hasDuty, program } = useHere()
  const read = useRead(CheckInOf, { slug: program.slug, id })
  if (!hasDuty) return <NotYoursHere />
  if (!read.data) return read.unread
  const { mentorship } = read.data
  const one = mentorship?.checkIns.find((candidate) => candidate.party === partyIn(party))
  if (!mentorship || !one || mentorship.program.id !== program.id) return <UnknownMentorship />
  const members = read.data.program?.checkInSummary.members ?? []
  return <Inside key={one.key} mentorship={mentorship} one={one} members={members} />
}

type InsideProps = { mentorship: Mentorship; one: LookedAfter; members: readonly Member[] }

function Inside({ mentorship, one, members }: InsideProps) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { program } = useHere()
  const { labels } = program
  const isMentor = one.party === 'MENTOR'
  const person = isMentor ? mentorship.mentor : mentorship.protege
  const partner = isMentor ? mentorship.protege : mentorship.mentor
  const about: About = { mentorshipId: mentorship.id, party: one.party, called: person.called }
  const { lookAfter } = one.viewerCan
  const day = (on: string | null | undefined) => (on ? formats.day(on) : text('checkIns.never'))
  return (
    <>
      <PageTitle
        over={
          <Link to="/$slug/$program/check-ins" params={params}>
            {text('checkIns.title')}
          </Link>
        }
        tabTitle={`${person.fullName} · ${text('checkIns.title')}`}
        lead={text('checkIns.personLead', {
          role: startOfSentence((isMentor ? labels.mentor : labels.protege).one),
          name: partner.fullName,
        })}
      >
        {person.fullName}
      </PageTitle>
      <Facts
        facts={[
          {
            label: text('checkIns.dueOn'),
            value: <Due state={one.state} dueOn={one.dueOn} />,
          },
          { label: text('checkIns.last'), value: day(one.checkedOn) },
          { label: text('checkIns.feedbackAsked'), value: day(one.feedbackAskedOn) },
          { label: text('checkIns.feedbackGiven'), value: day(one.feedbackGivenOn) },
          { label: text('checkIns.member'), value: one.member?.fullName ?? text('checkIns.nobody') },
        ]}
      />
      {lookAfter.allowed ? (
        <Section title={text('checkIns.record')} note={text('checkIns.recordNote')} rule="strong">
          <RecordForm
            about={about}
            asksFeedback={one.feedbackDueOn !== null}
            pairedOn={formats.dayOf(mentorship.pairedAt)}
          />
        </Section>
      ) : (
        <p className={css['quiet']}>{lookAfter.refusals.map(({ message }) => message).join(' ')}</p>
      )}
      {lookAfter.allowed && one.feedbackDueOn !== null ? <AskFeedback about={about} one={one} /> : null}
      {lookAfter.allowed ? <HandOver about={about} one={one} members={members} parties={[person, partner]} /> : null}
      <Held held={one.checkIns} />
      <p className={css['links']}>
        <Link to="/$slug/$program/mentorships/$id" params={{ ...params, id: mentorship.id }}>
          {text('checkIns.toMentorship')}
        </Link>
      </p>
    </>
  )
}
