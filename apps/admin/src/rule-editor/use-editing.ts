import { useAction } from '@ithaca/client'
import type { Outcome } from '@ithaca/client'
import { useState } from 'react'
import type { NormRevisionInput, RulePatchInput } from '../gql/graphql.ts'
import { PatchDraftOf, ReplaceDraftOf } from './queries.ts'

type Draft = { revision: number; book: unknown }
type Steps = { behind: unknown[]; ahead: unknown[] }

/** How far back one can go. */
const MOST_STEPS = 50

/** Changes a draft point by point, and takes changes back and forth; what others write meanwhile is never written over. */
export function useEditing(programId: string, draft: Draft) {
  const patching = useAction(PatchDraftOf)
  const replacing = useAction(ReplaceDraftOf)
  const [steps, setSteps] = useState<Steps>({ behind: [], ahead: [] })
  const { revision, book } = draft
  const patch = async (one: RulePatchInput): Promise<Outcome<unknown>> => {
    replacing.clear()
    const ended = await patching.run({ programId, revision, patches: [one] })
    if (ended.is === 'done') setSteps(({ behind }) => ({ behind: [...behind, book].slice(-MOST_STEPS), ahead: [] }))
    return ended
  }
  const turn = async (from: 'behind' | 'ahead', to: 'behind' | 'ahead') => {
    const [before] = steps[from].slice(-1)
    if (before === undefined) return
    patching.clear()
    const ended = await replacing.run({ programId, revision, book: before })
    if (ended.is === 'done')
      setSteps((now) => ({ ...now, [from]: now[from].slice(0, -1), [to]: [...now[to], book].slice(-MOST_STEPS) }))
  }
  return {
    revise: (revised: NormRevisionInput) => patch({ revise: revised }),
    remove: (norm: string) => patch({ remove: norm }),
    undo: steps.behind.length > 0 ? () => turn('behind', 'ahead') : null,
    redo: steps.ahead.length > 0 ? () => turn('ahead', 'behind') : null,
    pending: patching.pending || replacing.pending,
    outcome: patching.outcome ?? replacing.outcome,
    retry: patching.outcome ? patching.retry : replacing.retry,
    clear: () => {
      patching.clear()
      replacing.clear()
    },
  }
}

export type Editing = ReturnType<typeof useEditing>
