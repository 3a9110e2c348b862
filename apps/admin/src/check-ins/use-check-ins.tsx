import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { graphql } from '../gql/index.ts'
import type { CheckInsToSeeFragment } from '../gql/graphql.ts'
import { useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'

export const CheckInsToSee = graphql(`
  fragment CheckInsToSee on CheckInSummary {
    overdue
    mine
  }
`)

/** Who waits for the viewer, and what of everybody's is overdue, as lines of the overview. */
export function useCheckIns(found: CheckInsToSeeFragment | null): ReactNode[] {
  const text = useText()
  const params = useParamsHere()
  if (found === null) return []
  const { overdue, mine } = found
  return [
    mine > 0 ? (
      <li key="my-check-ins">
        <Link to="/$slug/$program/check-ins" params={params} search={{ mine: true }}>
          {text('checkIns.dueToMe', { count: mine })}
        </Link>
      </li>
    ) : null,
    overdue > 0 ? (
      <li key="check-ins">
        <Link to="/$slug/$program/check-ins" params={params} search={{ state: 'OVERDUE' }}>
          {text('checkIns.overdueOnes', { count: overdue })}
        </Link>
      </li>
    ) : null,
  ].filter((line) => line !== null)
}
