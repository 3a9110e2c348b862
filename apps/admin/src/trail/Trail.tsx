import type { Pages } from '@ithaca/client'
import { EmptyState, TableSkeleton, Timeline, useFormats } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Unread } from '../app/read.tsx'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { EventRowFragment } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import css from './trail.module.css'
import { foldBursts } from './event-bursts.ts'
import { EventRow } from './event-row.ts'
import { useBurst } from './use-burst.ts'

type TrailProps<Data> = {
  pages: Pages<Data, FragmentType<typeof EventRow>>
  total: number | undefined
  filters: ReactNode
  filtered: boolean
  onClear: () => void
  onPerson: (personId: string) => void
  /** Where links to mentorships lead; null where there are none. */
  place: { slug: string; program: string } | null
}

/** Who did what when, newest first. */
export function Trail<Data>({ pages, total, filters, filtered, onClear, onPerson, place }: TrailProps<Data>) {
  const text = useText()
  const formats = useFormats()
  const burst = useBurst()
  const events = pages.nodes.map((node) => readFragment(EventRow, node))
  const empty = filtered ? (
    <EmptyState
      level={2}
      title={text('common.nothingFound')}
      action={<Button onClick={onClear}>{text('common.clearFilters')}</Button>}
    >
      {text('common.nothingFoundHint')}
    </EmptyState>
  ) : (
    <EmptyState level={2} title={text('activity.empty')}>
      {text('activity.emptyHint')}
    </EmptyState>
  )
  return (
    <>
      {filters}
      {pages.error && events.length === 0 ? (
        <Unread error={pages.error} retry={pages.reload} />
      ) : pages.data === undefined ? (
        <TableSkeleton columns={2} rows={8} />
      ) : events.length === 0 ? (
        empty
      ) : (
        <Timeline
          label={text('activity.list')}
          entries={foldBursts(events).map(({ event: { id, occurredAt, sentence, actor, mentorship }, ...folded }) => ({
            key: id,
            at: occurredAt,
            sentence: (
              <>
                <Sentence event={{ sentence, actor }} onPerson={onPerson} />
                {burst(folded)}
              </>
            ),
            note:
              mentorship && place ? (
                <Link
                  to="/$slug/$program/mentorships/$id"
                  params={{ ...place, id: mentorship.id }}
                  className={css['pair'] ?? ''}
                >
                  {formats.list([mentorship.mentor.fullName, mentorship.protege.fullName])}
                </Link>
              ) : null,
          }))}
        />
      )}
      {events.length > 0 && total !== undefined ? (
        <div className={css['foot']}>
          <span aria-live="polite">
            {text('common.shown', { shown: formats.number(events.length), total: formats.number(total) })}
          </span>
          {pages.hasMore ? (
            <Button size="sm" loading={pages.pending} onClick={pages.loadMore}>
              {text('common.more')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  )
}

type SentenceProps = { event: Pick<EventRowFragment, 'sentence' | 'actor'>; onPerson: (personId: string) => void }

/** The name that begins a sentence leads to what else that person did. */
function Sentence({ event, onPerson }: SentenceProps) {
  const { sentence, actor } = event
  if (!actor || !sentence.startsWith(actor.fullName)) return sentence
  return (
    <>
      <button type="button" className={css['who']} onClick={() => onPerson(actor.id)}>
        {actor.fullName}
      </button>
      {sentence.slice(actor.fullName.length)}
    </>
  )
}
