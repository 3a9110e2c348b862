import { Notice, Section, useFormats } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { isAsked } from '../adoption/newer-rules.ts'
import { NewerRulesTask } from '../adoption/NewerRulesTask.tsx'
import { SetAside } from '../adoption/SetAside.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { OverviewQuery } from '../gql/graphql.ts'
import { DidItHappen } from '../meetings/DidItHappen.tsx'
import { HoursPanel } from '../hours/HoursPanel.tsx'
import { meetingPair } from '../meetings/meeting.ts'
import { NextAside } from '../meetings/NextAside.tsx'
import { MeetingsSoFar } from '../meetings/MeetingsSoFar.tsx'
import { AgreementAside, PartnerAside } from '../pair/Asides.tsx'
import { OfThePair } from '../pair/OfThePair.tsx'
import { OpenTasks } from '../pair/OpenTasks.tsx'
import { YearLine } from '../pair/YearLine.tsx'
import { TimelineLink } from '../plans/TimelineLink.tsx'
import { MentorshipHead } from '../pair/MentorshipHead.tsx'
import shared from '../pair/pair.module.css'
import css from './mentorship.module.css'

const query = graphql(`
  query Overview($id: ID!) {
    mentorship(id: $id) {
      id
      phase
      viewerParty
      standing
      goalCount
      advice {
        code
        sentence
      }
      waitsOn {
        party
        sentence
        since
      }
      obligations {
        ...OpenTask
      }
      contactsAwaitingAnswer {
        id
        ...MeetingLine
      }
      nextContact {
        id
        startsAt
        mode
        minutes
        onDay
      }
      ...NewerRules
      ...SetAside
      ...MeetingPair
      ...MeetingsSoFar
      ...OfThePair
      ...MentorshipHead
      ...PartnerCard
      ...AgreementCard
      ...YearOf
      ...HoursOf
      ...TimelineOf
    }
  }
`)

const route = getRouteApi('/o/$slug/m/$id')

export function OverviewPage() {
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) => <Overview mentorship={mentorship} />}
    </OfThePair>
  )
}

function Overview({ mentorship }: { mentorship: NonNullable<OverviewQuery['mentorship']> }) {
  const t = useText()
  const { longDay, dayOf } = useFormats()
  const pair = readFragment(meetingPair, mentorship)
  const [unanswered] = mentorship.contactsAwaitingAnswer
  const { id, viewerParty, standing, goalCount, advice, waitsOn, obligations } = mentorship
  return (
    <>
      <MentorshipHead mentorship={mentorship} tab="overview" />
      <div className={shared['columns']}>
        <div>
          <OpenTasks
            mentorshipId={id}
            party={viewerParty ?? 'PAIR'}
            goalCount={goalCount}
            obligations={obligations}
            first={unanswered ? <DidItHappen meeting={unanswered} pair={pair} level={2} /> : undefined}
            otherwise={
              <Section title={t('mentorship.where')} rule="strong">
                <p>{standing}</p>
              </Section>
            }
            more={isAsked(mentorship) ? <NewerRulesTask mentorship={mentorship} /> : undefined}
          />
          <Section title={t('home.year')}>
            <YearLine mentorship={mentorship} label={t('home.year')} />
            <TimelineLink mentorship={mentorship} />
          </Section>
          <MeetingsSoFar mentorship={mentorship} />
          <HoursPanel mentorship={mentorship} />
          {waitsOn.length > 0 ? (
            <Section title={t('mentorship.whose')}>
              <ul className={css['list']}>
                {waitsOn.map(({ party, sentence, since }) => (
                  <li key={`${party} ${sentence}`}>
                    {sentence}
                    <p className={css['quiet']}>{t('mentorship.since', { date: longDay(dayOf(since)) })}</p>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <SetAside mentorship={mentorship} />
          {advice.length > 0 ? (
            <Notice
              kind="info"
              title={t('mentorship.noted')}
              items={advice.map(({ code, sentence }) => (
                <span key={code}>{sentence}</span>
              ))}
            />
          ) : null}
        </div>
        <aside>
          <PartnerAside mentorship={mentorship} />
          {mentorship.phase === 'ENDED' ? null : (
            <NextAside mentorshipId={id} next={mentorship.nextContact ?? null} zone={pair.program.timeZone} />
          )}
          <AgreementAside mentorship={mentorship} />
        </aside>
      </div>
    </>
  )
}
