import { DataTable, Section, useFormats } from '@ithaca/ui'
import type { Column } from '@ithaca/ui'
import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { GoalFactsFragment } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import css from './mentorships.module.css'

const GoalFactsOf = graphql(`
  fragment GoalFacts on Mentorship {
    edition {
      id
      goalKinds {
        code
        label
      }
    }
    plan {
      id
      kind
      doneOn
      goal {
        id
      }
    }
    goals {
      id
      position
      kindCode
      deadline
      hasStatement
      hasMetric
      attainableByMentor
      attainableByProtege
      relevantByMentor
      relevantByProtege
      agreedByMentor
    }
  }
`)

type Goal = GoalFactsFragment['goals'][number]

function factsOf(goal: Goal) {
  return [
    ['statement', goal.hasStatement],
    ['metric', goal.hasMetric],
    ['attainable', goal.attainableByMentor && goal.attainableByProtege],
    ['relevant', goal.relevantByMentor && goal.relevantByProtege],
    ['agreed', goal.agreedByMentor],
  ] as const
}

function There({ goal }: { goal: Goal }) {
  const text = useText()
  return (
    <ul className={css['facts']}>
      {factsOf(goal).map(([name, there]) => {
        const fact = text(`mentorships.fact.${name}`)
        const Icon = there ? IconCheck : IconMinus
        return (
          <li key={name} data-there={there}>
            <Icon size={14} stroke={1.8} aria-hidden="true" />
            <span aria-hidden="true">{fact}</span>
            <VisuallyHidden>{text(there ? 'mentorships.factYes' : 'mentorships.factNo', { fact })}</VisuallyHidden>
          </li>
        )
      })}
    </ul>
  )
}

const there = (goal: Goal) => <There goal={goal} />

/** Goals by number, kind and date, and which of their parts are there: never what they say. */
export function GoalFacts({ mentorship }: { mentorship: FragmentType<typeof GoalFactsOf> }) {
  const text = useText()
  const formats = useFormats()
  const { goals, edition, plan } = readFragment(GoalFactsOf, mentorship)
  const kindOf = (code: string) => edition.goalKinds.find((kind) => kind.code === code)?.label ?? code
  const doneOf = (goalId: string | null) => {
    const here = plan.filter(({ goal }) => (goal?.id ?? null) === goalId)
    if (here.length === 0) return null
    const done = here.filter(({ doneOn }) => doneOn).length
    return text('mentorships.planDone', { done: formats.number(done), of: formats.number(here.length) })
  }
  const others = doneOf(null)
  const columns: Column<Goal>[] = [
    {
      key: 'goal',
      header: text('mentorships.goal'),
      heading: true,
      cell: (goal) => text('mentorships.goalNumber', { number: goals.indexOf(goal) + 1 }),
    },
    {
      key: 'kind',
      header: text('mentorships.kind'),
      cell: ({ kindCode }) => (kindCode ? kindOf(kindCode) : text('common.none')),
    },
    {
      key: 'deadline',
      header: text('mentorships.deadline'),
      cell: ({ deadline }) => (deadline ? formats.day(deadline) : text('common.none')),
    },
    { key: 'facts', header: text('mentorships.facts'), cell: there },
  ]
  if (plan.some(({ goal }) => goal))
    columns.push({
      key: 'plan',
      header: text('mentorships.plan'),
      cell: ({ id }) => doneOf(id) ?? text('common.none'),
    })
  return (
    <Section title={text('mentorships.goalsTitle')}>
      <DataTable
        caption={text('mentorships.goalsCaption')}
        columns={columns}
        rows={goals}
        rowKey={({ id }) => id}
        empty={<p className={css['muted']}>{text('mentorships.goalsNone')}</p>}
      />
      {others === null ? null : <p>{text('mentorships.activities', { done: others })}</p>}
    </Section>
  )
}
