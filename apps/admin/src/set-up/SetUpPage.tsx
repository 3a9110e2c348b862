import { EmptyState, NextTask, PageTitle, StatusWord, Task, TaskList, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { DonePage } from './DonePage.tsx'
import { PAGES, PUBLISH, slugOfTask } from './pages.ts'
import css from './set-up.module.css'
import type { Draft } from './use-answers.ts'
import { useSetUp } from './use-set-up.ts'

/** Everything a first set-up asks, how far it has come, and where it goes on; once published, what comes next. */
export function SetUpPage() {
  const text = useText()
  const { program } = useHere()
  const { read, found, draft } = useSetUp()
  if (!read.data) return read.unread
  if (found && found.state !== 'draft') return <DonePage program={found} />
  if (!draft) return <Closed name={program.name} />
  const { task, slug } = nextIn(draft)
  const done = draft.setUp.filter(({ state }) => state === 'DONE').length
  return (
    <div className={css['page']}>
      <PageTitle over={found?.name ?? program.name} lead={text('setUp.list.lead')}>
        {text('setUp.list.title')}
      </PageTitle>
      <Progress done={done} draft={draft} />
      <NextTask
        title={text('setUp.list.next', { title: text(`setUp.tasks.${task}.title`) })}
        action={<GoOn slug={slug} />}
      >
        <p>{text(task === 'PUBLISH' ? 'setUp.list.publishNote' : `setUp.tasks.${task}.note`)}</p>
      </NextTask>
      <Steps draft={draft} />
      <Whole />
    </div>
  )
}

type Draftlike = Pick<Draft, 'setUp'>

/** The first page that nobody was done with, or that is to be looked at again; then publishing. */
export function nextIn({ setUp }: Draftlike) {
  const open = setUp.find(({ state }) => state !== 'DONE')
  return open ? { task: open.task, slug: slugOfTask(open.task) } : { task: 'PUBLISH' as const, slug: PUBLISH }
}

function GoOn({ slug }: { slug: string }) {
  const text = useText()
  return (
    <ButtonLink variant="filled" to="/$slug/$program/set-up/$page" params={{ ...useParamsHere(), page: slug }}>
      {text('setUp.list.go')}
    </ButtonLink>
  )
}

function Progress({ done, draft: { changedAt, changedBy } }: { done: number; draft: Draft }) {
  const text = useText()
  const formats = useFormats()
  return (
    <p className={css['progress']}>
      {text('setUp.list.progress', { done, count: PAGES.length })}
      {changedAt && changedBy
        ? ` · ${text('setUp.list.last', { name: changedBy.fullName, when: formats.moment(changedAt) })}`
        : null}
    </p>
  )
}

const MARKS = { OPEN: 'open', DONE: 'met', LOOK_AGAIN: 'attention' } as const

function Steps({ draft }: { draft: Draft }) {
  const text = useText()
  const params = useParamsHere()
  const problems = draft.setUp.find(({ task }) => task === 'READ')?.problems.length ?? 0
  const link = (slug: string, title: string) => (
    <Link to="/$slug/$program/set-up/$page" params={{ ...params, page: slug }}>
      {title}
    </Link>
  )
  return (
    <TaskList title={text('setUp.list.steps')}>
      {draft.setUp.map(({ task, state, problems: [first] }) => (
        <Task
          key={task}
          title={link(slugOfTask(task), text(`setUp.tasks.${task}.title`))}
          note={task !== 'READ' && first ? first.message : text(`setUp.tasks.${task}.note`)}
          mark={<StatusWord status={MARKS[state]}>{text(`setUp.list.state.${state}`)}</StatusWord>}
        />
      ))}
      <Task
        title={link(PUBLISH, text('setUp.tasks.PUBLISH.title'))}
        note={problems > 0 ? text('setUp.list.publishWaits', { count: problems }) : text('setUp.list.publishNote')}
        mark={
          <StatusWord status={problems > 0 ? 'waiting' : 'open'}>
            {text(problems > 0 ? 'setUp.list.notYet' : 'setUp.list.ready')}
          </StatusWord>
        }
      />
    </TaskList>
  )
}

function Whole() {
  const text = useText()
  return (
    <p className={css['quiet']}>
      <Link to="/$slug/$program/rules/edit" params={useParamsHere()}>
        {text('setUp.list.whole')}
      </Link>
      {` · ${text('setUp.list.wholeHint')}`}
    </p>
  )
}

export function Closed({ name }: { name: string }) {
  const text = useText()
  return (
    <>
      <PageTitle over={name}>{text('setUp.list.title')}</PageTitle>
      <EmptyState level={2} title={text('setUp.list.closed')}>
        {text('setUp.list.closedHint')}
      </EmptyState>
    </>
  )
}
