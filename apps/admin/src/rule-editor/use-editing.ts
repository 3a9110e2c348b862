import { useAction } from '@ithaca/client'
import type { Outcome } from '@ithaca/client'
import { useEffect, useRef, useState } from 'react'
import type { RulePatchInput } from '../gql/graphql.ts'
import { PatchDraftOf, ReplaceDraftOf } from './queries.ts'
import { rebased } from './rebased.ts'
import { useTurns } from './use-turns.ts'

type Book = { revision: number; book: unknown }
export type ReadDraft = Book & { changedBy?: { id: string } | null | undefined }
/** `at` is the revision that one's own last step made: when it is another, somebody else has written since. */
type Steps = { behind: unknown[]; ahead: unknown[]; at: number | null }
type Direction = 'behind' | 'ahead'
type Given = {
  programId: string
  draft: ReadDraft
  /** Who writes here. */
  me: string
  /** The draft as it is by now; the page then shows it as well. */
  reread: () => Promise<Book | null>
}

/** How far back one can go. */
const MOST_STEPS = 50
/** How often a change is put anew over what others write at the same time. */
const MOST_TRIES = 5
const stale: Outcome<never> = { is: 'stale', message: null }

/**
 * Changes a draft point by point, one change after the other, and takes one's own changes back and forth. What others write
 * meanwhile in other parts is in nobody's way; as soon as they have written, no step of before is taken, for it would take theirs
 * back as well.
 */
export function useEditing({ programId, draft, me, reread }: Given) {
  const patching = useAction(PatchDraftOf)
  const replacing = useAction(ReplaceDraftOf)
  const { inTurn, pending } = useTurns()
  const [steps, setSteps] = useState<Steps>({ behind: [], ahead: [], at: null })
  const [last, setLast] = useState<{ of: string | null; outcome: Outcome<unknown> | null }>({ of: null, outcome: null })
  // What one's own last change made is known before the page has read it.
  const latest = useRef<Book>(draft)
  useEffect(() => {
    if (draft.revision > latest.current.revision) latest.current = draft
  }, [draft])
  const { revision } = draft
  const isMine = steps.at === revision
  const ended = <Ended extends Outcome<unknown>>(of: string | null, outcome: Ended): Ended => {
    setLast({ of, outcome })
    return outcome
  }
  /** Until it is kept, refused, or about something that another has changed as well. */
  const sent = async (seen: unknown, many: readonly RulePatchInput[]) => {
    for (let tries = 1; ; tries++) {
      const over = latest.current
      const patches = rebased(many, seen, over.book)
      if (patches === null) return stale
      const outcome = await patching.run({ programId, revision: over.revision, patches })
      if (outcome.is === 'done') {
        const after = outcome.data.draft ?? null
        if (after) latest.current = after
        setSteps(({ behind, at }) => ({
          behind: [...(at === over.revision ? behind : []), over.book].slice(-MOST_STEPS),
          ahead: [],
          at: after?.revision ?? null,
        }))
      }
      const fresh = outcome.is === 'stale' && tries < MOST_TRIES ? await reread() : null
      if (fresh === null) return outcome
      latest.current = fresh
    }
  }
  const patchOver = (seen: unknown, norm: string, many: readonly RulePatchInput[]): Promise<Outcome<unknown>> =>
    inTurn(async () => {
      setLast({ of: norm, outcome: null })
      return ended(norm, await sent(seen, many))
    })
  const patch = (norm: string, ...many: RulePatchInput[]) => patchOver(draft.book, norm, many)
  const turn = (from: Direction, to: Direction) =>
    inTurn(async () => {
      const [before] = steps[from].slice(-1)
      if (before === undefined) return
      const outcome = ended(null, await replacing.run({ programId, revision, book: before }))
      if (outcome.is !== 'done') return
      const after = outcome.data.draft ?? null
      if (after) latest.current = after
      const at = after?.revision ?? null
      setSteps((now) => ({
        ...now,
        [from]: now[from].slice(0, -1),
        [to]: [...now[to], draft.book].slice(-MOST_STEPS),
        at,
      }))
    })
  return {
    /** A norm by its key, or whatever else the outcome is told beside. */
    patch,
    remove: (norm: string) => patch(norm, { remove: norm }),
    /** A setting by its path, or a part of it, as one has `seen` it. */
    set: (path: string, patches: RulePatchInput[], seen: unknown = draft.book) => patchOver(seen, path, patches),
    undo: isMine && steps.behind.length > 0 ? () => turn('behind', 'ahead') : null,
    redo: isMine && steps.ahead.length > 0 ? () => turn('ahead', 'behind') : null,
    /** Others have written, so that one's own steps cannot be taken back any more. */
    overtaken: steps.at !== null && revision > steps.at && steps.behind.length > 0,
    /** Whether what was written last was written by oneself, but not here. */
    isOwnElsewhere: !isMine && draft.changedBy?.id === me,
    pending,
    outcome: last.outcome,
    /** Of which norm or setting the outcome is; null of a step. */
    doing: last.of,
    retry: () =>
      inTurn(async () => {
        const again = await (last.of === null ? replacing : patching).retry()
        if (again) ended(last.of, again)
      }),
    clear: () => setLast({ of: null, outcome: null }),
  }
}

export type Editing = ReturnType<typeof useEditing>
