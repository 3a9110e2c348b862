import { YearLine as Line } from '@ithaca/ui'
import type { Year } from '@ithaca/ui'
import { useMemo } from 'react'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { YearOfFragment } from '../gql/graphql.ts'
import { yearOf } from './fragments.ts'

/** The line tells that a goal has a date; what the goal is, only the two know. */
function withGoals({ yearLine, goals }: YearOfFragment): Year {
  const open = [...goals]
  const statementOn = (day: string) => {
    const index = open.findIndex(({ deadline }) => deadline === day)
    return index === -1 ? null : (open.splice(index, 1)[0]?.statement ?? null)
  }
  const marks = yearLine.marks.map((mark) => {
    const statement = mark.kind === 'GOAL' ? statementOn(mark.on) : null
    return statement ? { ...mark, flag: statement, label: `${mark.label}: ${statement}` } : mark
  })
  return { ...yearLine, marks }
}

/** From pairing to the end, or to the next look back: its parts, what took place, what is due. */
export function YearLine({ mentorship, label }: { mentorship: FragmentType<typeof yearOf>; label: string }) {
  const found = readFragment(yearOf, mentorship)
  const year = useMemo(() => withGoals(found), [found])
  return <Line label={label} year={year} />
}
