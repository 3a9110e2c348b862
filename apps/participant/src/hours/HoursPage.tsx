import { Button } from '@mantine/core'
import { useAction, usePages } from '@ithaca/client'
import { Section, useFormats, useSayDone } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { HoursPageQuery } from '../gql/graphql.ts'
import { MentorshipHead } from '../pair/MentorshipHead.tsx'
import { OfThePair } from '../pair/OfThePair.tsx'
import { logTime, removeTime } from './changes.ts'
import { hoursOf, lengthOf } from './hours.ts'
import { Figure, ownHours, type OwnHours } from './HoursPanel.tsx'
import { TimeEntryLine } from './TimeEntryLine.tsx'
import { TimeForm } from './TimeForm.tsx'
import css from './hours.module.css'

const query = graphql(`
  query HoursPage($id: ID!, $after: String) {
    mentorship(id: $id) {
      id
      mine: timeEntries(first: 30, after: $after, own: true) {
        edges {
          node {
            id
            ...TimeLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      ...HoursOf
      ...OfThePair
      ...MentorshipHead
    }
  }
`)

const route = getRouteApi('/o/$slug/m/$id/hours')
const entriesOf = ({ mentorship }: HoursPageQuery) => mentorship?.mine

/** What somebody gives in time, month by month, and what they enter themselves; where the program says something about it. */
export function HoursPage() {
  const { id } = route.useParams()
  const pages = usePages(query, { id }, entriesOf)
  const { data, error, pending, reload } = pages
  return (
    <OfThePair reading={{ data, error, fetching: pending }} again={reload}>
      {(mentorship) => (
        <>
          <MentorshipHead mentorship={mentorship} tab="meetings" />
          <Hours mentorship={mentorship} pages={pages} />
        </>
      )}
    </OfThePair>
  )
}

type Found = NonNullable<HoursPageQuery['mentorship']>
type Node = Found['mine']['edges'][number]['node']
type Pages = { nodes: Node[]; hasMore: boolean; loadMore: () => void; pending: boolean; reload: () => void }

function Hours({ mentorship, pages }: { mentorship: Found; pages: Pages }) {
  const t = useText()
  const found = readFragment(hoursOf, mentorship)
  const own = ownHours(found)
  if (own === null && pages.nodes.length === 0) return <p>{t('hours.notAsked')}</p>
  return (
    <>
      <Section title={t('hours.title')} note={t('hours.lead')} rule="strong">
        {own ? <Figure own={own} name={found.partner?.called ?? ''} /> : null}
      </Section>
      {found.viewerCan.logTime.allowed ? (
        <Section title={t('hours.addTitle')}>
          <Adding mentorshipId={found.id} again={pages.reload} />
        </Section>
      ) : null}
      <Section title={t('hours.entries')}>
        {pages.nodes.length === 0 ? <p className={css['quiet']}>{t('hours.entriesNone')}</p> : null}
        <ul className={css['entries']}>
          {pages.nodes.map((entry) => (
            <li key={entry.id}>
              <TimeEntryLine entry={entry} again={pages.reload} />
            </li>
          ))}
        </ul>
        {pages.hasMore ? (
          <Button loading={pages.pending} onClick={pages.loadMore}>
            {t('hours.more')}
          </Button>
        ) : null}
      </Section>
      {own ? <MonthsBefore own={own} /> : null}
    </>
  )
}

function Adding({ mentorshipId, again }: { mentorshipId: string; again: () => void }) {
  const t = useText()
  const { today, weekday } = useFormats()
  const sayDone = useSayDone()
  const log = useAction(logTime)
  const remove = useAction(removeTime)
  return (
    <TimeForm
      name={`time:${mentorshipId}`}
      values={{ onDay: today(), minutes: '', use: null }}
      label={t('hours.add')}
      save={async (given) => {
        const outcome = await log.run({ mentorshipId, ...given })
        if (outcome.is === 'done') {
          const { id: timeEntryId, revision } = outcome.data
          const undo = async () => {
            await remove.run({ timeEntryId, revision })
            again()
          }
          const told = { time: lengthOf(given.minutes), day: weekday(given.onDay) }
          sayDone(t('hours.added', told), { undo: () => void undo() })
        }
        return outcome
      }}
      pending={log.pending}
      failed={<Failed action={log} />}
      onDone={again}
    />
  )
}

function MonthsBefore({ own: { monthsBefore } }: { own: OwnHours }) {
  const t = useText()
  return (
    <Section title={t('hours.before')}>
      {monthsBefore.length === 0 ? (
        <p className={css['quiet']}>{t('hours.none')}</p>
      ) : (
        <table className={css['months']}>
          <thead>
            <tr>
              <th scope="col">{t('hours.month')}</th>
              <th scope="col">{t('hours.time')}</th>
            </tr>
          </thead>
          <tbody>
            {monthsBefore.map(({ month, label, words }) => (
              <tr key={month}>
                <th scope="row">{label}</th>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
