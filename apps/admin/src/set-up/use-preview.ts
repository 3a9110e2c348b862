import { useQuery } from '@ithaca/client'
import { useEffect, useState } from 'react'
import type { RulePatchInput } from '../gql/graphql.ts'
import { SetUpPreviewOf } from './queries.ts'

const PAUSE_MS = 250

/** What the draft would be with what was entered: asked once typing pauses, and never in its way. */
export function usePreview(slug: string, patches: readonly RulePatchInput[]) {
  const [settled, setSettled] = useState(patches)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(patches), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [patches])
  const isIdle = settled.length === 0 || patches.length === 0
  const [{ data }] = useQuery({
    query: SetUpPreviewOf,
    variables: { slug, patches: [...settled] },
    pause: isIdle,
  })
  const found = isIdle ? null : (data?.program?.draft?.preview ?? null)
  const sections = found?.refusals.length === 0 ? found.sections : []
  return {
    sentences: new Map(sections.flatMap(({ norms }) => norms.map(({ key, sentence }) => [key, sentence] as const))),
    /** Null while nothing was entered, or what was entered cannot be made. */
    problems: found?.refusals.length === 0 ? found.problems : null,
    lacks: found?.refusals.length === 0 ? found.lacks : null,
  }
}
