import { NextTask, StatusWord, Strength, Task, TaskList, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/texts.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { OpenTaskFragment } from '../gql/graphql.ts'
import { useHere } from '../shell/here.ts'
import { openTask } from './fragments.ts'
import { inOrder, openTasks, placeOf, withoutCovered } from './open-tasks.ts'
import type { PartyName, TaskPlace } from './open-tasks.ts'
import { Why } from './Why.tsx'

type OpenTasksProps = {
  mentorshipId: string
  party: PartyName
  goalCount: number
  obligations: readonly FragmentType<typeof openTask>[]
  /** Said when nothing is open: what the other is doing meanwhile. */
  otherwise: ReactNode
  /** Further items that come from nowhere but the app, such as getting to know each other. */
  more?: ReactNode
}

const paths = {
  goals: '/o/$slug/m/$id/goals',
  agreement: '/o/$slug/m/$id/agreement',
  sign: '/o/$slug/m/$id/agreement',
} as const satisfies Record<TaskPlace, string>

/** The next thing large, the rest as a quiet list with the word for how strongly each is asked. */
export function OpenTasks({ mentorshipId, party, goalCount, obligations, otherwise, more }: OpenTasksProps) {
  const t = useText()
  const { slug } = useHere()
  const all = obligations.map((each) => readFragment(openTask, each))
  const [next, ...also] = inOrder(withoutCovered(openTasks(all, party)), goalCount)
  const params = { slug, id: mentorshipId }
  return (
    <>
      {next ? <Next task={next} params={params} /> : otherwise}
      {also.length > 0 || more ? (
        <TaskList title={t(next ? 'home.also' : 'home.meanwhile')}>
          {also.map((task) => (
            <Task
              key={task.key}
              title={
                <Link to={paths[placeOf(task.norm.key)]} params={params}>
                  {task.title.replace(/\.$/, '')}
                </Link>
              }
              note={task.norm.sentence}
              strength={task.strength}
              mark={<DueMark task={task} />}
            />
          ))}
          {more}
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
  return <Strength strength={task.strength} />
}

function Next({ task, params }: { task: OpenTaskFragment; params: { slug: string; id: string } }) {
  const t = useText()
  const place = placeOf(task.norm.key)
  const words = {
    goals: t('home.toGoals'),
    agreement: t('home.toAgreement'),
    sign: t('home.readAndSign'),
  }
  return (
    <NextTask
      title={task.title.replace(/\.$/, '')}
      mark={<DueMark task={task} />}
      action={
        <LinkButton to={paths[place]} params={params} variant="filled">
          {words[place]}
        </LinkButton>
      }
      why={<Why source={task.norm.source.sentence} />}
    >
      <p>{task.norm.sentence}</p>
    </NextTask>
  )
}
