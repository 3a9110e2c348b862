import { useQuery } from '@ithaca/client'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { RulePatchInput } from '../../gql/graphql.ts'
import { useHere } from '../../programs/program.ts'
import { useText } from '../../words/rule-words.ts'
import { NormPreviewOf } from './queries.ts'
import css from '../rule-editor.module.css'

const PAUSE_MS = 250

type ForetoldProps = { norm: string; patches: RulePatchInput[]; over: string }

/** The sentence that a norm would be, and what would then not fit together; asked when typing pauses, and never in its way. */
export function Foretold({ norm, patches, over }: ForetoldProps) {
  const text = useText()
  const { slug } = useHere().program
  const [asked] = useDebouncedValue(JSON.stringify(patches), PAUSE_MS)
  const variables = { slug, key: norm, patches: JSON.parse(asked) as RulePatchInput[] }
  const [{ data }] = useQuery({ query: NormPreviewOf, variables })
  const found = data?.program?.draft?.preview ?? null
  // The last sentence stays until the next is there, so that nothing jumps while one types.
  const [last, setLast] = useState(found)
  if (found && found !== last) setLast(found)
  const preview = found ?? last
  if (!preview) return null
  const { refusals, problems } = preview
  // What is decided against is no norm: what is new then says so.
  const sentence = preview.norm?.sentence ?? preview.effects.at(-1)?.after ?? null
  return (
    <output className={css['foreseen']}>
      {sentence !== null && refusals.length === 0 ? (
        <>
          <span className={css['quiet']}>{over}</span>
          <span className={css['sentence']}>{sentence}</span>
          {preview.norm?.enforced === false ? (
            <span className={css['quiet']}>{text('ruleNorms.onlyShown')}</span>
          ) : null}
        </>
      ) : null}
      {refusals.map(({ code, at, message }) => (
        <span key={`${code} ${at ?? ''}`} className={css['problem']}>
          {message}
        </span>
      ))}
      {problems
        .filter(({ norms }) => norms.includes(norm))
        .map(({ message }) => (
          <span key={message} className={css['problem']}>
            {message}
          </span>
        ))}
    </output>
  )
}
