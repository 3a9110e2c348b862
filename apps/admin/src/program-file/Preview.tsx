import { Buttons, type Change, Changes, Notice } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useText } from '../words/words.ts'
import css from './program-file.module.css'

type Found = {
  changes: readonly Change[]
  problems: readonly { code: string; message: string }[]
  kept: readonly ('NAME' | 'LOCALE' | 'TIME_ZONE')[]
}
type PreviewProps = {
  name: string
  found: Found
  replacesDraft: boolean
  pending: boolean
  onTake: () => void
  onLeave: () => void
}

/** What a file would change in the draft, before it does. */
export function Preview({
  name,
  found: { changes, problems, kept },
  replacesDraft,
  pending,
  onTake,
  onLeave,
}: PreviewProps) {
  const text = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever chose a file is led to what came of it.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={css['preview']}>
      <h3 ref={heading} tabIndex={-1}>
        {text('programFile.preview.title', { name })}
      </h3>
      {changes.length === 0 ? <p>{text('programFile.preview.same')}</p> : <Changes changes={changes} level={4} />}
      {kept.length > 0 ? (
        <Notice
          title={text('programFile.preview.kept')}
          items={kept.map((part) => text(`programFile.preview.keptParts.${part}`))}
        />
      ) : null}
      {problems.length > 0 ? (
        <Notice
          kind="advice"
          title={text('programFile.preview.problems', { count: problems.length })}
          items={problems.map(({ message }) => message)}
        />
      ) : null}
      {replacesDraft ? <p>{text('programFile.preview.replaces')}</p> : null}
      <Buttons>
        <Button variant="filled" loading={pending} onClick={onTake}>
          {text('programFile.preview.take')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {text('common.cancel')}
        </Button>
      </Buttons>
    </div>
  )
}
