import { PageTitle, Section, useFormats } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import type { PartingPageQuery } from '../gql/graphql.ts'
import { OfThePair } from '../pair/OfThePair.tsx'
import { useHere } from '../shell/here.ts'
import { Copies } from './Copies.tsx'
import { GoalOutcomes } from './GoalOutcomes.tsx'
import { LookBackStep } from './LookBackStep.tsx'
import { Thanking } from './Thanking.tsx'
import css from './parting.module.css'

const query = graphql(`
  query PartingPage($id: ID!) {
    mentorship(id: $id) {
      id
      phase
      endsOn
      partner {
        id
        called
        erasedAt
      }
      program {
        id
        name
      }
      nextContact {
        id
        onDay
      }
      ending {
        lastDay
        words
      }
      renewal {
        isOpen
      }
      viewerCan {
        planContact {
          allowed
        }
      }
      ...OfThePair
      ...GoalOutcomes
      ...Thanking
      ...LookBackStep
      ...Copies
    }
  }
`)

type Parting = NonNullable<PartingPageQuery['mentorship']>

const route = getRouteApi('/o/$slug/m/$id/parting')

/** Leads through the last meeting, the goals, the thanks and the look back; after the end it is where things lie. */
export function PartingPage() {
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) => <Parts mentorship={mentorship} again={again} />}
    </OfThePair>
  )
}

function Parts({ mentorship, again }: { mentorship: Parting; again: () => void }) {
  const t = useText()
  const { longDay } = useFormats()
  const { slug } = useHere()
  const { id, partner, program, ending, renewal } = mentorship
  const name = partner?.called ?? ''
  const isGone = Boolean(partner?.erasedAt)
  return (
    <div className={css['narrow']}>
      <PageTitle
        over={program.name}
        lead={
          ending
            ? t('parting.overLead', { how: ending.words, date: longDay(ending.lastDay) })
            : t('parting.partingLead', { name })
        }
      >
        {t(ending ? 'parting.overTitle' : 'parting.partingTitle', { name })}
      </PageTitle>
      {ending ? (
        <p className={css['said']}>{t(isGone ? 'leaving.partnerGoneText' : 'parting.readOnly')}</p>
      ) : (
        <LastMeeting mentorship={mentorship} />
      )}
      <GoalOutcomes mentorship={mentorship} again={again} />
      <Thanking mentorship={mentorship} />
      <LookBackStep mentorship={mentorship} />
      <Section title={t('parting.after')}>
        <p>{t(isGone ? 'leaving.keptAlone' : ending ? 'parting.afterEnded' : 'parting.afterText', { name })}</p>
        <Copies mentorship={mentorship} />
        <div className={css['buttons']}>
          {renewal?.isOpen ? (
            <LinkButton to="/o/$slug/m/$id/renewal" params={{ slug, id }}>
              {t('parting.toRenewal')}
            </LinkButton>
          ) : null}
          <LinkButton to="/o/$slug/m/$id" params={{ slug, id }} variant="subtle">
            {t('parting.toMentorship')}
          </LinkButton>
        </div>
      </Section>
    </div>
  )
}

/** Few relationships are closed in form, and form helps: a meeting for it, with what to speak of. */
function LastMeeting({ mentorship: { id, nextContact, partner, viewerCan } }: { mentorship: Parting }) {
  const t = useText()
  const { longDay } = useFormats()
  const { slug } = useHere()
  const subjects = ['reached', 'learned', 'next'] as const
  return (
    <Section title={t('parting.lastMeeting')}>
      <p>{t('parting.lastMeetingText', { name: partner?.called ?? '' })}</p>
      <ul className={css['happens']}>
        {subjects.map((subject) => (
          <li key={subject}>{t(`parting.speakOf.${subject}`)}</li>
        ))}
      </ul>
      {nextContact ? (
        <LinkButton to="/o/$slug/m/$id/meetings/$contact" params={{ slug, id, contact: nextContact.id }}>
          {t('parting.meetOn', { date: longDay(nextContact.onDay) })}
        </LinkButton>
      ) : viewerCan.planContact.allowed ? (
        <LinkButton to="/o/$slug/m/$id/meetings/plan" params={{ slug, id }}>
          {t('meetings.plan')}
        </LinkButton>
      ) : null}
    </Section>
  )
}
