import { NextTask, StatusWord, Strength, Task, TaskList, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { OpenTaskFragment } from '../gql/graphql.ts'
import { useHere } from '../shell/here.ts'
import { openTask } from './fragments.ts'
import { inOrder, isLaterAgreement, isPlanned, moreOf, openTasks, placeOfTask } from './open-tasks.ts'
import type { PartyName, TaskPlace } from './open-tasks.ts'
import { Why } from './Why.tsx'

type OpenTasksProps = {
  mentorshipId: string
  party: PartyName
  goalCount: number
  obligations: readonly FragmentType<typeof openTask>[]
  /** What comes before anything that is asked: something planned of which nobody has said whether it took place. */
  first?: ReactNode
  /** Said when nothing is open: what the other is doing meanwhile. */
  otherwise: ReactNode
  /** Further items that come from nowhere but the app, such as getting to know each other. */
  more?: ReactNode
}

const paths = {
  goals: '/o/$slug/m/$id/goals',
  agreement: '/o/$slug/m/$id/agreement',
  sign: '/o/$slug/m/$id/agreement',
  plan: '/o/$slug/m/$id/meetings/plan',
  meetings: '/o/$slug/m/$id/meetings',
  renewal: '/o/$slug/m/$id/renewal',
  evaluation: '/o/$slug/m/$id/evaluation',
  timeline: '/o/$slug/m/$id/timeline',
  review: '/o/$slug/m/$id/review',
  hours: '/o/$slug/m/$id/hours',
  feedback: '/o/$slug/m/$id/feedback',
} as const satisfies Record<TaskPlace, string>

/** The next thing large, the rest as a quiet list with the word for how strongly each is asked. */
export function OpenTasks(props: OpenTasksProps) {
  const { mentorshipId, party, goalCount, obligations, first, otherwise, more } = props
  const t = useText()
  const { slug } = useHere()
  const all = openTasks(
    obligations.map((each) => readFragment(openTask, each)),
    party,
  )
  const open = inOrder(
    all.filter((task) => !isPlanned(task)),
    goalCount,
  )
  const next = first ? undefined : open[0]
  const suggestion = next ? moreOf(next, open) : null
  const also = open.filter((task) => task !== next && task !== suggestion)
  const planned = all.filter(isPlanned)
  const params = { slug, id: mentorshipId }
  const hasNext = first !== undefined || next !== undefined
  return (
    <>
      {first ?? (next ? <Next task={next} suggestion={suggestion} params={params} /> : otherwise)}
      {also.length > 0 || planned.length > 0 || more ? (
        <TaskList title={t(hasNext ? 'home.also' : 'home.meanwhile')}>
          {also.map((task) => (
            <Task
              key={task.key}
              title={
                <TaskLink task={task} params={params}>
                  {task.title.replace(/\.$/, '')}
                </TaskLink>
              }
              note={
                <>
                  {isLaterAgreement(task.key) ? t('home.laterAgreement') : task.asks}
                  <Why why={task.why} />
                </>
              }
              mark={<DueMark task={task} />}
            />
          ))}
          {more}
          {planned.map((task) => (
            <Task
              key={task.key}
              title={
                <Link to={paths.meetings} params={params}>
                  {task.title.replace(/\.$/, '')}
                </Link>
              }
              note={
                <>
                  {t('home.plannedNote')}
                  <Why why={task.why} />
                </>
              }
              mark={<StatusWord status="waiting">{t('home.planned')}</StatusWord>}
            />
          ))}
        </TaskList>
      ) : null}
    </>
  )
}

function DueMark({ task }: { task: Pick<OpenTaskFragment, 'state' | 'dueOn' | 'strength'> }) {
  const t = useText()
  const { weekday } = useFormats()
  const date = task.dueOn ? weekday(task.dueOn) : null
  if (date !== null && task.state === 'OVERDUE')
    return <StatusWord status="overdue">{t('state.overdue', { date })}</StatusWord>
  if (date !== null && task.state === 'DUE') return <StatusWord status="due">{t('state.due', { date })}</StatusWord>
  if (date !== null && task.state === 'OPEN') return <StatusWord status="open">{t('state.by', { date })}</StatusWord>
  return <Strength strength={task.strength} />
}

type TaskLinkProps = { task: OpenTaskFragment; params: { slug: string; id: string }; children: string }

/** To where it is done: what is about one meeting, to that meeting. */
function TaskLink({ task, params, children }: TaskLinkProps) {
  const { contactId } = task
  if (contactId)
    return (
      <Link to="/o/$slug/m/$id/meetings/$contact" params={{ ...params, contact: contactId }}>
        {children}
      </Link>
    )
  return (
    <Link to={paths[placeOfTask(task)]} params={params}>
      {children}
    </Link>
  )
}

type NextProps = {
  task: OpenTaskFragment
  suggestion: OpenTaskFragment | null
  params: { slug: string; id: string }
}

function Next({ task, suggestion, params }: NextProps) {
  const t = useText()
  const place = placeOfTask(task)
  const words = {
    goals: t('home.toGoals'),
    agreement: t('home.toAgreement'),
    sign: t('home.readAndSign'),
    plan: t('meetings.plan'),
    meetings: t('home.toMeetings'),
    renewal: t('parting.toChoose'),
    evaluation: t('parting.toEvaluation'),
    timeline: t('plans.toTimeline'),
    review: t('review.answer'),
    hours: t('hours.toHours'),
    feedback: t('feedback.give'),
  }
  return (
    <NextTask
      title={task.title.replace(/\.$/, '')}
      mark={<DueMark task={task} />}
      action={
        task.contactId ? (
          <LinkButton
            to="/o/$slug/m/$id/meetings/$contact"
            params={{ ...params, contact: task.contactId }}
            variant="filled"
          >
            {t('home.toMeeting')}
          </LinkButton>
        ) : (
          <LinkButton to={paths[place]} params={params} variant="filled">
            {words[place]}
          </LinkButton>
        )
      }
      why={<Why why={task.why} />}
    >
      <p>
        {isLaterAgreement(task.key) ? t('home.laterAgreement') : task.asks} {suggestion?.asks}
      </p>
    </NextTask>
  )
}
