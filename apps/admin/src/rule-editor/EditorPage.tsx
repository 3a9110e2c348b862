import { useClient, useQuery } from '@ithaca/client'
import { EmptyState, PageTitle, useFormats } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Ended } from '../app/Ended.tsx'
import { useRead } from '../app/read.tsx'
import { readFragment } from '../gql/index.ts'
import type { EditedDraftQuery } from '../gql/graphql.ts'
import { useAssociation } from '../organizations/association.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { SearchField } from '../table/SearchField.tsx'
import { useText } from '../words/rule-words.ts'
import { Chapter } from './Chapter.tsx'
import { Problems, turnToRow } from './Problems.tsx'
import { KeptMark } from './norms/KeptMark.tsx'
import { EndsProposal } from './EndsProposal.tsx'
import { Leaving } from './norms/Leaving.tsx'
import { BesidePreview } from './preview/BesidePreview.tsx'
import { folded } from './parts.ts'
import { EditedDraftOf, EditedNormOf } from './queries.ts'
import css from './rule-editor.module.css'
import { searchedInNorm } from './NormRow.tsx'
import { searchedIn } from './settings/Settings.tsx'
import { type Editing, useEditing } from './use-editing.ts'
import { useKeys } from './use-keys.ts'

/** Others may write the same draft: it is read again so often. */
const EVERY_MS = 10_000

type Draft = NonNullable<NonNullable<EditedDraftQuery['program']>['draft']>

/** The draft as a charter whose sentences are changed in place; every change is kept at once, and none holds before it is published. */
export function EditorPage() {
  const text = useText()
  const { program } = useHere()
  const read = useRead(EditedDraftOf, { slug: program.slug })
  const [, reread] = useQuery({ query: EditedDraftOf, variables: { slug: program.slug } })
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reread({ requestPolicy: 'cache-and-network' })
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [reread])
  // What was read stays on the page, and what is being typed in it, when a later reading fails.
  const [last, setLast] = useState(read.data)
  if (read.data && read.data !== last) setLast(read.data)
  const data = read.data ?? last
  if (!data) return read.unread
  const found = data.program
  if (!found?.draft?.viewerCan.replace.allowed)
    return (
      <>
        <PageTitle over={program.name}>{text('ruleEditor.title')}</PageTitle>
        <EmptyState level={2} title={text('ruleEditor.closed')}>
          {found?.draft?.viewerCan.replace.refusals[0]?.message ?? text('ruleEditor.closedHint')}
        </EmptyState>
      </>
    )
  return <Editor programId={found.id} edition={found.edition?.number ?? null} draft={found.draft} />
}

type EditorProps = { programId: string; edition: number | null; draft: Draft }

function Editor({ programId, edition, draft }: EditorProps) {
  const text = useText()
  const { program } = useHere()
  const me = useAssociation().person.id
  const client = useClient()
  const reread = async () => {
    const variables = { slug: program.slug }
    const { data } = await client.query(EditedDraftOf, variables, { requestPolicy: 'network-only' }).toPromise()
    return data?.program?.draft ?? null
  }
  const editing = useEditing({ programId, draft, me, reread })
  const [search, setSearch] = useState('')
  useKeys(editing)
  const finds = (sentence: string) => folded(sentence).includes(folded(search.trim()))
  const norms = draft.chapters.flatMap((chapter) => chapter.norms.map((norm) => readFragment(EditedNormOf, norm)))
  const sentences = [
    ...[...norms, ...draft.chapters.flatMap(({ off }) => off)].map(searchedInNorm),
    ...draft.removed.map(({ sentence }) => sentence),
  ]
  const isSearching = search.trim() !== ''
  const nothing = ![...sentences, ...draft.fields.map(searchedIn)].some(finds)
  const hasFailed = editing.doing === null && editing.outcome !== null && editing.outcome.is !== 'done'
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What is found begins below the bar, however far down one was.
    if (top.current && top.current.getBoundingClientRect().top < 0) top.current.scrollIntoView()
  }, [search])
  const nameOf = (key: string) =>
    norms.find((norm) => norm.key === key)?.sentence ?? draft.fields.find(({ path }) => path === key)?.name
  const turnTo = (key: string) => {
    setSearch('')
    turnToRow(key)
  }
  return (
    <article className={css['page']}>
      <PageTitle over={program.name} lead={text('ruleEditor.lead')}>
        {text('ruleEditor.title')}
      </PageTitle>
      <BesidePreview revision={draft.revision}>
        <div ref={top} />
        <Bar editing={editing} draft={draft} search={search} setSearch={setSearch} />
        {/* One at a time: what was just tried, what one searches, what stands in the way. */}
        {hasFailed ? (
          <Ended outcome={editing.outcome} retry={editing.retry} />
        ) : nothing ? (
          <EmptyState level={2} title={text('ruleEditor.nothing')}>
            {text('ruleEditor.nothingHint')}
          </EmptyState>
        ) : isSearching ? null : draft.proposal?.state === 'OPEN' ? (
          <EndsProposal proposal={draft.proposal} />
        ) : (
          <Problems problems={draft.problems} nameOf={nameOf} turnTo={turnTo} />
        )}
        {draft.chapters.map((chapter) => (
          <Chapter
            key={chapter.key}
            chapter={chapter}
            removed={draft.removed.filter((norm) => norm.chapter === chapter.key)}
            fields={draft.fields.filter((field) => field.chapter === chapter.key)}
            finds={finds}
            isSearching={isSearching}
            editing={editing}
            book={draft.book}
            changes={draft.changes}
            problems={draft.problems}
            uneven={draft.texts}
            edition={edition}
          />
        ))}
      </BesidePreview>
      <Leaving />
    </article>
  )
}

type BarProps = { editing: Editing; draft: Draft; search: string; setSearch: (search: string) => void }

/** Always in sight: back and forth, whether all is kept, and where it leads. */
function Bar({ editing, draft, search, setSearch }: BarProps) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { pending, undo, redo } = editing
  const { changedAt, changedBy, differs } = draft
  const [icon, stroke] = [16, 1.5]
  return (
    <div className={css['bar']}>
      <SearchField label={text('ruleEditor.search')} value={search} onSearch={setSearch} />
      <div className={css['steps']}>
        <Button
          size="sm"
          variant="subtle"
          disabled={undo === null || pending}
          leftSection={<IconArrowBackUp size={icon} stroke={stroke} aria-hidden="true" />}
          onClick={() => void undo?.()}
        >
          {text('ruleEditor.undo')}
        </Button>
        <Button
          size="sm"
          variant="subtle"
          disabled={redo === null || pending}
          leftSection={<IconArrowForwardUp size={icon} stroke={stroke} aria-hidden="true" />}
          onClick={() => void redo?.()}
        >
          {text('ruleEditor.redo')}
        </Button>
        <KeptMark pending={pending} />
      </div>
      {editing.overtaken ? (
        <output className={css['quiet']}>
          {text(editing.isOwnElsewhere ? 'ruleEditor.overtakenHere' : 'ruleEditor.overtaken')}
        </output>
      ) : null}
      <p className={css['quiet']}>
        {changedAt && changedBy
          ? text('ruleEditor.last', { name: changedBy.fullName, when: formats.moment(changedAt) })
          : text('ruleEditor.untouched')}{' '}
        {differs ? (
          <Link to="/$slug/$program/rules" params={params} hash="draft">
            {text('ruleEditor.toPublish')}
          </Link>
        ) : (
          <Link to="/$slug/$program/rules" params={params}>
            {text('ruleEditor.back')}
          </Link>
        )}{' '}
        <Link to="/$slug/$program/rules/translate" params={params}>
          {text('ruleNorms.toTexts')}
        </Link>
      </p>
    </div>
  )
}
