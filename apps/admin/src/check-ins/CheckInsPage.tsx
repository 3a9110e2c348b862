import { usePages } from '@ithaca/client'
import { CheckField, DataTable, EmptyState, nameFirst, PageTitle, SelectField } from '@ithaca/ui'
import { startOfSentence, TableSkeleton, useFormats } from '@ithaca/ui'
import type { Column } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import app from '../app/app.module.css'
import { NotYoursHere } from '../app/gone.tsx'
import { Unread } from '../app/read.tsx'
import { withSearch } from '../app/search.ts'
import type { CheckInsQuery } from '../gql/graphql.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './check-ins.module.css'
import { Due } from './Due.tsx'
import { CheckInsOf } from './queries.ts'
import { partyInAddress, STATES } from './search.ts'

const connectionOf = (data: CheckInsQuery) => data.program?.checkIns
type Row = NonNullable<CheckInsQuery['program']>['checkIns']['edges'][number]['node']

const route = getRouteApi('/$slug/$program/check-ins')

/** Whom the rules have somebody check in with, what is due first (HRACO-44 to 46). */
export function CheckInsPage() {
  const { hasDuty, checkInDuty } = useHere()
  return hasDuty && checkInDuty !== null ? <CheckIns /> : <NotYoursHere />
}

function CheckIns() {
  const text = useText()
  const { program, checkInDuty, looksAfter } = useHere()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const asked = { slug: program.slug, first: 25, state: search.state ?? null, mine: search.mine ?? null }
  const pages = usePages(CheckInsOf, asked, connectionOf)
  const columns = useColumns()
  const choose = (changes: { state?: string; mine?: boolean }) =>
    void navigate({ search: (current) => withSearch(current, changes), replace: true })
  const { everyWeeks = null, unassigned = 0 } = pages.data?.program?.checkInSummary ?? {}
  const who = text(checkInDuty === 'COORDINATOR' ? 'checkIns.byCoordinators' : 'checkIns.byCommittee')
  const often = everyWeeks === null ? text('checkIns.regularly') : text('checkIns.everyWeeks', { count: everyWeeks })
  const isNarrowed = search.state !== undefined || search.mine === true
  return (
    <>
      <PageTitle over={program.name} lead={text('checkIns.lead', { who, often })}>
        {text('checkIns.title')}
      </PageTitle>
      {unassigned > 0 ? <p className={css['quiet']}>{text('checkIns.unassigned', { count: unassigned })}</p> : null}
      <div className={app['bar']}>
        <SelectField
          label={text('checkIns.state')}
          value={search.state ?? ''}
          onChange={({ currentTarget }) => choose({ state: currentTarget.value })}
          data={[
            { value: '', label: text('common.all') },
            ...STATES.map((value) => ({ value, label: text(`checkIns.states.${value}`) })),
          ]}
        />
        {looksAfter ? (
          <CheckField
            label={text('checkIns.mine')}
            checked={search.mine ?? false}
            onChange={({ currentTarget }) => choose({ mine: currentTarget.checked })}
          />
        ) : null}
      </div>
      {pages.error && pages.nodes.length === 0 ? (
        <Unread error={pages.error} retry={pages.reload} />
      ) : pages.data === undefined ? (
        <TableSkeleton columns={5} rows={6} />
      ) : (
        <DataTable
          caption={text('checkIns.caption', { name: program.name })}
          columns={columns}
          rows={pages.nodes}
          rowKey={({ key }) => key}
          total={pages.data.program?.checkIns.totalCount ?? 0}
          more={{ hasMore: pages.hasMore, pending: pages.pending, load: pages.loadMore }}
          empty={
            isNarrowed ? (
              <EmptyState
                level={2}
                title={text('common.nothingFound')}
                action={<Button onClick={() => void navigate({ search: {} })}>{text('common.clearFilters')}</Button>}
              >
                {text('common.nothingFoundHint')}
              </EmptyState>
            ) : (
              <EmptyState level={2} title={text('checkIns.empty')}>
                {text('checkIns.emptyHint')}
              </EmptyState>
            )
          }
        />
      )}
    </>
  )
}

const isAnswered = (askedOn: string | null, givenOn: string) => askedOn === null || givenOn >= askedOn

function useColumns(): Column<Row>[] {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { labels } = useHere().program
  return [
    {
      key: 'person',
      header: text('checkIns.person'),
      heading: true,
      cell: ({ person, party, mentorship }) => {
        const isMentor = party === 'MENTOR'
        const partner = isMentor ? mentorship.protege : mentorship.mentor
        const role = startOfSentence((isMentor ? labels.mentor : labels.protege).one)
        return (
          <div>
            <Link
              to="/$slug/$program/check-ins/$id/$party"
              params={{ ...params, id: mentorship.id, party: partyInAddress(party) }}
            >
              {nameFirst(person)}
            </Link>
            <span className={css['under']}>{text('checkIns.with', { role, name: partner.fullName })}</span>
          </div>
        )
      },
    },
    {
      key: 'due',
      header: text('checkIns.dueOn'),
      cell: ({ state, dueOn }) => <Due state={state} dueOn={dueOn} />,
    },
    {
      key: 'last',
      header: text('checkIns.last'),
      cell: ({ checkedOn }) => (checkedOn === null ? text('checkIns.never') : formats.day(checkedOn)),
    },
    {
      key: 'feedback',
      header: text('checkIns.feedback'),
      cell: ({ feedbackAskedOn, feedbackGivenOn }) => (
        <div>
          {feedbackAskedOn === null
            ? text('checkIns.notAsked')
            : text('checkIns.asked', { day: formats.day(feedbackAskedOn) })}
          {feedbackGivenOn === null ? null : (
            <span className={css['under']}>
              {text(isAnswered(feedbackAskedOn, feedbackGivenOn) ? 'checkIns.given' : 'checkIns.givenBefore', {
                day: formats.day(feedbackGivenOn),
              })}
            </span>
          )}
        </div>
      ),
    },
    {
      key: 'member',
      header: text('checkIns.member'),
      cell: ({ member }) => member?.fullName ?? text('checkIns.nobody'),
    },
  ]
}
