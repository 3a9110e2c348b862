import { usePages } from '@ithaca/client'
import { EmptyState, startOfSentence, TableSkeleton, useFormats } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { Unread } from '../app/read.tsx'
import { graphql } from '../gql/index.ts'
import type { CandidatesQuery, Role } from '../gql/graphql.ts'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { SearchField } from '../table/SearchField.tsx'
import type { Forms } from '../words/labels.ts'
import { useText } from '../words/words.ts'
import css from './matching.module.css'

const CandidatesOf = graphql(`
  query Candidates($slug: String!, $role: Role!, $search: String, $after: String) {
    program(slug: $slug) {
      id
      participations(first: 40, after: $after, role: $role, search: $search) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            state
            capacity
            activeMentorships
            careerStage {
              code
              label
              rank
            }
            person {
              id
              fullName
            }
          }
        }
      }
    }
  }
`)

const connectionOf = (data: CandidatesQuery) => data.program?.participations
type Candidate = NonNullable<CandidatesQuery['program']>['participations']['edges'][number]['node']

const isFree = ({ state, activeMentorships, capacity }: Candidate) =>
  state === 'active' && (capacity === null || activeMentorships < capacity)

type CandidatesProps = {
  side: Role
  labels: Forms
  /** The part in the program of who is chosen. */
  chosen: string | undefined
  onChoose: (participationId: string) => void
}

/** One of the two lists. Those who are not free stay in sight, with the reason. */
export function Candidates({ side, labels, chosen, onChoose }: CandidatesProps) {
  const text = useText()
  const heading = useId()
  const { program } = useHere()
  const params = useParamsHere()
  const [search, setSearch] = useState('')
  const wanted = { slug: program.slug, role: side, search: search === '' ? null : search }
  const pages = usePages(CandidatesOf, wanted, connectionOf)
  const free = pages.nodes.filter(isFree)
  const shown = [...free, ...pages.nodes.filter((one) => !isFree(one))]
  return (
    <section aria-labelledby={heading} className={css['list']}>
      <div className={css['head']}>
        <h2 id={heading}>{startOfSentence(labels.many)}</h2>
        {pages.data ? <output>{text('matching.free', { count: free.length })}</output> : null}
      </div>
      <SearchField label={text('matching.searchIn', { label: labels.many })} value={search} onSearch={setSearch} />
      {pages.error && pages.nodes.length === 0 ? (
        <Unread error={pages.error} retry={pages.reload} />
      ) : pages.data === undefined ? (
        <TableSkeleton columns={1} rows={5} />
      ) : shown.length === 0 ? (
        <EmptyState
          title={search ? text('matching.noneFound') : text('matching.noneTitle', { label: labels.many })}
          action={
            search || !program.viewerCan.invite.allowed ? null : (
              <ButtonLink size="sm" to="/$slug/$program/people/invite" params={params} search={{ role: side }}>
                {text('people.invite')}
              </ButtonLink>
            )
          }
        >
          {search ? text('common.nothingFoundHint') : text('matching.noneHint')}
        </EmptyState>
      ) : (
        <fieldset className={css['people']}>
          <legend>{startOfSentence(labels.many)}</legend>
          {shown.map((candidate) => (
            <Choice
              key={candidate.id}
              name={side}
              candidate={candidate}
              checked={candidate.id === chosen}
              onChoose={onChoose}
            />
          ))}
        </fieldset>
      )}
      {pages.hasMore ? (
        <Button size="sm" loading={pages.pending} onClick={pages.loadMore}>
          {text('matching.more', { label: labels.many })}
        </Button>
      ) : null}
    </section>
  )
}

type ChoiceProps = { name: string; candidate: Candidate; checked: boolean; onChoose: (participationId: string) => void }

function Choice({ name, candidate, checked, onChoose }: ChoiceProps) {
  const text = useText()
  const formats = useFormats()
  const { person, state, activeMentorships, capacity, careerStage } = candidate
  const free = isFree(candidate)
  const id = useId()
  const reason =
    state === 'paused'
      ? text('matching.paused')
      : state !== 'active'
        ? text('matching.left')
        : text('matching.atCapacity', {
            active: formats.number(activeMentorships),
            capacity: formats.number(capacity ?? activeMentorships),
          })
  return (
    <label htmlFor={id} className={css['choice']} data-free={free} data-checked={checked || undefined}>
      <input
        id={id}
        type="radio"
        name={name}
        value={candidate.id}
        checked={checked}
        disabled={!free}
        onChange={() => onChoose(candidate.id)}
      />
      <span className={css['name']}>{person.fullName}</span>
      <span className={css['stage']}>
        {careerStage?.label ?? text('matching.stageUnknown')}
        {free ? '' : ` · ${reason}`}
      </span>
    </label>
  )
}
