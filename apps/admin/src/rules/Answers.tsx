import { useAction } from '@ithaca/client'
import { useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Ended } from '../app/Ended.tsx'
import { useText } from '../words/words.ts'
import { DropFeedbackOf } from './feedback-queries.ts'
import { NameFeedbackDialog } from './NameFeedbackDialog.tsx'
import css from './rules.module.css'
import { type Theme, ThemeList } from './ThemeList.tsx'

type AnswersProps = {
  themes: readonly Theme[]
  programId: string
  revision: number
  mayName: boolean
  mayDrop: boolean
}

/** What of the feedback the draft answers; nothing where there is none and the viewer reads none. */
export function Answers({ themes, programId, revision, mayName, mayDrop }: AnswersProps) {
  const text = useText()
  const say = useSayDone()
  const [naming, setNaming] = useState(false)
  const { run, retry, outcome, pending } = useAction(DropFeedbackOf)
  if (themes.length === 0 && !mayName) return null
  const drop = async (themeId: string) => {
    if ((await run({ programId, themeId, revision })).is === 'done') say(text('publishing.answers.dropped'))
  }
  return (
    <>
      <h3 className={css['would']}>{text('publishing.answers.title')}</h3>
      {themes.length === 0 ? <p className={css['quiet']}>{text('publishing.answers.none')}</p> : null}
      <ThemeList themes={themes} pending={pending} onDrop={mayDrop ? (id) => void drop(id) : undefined} />
      {mayName ? (
        <div>
          <Button onClick={() => setNaming(true)}>{text('publishing.answers.name')}</Button>
        </div>
      ) : null}
      <Ended outcome={outcome} retry={retry} />
      <NameFeedbackDialog open={naming} programId={programId} revision={revision} onClose={() => setNaming(false)} />
    </>
  )
}
