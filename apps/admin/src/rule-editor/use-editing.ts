import { useAction } from '@ithaca/client'
import type { Outcome } from '@ithaca/client'
import { useState } from 'react'
import type { RulePatchInput } from '../gql/graphql.ts'
import { PatchDraftOf, ReplaceDraftOf } from './queries.ts'

type Draft = { revision: number; book: unknown }
/** `at` is the revision that one's own last step made: when it is another, somebody else has written since. */
type Steps = { behind: unknown[]; ahead: unknown[]; at: number | null }
type Direction = 'behind' | 'ahead'

/** How far back one can go. */
const MOST_STEPS = 50

/**
 * Changes a draft point by point, and takes one's own changes back and forth; as soon as somebody else has written, no step
 * of before is taken, for it would take theirs back as well.
 */
export function useEditing(programId: string, draft: Draft) {
  const patching = useAction(PatchDraftOf)
  const replacing = useAction(ReplaceDraftOf)
  const [steps, setSteps] = useState<Steps>({ behind: [], ahead: [], at: null })
  const [doing, setDoing] = useState<string | null>(null)
  const { revision, book } = draft
  const isMine = steps.at === revision
  const patch = async (norm: string, ...many: RulePatchInput[]): Promise<Outcome<unknown>> => {
    replacing.clear()
    setDoing(norm)
    const ended = await patching.run({ programId, revision, patches: many })
    if (ended.is === 'done') {
      const at = ended.data.draft?.revision ?? null
      setSteps(({ behind }) => ({ behind: [...(isMine ? behind : []), book].slice(-MOST_STEPS), ahead: [], at }))
    }
    return ended
  }
  const turn = async (from: Direction, to: Direction) => {
    const [before] = steps[from].slice(-1)
    if (before === undefined) return
    patching.clear()
    setDoing(null)
    const ended = await replacing.run({ programId, revision, book: before })
    if (ended.is !== 'done') return
    const at = ended.data.draft?.revision ?? null
    setSteps((now) => ({ ...now, [from]: now[from].slice(0, -1), [to]: [...now[to], book].slice(-MOST_STEPS), at }))
  }
  return {
    /** A norm by its key, or whatever else the outcome is told beside. */
    patch,
    remove: (norm: string) => patch(norm, { remove: norm }),
    /** A setting by its path, or a part of it. */
    set: (path: string, patches: RulePatchInput[]) => patch(path, ...patches),
    undo: isMine && steps.behind.length > 0 ? () => turn('behind', 'ahead') : null,
    redo: isMine && steps.ahead.length > 0 ? () => turn('ahead', 'behind') : null,
    /** Somebody else has written, so that one's own steps cannot be taken back any more. */
    overtaken: !isMine && steps.at !== null && steps.behind.length > 0,
    pending: patching.pending || replacing.pending,
    outcome: patching.outcome ?? replacing.outcome,
    /** Of which norm or setting the outcome is; null of a step. */
    doing,
    retry: patching.outcome ? patching.retry : replacing.retry,
    clear: () => {
      patching.clear()
      replacing.clear()
    },
  }
}

export type Editing = ReturnType<typeof useEditing>
