import { isSignedOut, useClient } from '@ithaca/client'
import { useCallback } from 'react'
import { reviseGoal } from './goal-card.ts'
import type { GoalText, Version } from '../saving/saving.ts'
import type { Sent } from '../saving/use-saving.ts'

type GoalAnswer = {
  statement?: string | null
  metric?: string | null
  deadline?: string | null
  kindCode?: string | null
  revision: number
}

export const versionOf = ({ statement, metric, deadline, kindCode, revision }: GoalAnswer): Version => ({
  text: { statement: statement ?? '', metric: metric ?? '', deadline: deadline ?? null, kind: kindCode ?? null },
  revision,
})

const emptyIsNone = (change: Partial<GoalText>) =>
  Object.fromEntries(
    Object.entries(change).map(([field, value]) => [
      field === 'kind' ? 'kindCode' : field,
      value === '' ? null : value,
    ]),
  )

/** Sends what was typed; every way it can end is told apart, and whatever did not arrive counts as not reached. */
export function useSendGoal(goalId: string): (change: Partial<GoalText>, revision: number) => Promise<Sent> {
  const client = useClient()
  return useCallback(
    async (change, revision) => {
      const input = { goalId, revision, ...emptyIsNone(change), idempotencyKey: crypto.randomUUID() }
      const { data, error } = await client.mutation(reviseGoal, { input }, { quiet: true }).toPromise()
      if (error) {
        const [first] = error.graphQLErrors
        const code = first?.extensions['code']
        if (first && code === 'BAD_USER_INPUT' && !isSignedOut(error))
          return { is: 'refused', refusals: [{ at: null, message: first.message }] }
        return { is: 'unreachable' }
      }
      const answer = data?.reviseGoal
      if (answer?.__typename === 'Goal') return { is: 'saved', version: versionOf(answer) }
      if (answer?.__typename === 'Stale' && answer.current?.__typename === 'Goal')
        return { is: 'stale', theirs: versionOf(answer.current) }
      if (answer?.__typename === 'Refused')
        return {
          is: 'refused',
          refusals: answer.refusals.map(({ at, message }) => ({ at: at ?? null, message })),
        }
      return { is: 'unreachable' }
    },
    [client, goalId],
  )
}
