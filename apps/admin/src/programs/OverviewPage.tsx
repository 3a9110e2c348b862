import { EmptyState, PageTitle, Section, TextSkeleton, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useRead } from '../app/read.tsx'
import { graphql } from '../gql/index.ts'
import type { OverviewQuery } from '../gql/graphql.ts'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { MentorshipTable } from '../mentorships/MentorshipTable.tsx'
import { useText } from '../words/words.ts'
import { Coming } from './Coming.tsx'
import { Going } from './Going.tsx'
import { Needs } from './Needs.tsx'
import css from './programs.module.css'
import { useHere, useParamsHere } from './program.ts'

const Overview = graphql(`
  query Overview($slug: String!, $withPairs: Boolean!) {
    program(slug: $slug) {
      id
      overview {
        ...NeedsOfOverview
        ...GoingOfOverview
        openInvitations
      }
      ending: mentorships(first: 50, phase: ACTIVE) @include(if: $withPairs) {
        edges {
          node {
            id
            endsOn
          }
        }
      }
      mentorships(first: 8) @include(if: $withPairs) {
        totalCount
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

export type OverviewProgram = NonNullable<OverviewQuery['program']>

export function OverviewPage() {
  const text = useText()
  const { program, hasDuty } = useHere()
  const read = useRead(Overview, { slug: program.slug, withPairs: hasDuty })
  if (!read.data) return read.unread
  const found = read.data.program
  if (!found) return <TextSkeleton />
  const endings = (found.ending?.edges ?? []).flatMap(({ node }) => node.endsOn ?? [])
  return (
    <>
      <PageTitle tabTitle={`${text('overview.title')} · ${program.name}`}>{program.name}</PageTitle>
      <div className={css['three']}>
        <Needs overview={found.overview} />
        <Going overview={found.overview} />
        <Coming endings={endings} openInvitations={found.overview.openInvitations} />
      </div>
      {hasDuty ? <Preview found={found} /> : <p className={css['countsOnly']}>{text('overview.countsOnly')}</p>}
    </>
  )
}

function Preview({ found }: { found: OverviewProgram }) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { program } = useHere()
  const total = found.mentorships?.totalCount ?? 0
  const all = (
    <Link to="/$slug/$program/mentorships" params={params}>
      {text('overview.allMentorships')} ({formats.number(total)})
    </Link>
  )
  const { mentor, protege } = program.labels
  return (
    <Section title={text('overview.mentorships')} rule="plain" actions={total > 0 ? all : null}>
      <MentorshipTable
        brief
        rows={(found.mentorships?.edges ?? []).map(({ node }) => node)}
        empty={
          <EmptyState title={text('overview.empty')} action={<FirstStep />}>
            {text('overview.emptyHint', { mentor: mentor.one, protege: protege.one })}
          </EmptyState>
        }
      />
    </Section>
  )
}

function FirstStep() {
  const text = useText()
  const params = useParamsHere()
  const { program } = useHere()
  return (
    <>
      {program.viewerCan.invite.allowed ? (
        <ButtonLink variant="filled" to="/$slug/$program/people/invite" params={params}>
          {text('overview.invite')}
        </ButtonLink>
      ) : null}
      <ButtonLink to="/$slug/$program/matching" params={params}>
        {text('overview.pair')}
      </ButtonLink>
    </>
  )
}
