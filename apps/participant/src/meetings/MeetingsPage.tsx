import { Button, VisuallyHidden } from '@mantine/core'
import { usePages } from '@ithaca/client'
import { EmptyState, Section } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { MeetingsQuery } from '../gql/graphql.ts'
import { HoursPanel } from '../hours/HoursPanel.tsx'
import { PartnerAside } from '../pair/Asides.tsx'
import { MentorshipHead } from '../pair/MentorshipHead.tsx'
import { OfThePair } from '../pair/OfThePair.tsx'
import shared from '../pair/pair.module.css'
import { Scope } from '../scope/Scope.tsx'
import { useHere } from '../shell/here.ts'
import { DidItHappen } from './DidItHappen.tsx'
import { InTouch } from './InTouch.tsx'
import { MeetingRows } from './MeetingRows.tsx'
import { meetingPair } from './meeting.ts'
import { NextMeeting } from './NextMeeting.tsx'
import css from './meetings.module.css'

const query = graphql(`
  query Meetings($id: ID!, $after: String) {
    mentorship(id: $id) {
      id
      viewerCan {
        planContact {
          allowed
        }
        logContact {
          allowed
        }
      }
      contactsAwaitingAnswer {
        id
        ...MeetingLine
      }
      nextContact {
        id
        ...MeetingWhole
      }
      planned: contacts(when: UPCOMING, first: 50) {
        edges {
          node {
            id
            ...MeetingLine
          }
        }
      }
      past: contacts(when: PAST, first: 25, after: $after) {
        totalCount
        edges {
          node {
            id
            ...MeetingLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      ...OfThePair
      ...MentorshipHead
      ...MeetingPair
      ...PartnerCard
      ...HoursOf
      ...Scope
    }
  }
`)

const route = getRouteApi('/o/$slug/m/$id/meetings')
const pastOf = ({ mentorship }: MeetingsQuery) => mentorship?.past

export function MeetingsPage() {
  const { id } = route.useParams()
  const pages = usePages(query, { id }, pastOf)
  const { data, error, pending, reload } = pages
  return (
    <OfThePair reading={{ data, error, fetching: pending }} again={reload}>
      {(mentorship) => <Meetings mentorship={mentorship} pages={pages} />}
    </OfThePair>
  )
}

type Found = NonNullable<MeetingsQuery['mentorship']>
type Past = Found['past']['edges'][number]['node']
type MeetingsProps = {
  mentorship: Found
  pages: { nodes: Past[]; hasMore: boolean; loadMore: () => void; pending: boolean }
}

function Meetings({ mentorship, pages }: MeetingsProps) {
  const t = useText()
  const { slug } = useHere()
  const pair = readFragment(meetingPair, mentorship)
  const { id, nextContact, planned, contactsAwaitingAnswer: unanswered, viewerCan } = mentorship
  const params = { slug, id }
  const mayPlan = viewerCan.planContact.allowed
  const alsoPlanned = planned.edges.map(({ node }) => node).filter((one) => one.id !== nextContact?.id)
  // What waits for a word stands above already.
  const past = pages.nodes.filter((one) => !unanswered.some((other) => other.id === one.id))
  const isEmpty = !nextContact && unanswered.length === 0 && past.length === 0
  const name = pair.partner?.called ?? ''
  const { arrangedBy, kinds } = pair.contactChoices
  const isMine = !arrangedBy || arrangedBy === pair.viewerParty
  const arranging = t(
    !arrangedBy ? 'meetings.noneNextText' : isMine ? 'between.arrange.yours' : 'between.arrange.theirs',
    { name },
  )
  // Where more than meetings are kept, the buttons say so.
  const words = kinds.length > 1 ? 'between' : 'meetings'
  return (
    <>
      <MentorshipHead mentorship={mentorship} tab="meetings" />
      <div className={shared['columns']}>
        <div>
          <VisuallyHidden component="h2">{t('meetings.title')}</VisuallyHidden>
          {isEmpty ? (
            <EmptyState
              title={t('meetings.emptyTitle')}
              action={
                mayPlan ? (
                  <>
                    <LinkButton to="/o/$slug/m/$id/meetings/plan" params={params} variant="filled">
                      {t(`${words}.plan`)}
                    </LinkButton>
                    <LinkButton to="/o/$slug/m/$id/meetings/log" params={params}>
                      {t(`${words}.log`)}
                    </LinkButton>
                  </>
                ) : undefined
              }
            >
              {t('meetings.emptyText')} {arrangedBy ? arranging : null}
            </EmptyState>
          ) : (
            <>
              {unanswered.map((meeting) => (
                <DidItHappen key={meeting.id} meeting={meeting} pair={pair} />
              ))}
              {nextContact ? (
                <NextMeeting meeting={nextContact} pair={pair} />
              ) : mayPlan ? (
                <section className={css['noneNext']}>
                  <h3>{t('meetings.noneNextTitle')}</h3>
                  <p>{arranging}</p>
                </section>
              ) : null}
              {mayPlan ? (
                <div className={css['buttons']}>
                  <LinkButton
                    to="/o/$slug/m/$id/meetings/plan"
                    params={params}
                    {...(nextContact || unanswered.length > 0 || !isMine ? {} : { variant: 'filled' })}
                  >
                    {t(`${words}.plan`)}
                  </LinkButton>
                  <LinkButton to="/o/$slug/m/$id/meetings/log" params={params}>
                    {t(`${words}.log`)}
                  </LinkButton>
                </div>
              ) : null}
              {viewerCan.logContact.allowed ? <InTouch pair={pair} /> : null}
              {alsoPlanned.length > 0 ? (
                <Section title={t('meetings.planned')}>
                  <MeetingRows meetings={alsoPlanned} pair={pair} />
                </Section>
              ) : null}
              {past.length > 0 ? (
                <Section title={t(`${words}.past`)}>
                  <MeetingRows meetings={past} pair={pair} />
                  {pages.hasMore ? (
                    <Button loading={pages.pending} onClick={pages.loadMore}>
                      {t('meetings.more')}
                    </Button>
                  ) : null}
                </Section>
              ) : null}
            </>
          )}
        </div>
        <aside>
          <PartnerAside mentorship={mentorship} />
          <HoursPanel mentorship={mentorship} />
          <p className={css['private']}>{t('meetings.private')}</p>
          <Scope mentorship={mentorship} />
        </aside>
      </div>
    </>
  )
}
