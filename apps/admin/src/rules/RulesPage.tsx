import { EmptyState, PageTitle, useFormats } from '@ithaca/ui'
import { Link, getRouteApi } from '@tanstack/react-router'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { DecidedAgainst } from './DecidedAgainst.tsx'
import { DraftPanel } from './DraftPanel.tsx'
import { EditLink } from './EditLink.tsx'
import { EditionList, FileLink } from './EditionList.tsx'
import { RuleSection } from './RuleSection.tsx'
import { useArrival } from './use-arrival.ts'
import { useLive } from './use-live.ts'
import css from './rules.module.css'

const EditionText = graphql(`
  fragment EditionText on Edition {
    id
    number
    hash
    publishedAt
    publishedBy {
      id
      fullName
    }
    note
    purpose
    sections {
      key
      ...RuleSection
    }
    off {
      sentence
      source {
        kind
        sentence
      }
    }
  }
`)

const Rules = graphql(`
  query Rules($slug: String!) {
    program(slug: $slug) {
      id
      edition {
        id
      }
      editions {
        id
        number
        publishedAt
        publishedBy {
          id
          fullName
        }
        proposedBy {
          id
          fullName
        }
        note
        themes {
          id
          words
          people
        }
        ...EditionText
      }
      draft {
        differs
        viewerCan {
          replace {
            allowed
          }
        }
        ...Draft
      }
    }
  }
`)

const route = getRouteApi('/$slug/$program/rules')

export function RulesPage() {
  const text = useText()
  const { program } = useHere()
  const { edition: asked } = route.useSearch()
  const { data, unread } = useLive(Rules, { slug: program.slug })
  useArrival('draft', data?.program?.draft != null)
  if (!data) return unread
  const editions = data.program?.editions ?? []
  const current = data.program?.edition?.id ?? null
  const shown =
    editions.find(({ number }) => String(number) === asked) ?? editions.find(({ id }) => id === current) ?? editions[0]
  const found = data.program
  const draft = found?.draft ? (
    <DraftPanel draft={found.draft} programId={found.id} newest={editions[0]?.number ?? null} />
  ) : null
  if (!shown)
    return (
      <>
        <PageTitle over={program.name}>{text('rules.title')}</PageTitle>
        <EmptyState level={2} title={text('rules.none')}>
          {text('rules.noneHint')}
        </EmptyState>
        {draft}
        {draft ? (
          <p>
            <FileLink />
          </p>
        ) : null}
      </>
    )
  return (
    <>
      <Edition
        edition={shown}
        isCurrent={shown.id === current}
        isDrafted={found?.draft?.differs ?? false}
        mayEdit={found?.draft?.viewerCan.replace.allowed ?? false}
      />
      {draft}
      <EditionList editions={editions} shownId={shown.id} currentId={current} />
    </>
  )
}

type EditionProps = {
  edition: FragmentType<typeof EditionText>
  isCurrent: boolean
  /** Something waits to be published. */
  isDrafted: boolean
  mayEdit: boolean
}

function Edition({ edition, isCurrent, isDrafted, mayEdit }: EditionProps) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { program } = useHere()
  const { number, hash, publishedAt, publishedBy, note, purpose, sections, off } = readFragment(EditionText, edition)
  const day = publishedAt ? formats.longDay(formats.dayOf(publishedAt)) : null
  const published =
    day === null
      ? text('rules.notPublished', { number })
      : publishedBy
        ? text('rules.published', { number, day, name: publishedBy.fullName })
        : text('rules.publishedNoName', { number, day })
  return (
    <article className={css['book']}>
      <PageTitle over={program.name} lead={`${published} ${text('rules.readOnly')}`}>
        {text('rules.title')}
      </PageTitle>
      {mayEdit && isCurrent ? <EditLink /> : null}
      {isCurrent ? null : (
        <p className={css['older']}>
          {text('rules.older')}{' '}
          <Link to="/$slug/$program/rules" params={params}>
            {text('rules.toCurrent')}
          </Link>
        </p>
      )}
      {isDrafted ? (
        <p className={css['older']}>
          {text('editions.draft.waits')}{' '}
          <Link to="/$slug/$program/rules" params={params} hash="draft">
            {text('editions.draft.read')}
          </Link>
        </p>
      ) : null}
      {note ? <p className={css['note']}>{note}</p> : null}
      <p className={css['purpose']}>{purpose}</p>
      {sections.map((section) => (
        <RuleSection key={section.key} section={section} />
      ))}
      <DecidedAgainst points={off} />
      <p className={css['hash']}>
        {text('rules.hash')}: <code title={hash}>{hash.slice(0, 12)}</code>
      </p>
    </article>
  )
}
