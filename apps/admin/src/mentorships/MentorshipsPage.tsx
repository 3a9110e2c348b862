import { useClient, usePages } from '@ithaca/client'
import { EmptyState, PageTitle, SelectField, TableSkeleton, useFormats } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Unread } from '../app/read.tsx'
import app from '../app/app.module.css'
import { NotYoursHere } from '../app/gone.tsx'
import { withSearch } from '../app/search.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { MentorshipsQuery } from '../gql/graphql.ts'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { csvName } from '../table/csv.ts'
import { DownloadCsv } from '../table/DownloadCsv.tsx'
import { everyPage } from '../table/every-page.ts'
import { SearchField } from '../table/SearchField.tsx'
import { useText } from '../words/words.ts'
import { MentorshipTable } from './MentorshipTable.tsx'
import { PHASES } from './phases.ts'
import { MentorshipRow } from './row.ts'
import { useMentorshipCsv } from './mentorship-csv.ts'

const Mentorships = graphql(`
  query Mentorships($slug: String!, $first: Int!, $after: String, $phase: MentorshipPhase, $search: String) {
    program(slug: $slug) {
      id
      mentorships(first: $first, after: $after, phase: $phase, search: $search) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            ...MentorshipRow
          }
        }
      }
    }
  }
`)

const route = getRouteApi('/$slug/$program/mentorships')
const connectionOf = (data: MentorshipsQuery) => data.program?.mentorships

export function MentorshipsPage() {
  return useHere().hasDuty ? <MentorshipList /> : <NotYoursHere />
}

function MentorshipList() {
  const text = useText()
  const formats = useFormats()
  const client = useClient()
  const params = useParamsHere()
  const { program } = useHere()
  const { phase, q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const rowsOf = useMentorshipCsv()
  const wanted = { slug: program.slug, phase: phase ?? null, search: q === '' ? null : q }
  const pages = usePages(Mentorships, { ...wanted, first: 25 }, connectionOf)
  const change = useCallback(
    (changes: { phase?: string; q?: string }) =>
      void navigate({ search: (current) => withSearch(current, changes), replace: true }),
    [navigate],
  )
  const search = useCallback((words: string) => change({ q: words }), [change])
  const filtered = phase !== undefined || q !== ''
  const read = async () => {
    const all = await everyPage(client, Mentorships, { ...wanted, first: 50 }, connectionOf)
    return all === null ? null : rowsOf(all.map((node) => readFragment(MentorshipRow, node)))
  }
  return (
    <>
      <PageTitle
        over={program.name}
        actions={
          <ButtonLink to="/$slug/$program/matching" params={params} variant="filled">
            {text('mentorships.pair')}
          </ButtonLink>
        }
      >
        {text('mentorships.title')}
      </PageTitle>
      <div className={app['bar']}>
        <div className={app['grow']}>
          <SearchField label={text('common.searchPeople')} value={q} onSearch={search} />
        </div>
        <SelectField
          label={text('mentorships.phaseFilter')}
          value={phase ?? ''}
          onChange={({ currentTarget }) => change({ phase: currentTarget.value })}
          data={[
            { value: '', label: text('common.all') },
            ...PHASES.map((value) => ({ value, label: text(`phase.${value}`) })),
          ]}
        />
        <div className={app['end']}>
          <DownloadCsv name={csvName([program.slug, text('mentorships.csv.file')], formats.today())} read={read} />
        </div>
      </div>
      {pages.error && pages.nodes.length === 0 ? (
        <Unread error={pages.error} retry={pages.reload} />
      ) : pages.data === undefined ? (
        <TableSkeleton columns={6} />
      ) : (
        <MentorshipTable
          rows={pages.nodes}
          total={pages.data.program?.mentorships.totalCount ?? 0}
          more={{ hasMore: pages.hasMore, pending: pages.pending, load: pages.loadMore }}
          empty={
            filtered ? (
              <EmptyState
                level={2}
                title={text('common.nothingFound')}
                action={<Button onClick={() => change({ phase: '', q: '' })}>{text('common.clearFilters')}</Button>}
              >
                {text('common.nothingFoundHint')}
              </EmptyState>
            ) : (
              <EmptyState
                level={2}
                title={text('mentorships.empty')}
                action={
                  <ButtonLink to="/$slug/$program/matching" params={params}>
                    {text('mentorships.pair')}
                  </ButtonLink>
                }
              >
                {text('mentorships.emptyHint', {
                  mentor: program.labels.mentor.one,
                  protege: program.labels.protege.one,
                })}
              </EmptyState>
            )
          }
        />
      )}
    </>
  )
}
