import { EmptyState, PageTitle, Section, TextSkeleton } from '@ithaca/ui'
import { Link, getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useRead } from '../app/read.tsx'
import { withSearch } from '../app/search.ts'
import { graphql } from '../gql/index.ts'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { PairList } from '../mentorships/PairList.tsx'
import type { Changes } from '../mentorships/PairList.tsx'
import { useText } from '../words/words.ts'
import { Coming } from './Coming.tsx'
import { Going } from './Going.tsx'
import { Needs } from './Needs.tsx'
import css from './programs.module.css'
import { useHere, useParamsHere } from './program.ts'

const Overview = graphql(`
  query Overview($slug: String!) {
    program(slug: $slug) {
      id
      lacks {
        who
        invited
      }
      checkInSummary {
        ...CheckInsToSee
      }
      draft {
        ...ProposalToAnswer
      }
      overview {
        ...NeedsOfOverview
        ...GoingOfOverview
        ...ComingOfOverview
      }
    }
  }
`)

/** What needs me today, how is the program doing, what is coming; then every pair, who needs attention first. */
export function OverviewPage() {
  const text = useText()
  const { program, hasDuty } = useHere()
  const params = useParamsHere()
  if (program.state === 'draft')
    return (
      <>
        <PageTitle tabTitle={`${text('overview.title')} · ${program.name}`}>{program.name}</PageTitle>
        <EmptyState
          level={2}
          title={text('overview.beginning')}
          action={
            <ButtonLink variant="filled" to="/$slug/$program/set-up" params={params}>
              {text('overview.goOn')}
            </ButtonLink>
          }
        >
          {text('overview.beginningHint')}
        </EmptyState>
      </>
    )
  return (
    <>
      <PageTitle tabTitle={`${text('overview.title')} · ${program.name}`}>{program.name}</PageTitle>
      <Questions />
      {hasDuty ? <Pairs /> : <p className={css['countsOnly']}>{text('overview.countsOnly')}</p>}
    </>
  )
}

function Questions() {
  const { program } = useHere()
  const read = useRead(Overview, { slug: program.slug }, <QuestionsSkeleton />)
  if (!read.data) return read.unread
  const overview = read.data.program?.overview
  if (!overview) return read.partly ?? <QuestionsSkeleton />
  return (
    <div className={css['three']}>
      <Needs
        overview={overview}
        lacks={read.data.program?.lacks ?? []}
        checkIns={read.data.program?.checkInSummary ?? null}
        draft={read.data.program?.draft ?? null}
      />
      <Going overview={overview} />
      <Coming overview={overview} />
    </div>
  )
}

function QuestionsSkeleton() {
  const text = useText()
  return (
    <div className={css['three']}>
      {(['needs', 'going', 'coming'] as const).map((name) => (
        <Section key={name} title={text(`overview.${name}`)} rule="strong">
          <TextSkeleton lines={4} />
        </Section>
      ))}
    </div>
  )
}

const route = getRouteApi('/$slug/$program/')

function Pairs() {
  const text = useText()
  const params = useParamsHere()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (changes: Changes) => void navigate({ search: (current) => withSearch(current, changes), replace: true }),
    [navigate],
  )
  const all = (
    <Link to="/$slug/$program/mentorships" params={params} search={search}>
      {text('overview.allMentorships')}
    </Link>
  )
  return (
    <Section title={text('overview.mentorships')} rule="plain" actions={all}>
      <PairList search={search} onSearch={change} first={12} />
    </Section>
  )
}
