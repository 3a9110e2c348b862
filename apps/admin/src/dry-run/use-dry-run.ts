import { useClient } from '@ithaca/client'
import type { CombinedError } from '@ithaca/client'
import { useEffect, useState } from 'react'
import type { DryRunQuery } from '../gql/graphql.ts'
import { DryRunOf } from './queries.ts'
import { sumOf, type Sums } from './sums.ts'

type Draft = NonNullable<NonNullable<DryRunQuery['program']>['draft']>
type Page = NonNullable<Draft['dryRun']>

export type Looking =
  | { is: 'looking' | 'done'; sums: Sums | null; differs: boolean }
  /** The viewer reads no draft, or no mentorship; of these the numbers, where they read the draft. */
  | { is: 'closed'; counts: { running: number; writing: number } | null }
  | { is: 'failed'; error: CombinedError }

/** Far above any program. */
const MOST_PAGES = 500

const countsOf = ({ keptByMentorships: all, runningMentorships: running }: Draft) => ({
  running,
  writing: all - running,
})

/** Looks at every mentorship of a program, page by page; `turn` grows to begin anew. */
export function useDryRun(slug: string, turn: number): Looking {
  const client = useClient()
  const [looking, setLooking] = useState<Looking>({ is: 'looking', sums: null, differs: true })
  useEffect(() => {
    let left = false
    const say = (next: Looking) => {
      if (!left) setLooking(next)
    }
    const look = async () => {
      let pages: Page[] = []
      let after: string | null = null
      say({ is: 'looking', sums: null, differs: true })
      for (let count = 0; count < MOST_PAGES && !left; count += 1) {
        const variables: { slug: string; after: string | null } = { slug, after }
        const { data, error } = await client.query(DryRunOf, variables, { requestPolicy: 'network-only' }).toPromise()
        const draft = data?.program?.draft
        if (error) return say({ is: 'failed', error })
        if (!draft?.dryRun) return say({ is: 'closed', counts: draft ? countsOf(draft) : null })
        // Somebody has written another draft meanwhile: what was found of the one before says nothing any more.
        const moved = pages.some(({ revision }) => revision !== draft.dryRun?.revision)
        pages = moved ? [] : [...pages, draft.dryRun]
        after = moved ? null : (draft.dryRun.endCursor ?? null)
        const isDone = !moved && after === null
        say({ is: isDone ? 'done' : 'looking', sums: sumOf(pages), differs: draft.differs })
        if (isDone) return
      }
    }
    void look()
    return () => {
      left = true
    }
  }, [client, slug, turn])
  return looking
}
