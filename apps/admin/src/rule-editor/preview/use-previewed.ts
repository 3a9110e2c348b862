import { useQuery } from '@ithaca/client'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { PreviewedQuery, RulePatchInput } from '../../gql/graphql.ts'
import { useHere } from '../../programs/program.ts'
import { PreviewedOf } from './queries.ts'
import { useAllTyped } from './typed.ts'

const PAUSE_MS = 250

export type Language = 'EN' | 'FR'
type Draft = NonNullable<NonNullable<PreviewedQuery['program']>['draft']>
export type Preview = Draft['preview']
export type Reading = Preview['readings'][number]
export type Reminder = Preview['reminders'][number]

/**
 * What people would read if what is typed were kept: asked when typing pauses. What was read last stays until there is
 * something newer; `saved` is the draft as it is kept, and null while nothing is typed.
 */
export function usePreviewed(revision: number, locale: Language) {
  const { slug } = useHere().program
  const [typed] = useDebouncedValue(useAllTyped(), PAUSE_MS)
  const patches = JSON.parse(typed) as RulePatchInput[]
  const isTyped = patches.length > 0
  const [read, reread] = useQuery({ query: PreviewedOf, variables: { slug, patches, locale } })
  const [kept] = useQuery({ query: PreviewedOf, variables: { slug, patches: [], locale }, pause: !isTyped })
  const found = read.data?.program?.draft ?? null
  const [last, setLast] = useState(found)
  if (found && found !== last) setLast(found)
  const draft = found ?? last
  const isOld = found !== null && !read.fetching && found.revision < revision
  useEffect(() => {
    // Somebody else has written: the page knows, and this has to ask anew.
    if (isOld) reread({ requestPolicy: 'network-only' })
  }, [isOld, reread])
  return {
    draft,
    saved: isTyped ? (kept.data?.program?.draft?.preview ?? null) : null,
    typedNorms: new Set(patches.flatMap(normOf)),
    failed: read.error !== undefined && found === null,
    retry: () => reread({ requestPolicy: 'network-only' }),
  }
}

const normOf = ({ revise, replace, remove }: RulePatchInput): string[] => {
  const norm = revise?.norm ?? replace?.norm ?? remove
  return norm ? [norm] : []
}
