import { EmptyState, NextTask, PageTitle, StatusWord, Task, TaskList, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/rule-words.ts'
import type { SetUpProgram } from './AnswerPage.tsx'
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
  if (!found || !draft) return <Closed name={program.name} />
  const { task, slug } = nextIn(draft)
  const done = draft.setUp.filter(({ state }) => state === 'DONE').length
  return (
    <div className={css['page']}>
      <PageTitle over={found.name} lead={text('setUp.list.lead')}>
        {text('setUp.list.title')}
      </PageTitle>
      <Progress done={done} draft={draft} />
      <NextTask
        title={text('setUp.list.next', { title: text(`setUp.tasks.${task}.title`) })}
        action={<GoOn slug={slug} />}
      >
        <p>{text(task === 'PUBLISH' ? 'setUp.list.publishNote' : `setUp.tasks.${task}.note`)}</p>
      </NextTask>
      <Steps program={found} draft={draft} />
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

const CHOICE = 'interval-not-chosen'
const MARKS = { OPEN: 'open', DONE: 'met', LOOK_AGAIN: 'attention' } as const

/** What a row says: that there is something to settle, in a few words; the page itself says what. */
function useNotes({ lacks }: Pick<SetUpProgram, 'lacks'>) {
  const text = useText()
  return ({ task, problems }: Draft['setUp'][number]): string => {
    if (task === 'READ') return text('setUp.tasks.READ.note')
    if (problems.length > 0)
      return text(problems.every(({ code }) => code === CHOICE) ? 'setUp.list.choose' : 'setUp.page.problems')
    const missing = task === 'CHARGE' && lacks.some(({ invited }) => !invited)
    return text(missing ? 'setUp.list.lacks' : `setUp.tasks.${task}.note`)
  }
}

function Steps({ program, draft }: { program: SetUpProgram; draft: Draft }) {
  const noteOf = useNotes(program)
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
      {draft.setUp.map((step) => (
        <Task
          key={step.task}
          title={link(slugOfTask(step.task), text(`setUp.tasks.${step.task}.title`))}
          note={noteOf(step)}
          mark={<StatusWord status={MARKS[step.state]}>{text(`setUp.list.state.${step.state}`)}</StatusWord>}
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
