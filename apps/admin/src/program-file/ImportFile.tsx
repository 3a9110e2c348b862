import { useAction } from '@ithaca/client'
import { Notice, useSayDone } from '@ithaca/ui'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Ended } from '../app/Ended.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { FileDrop } from './FileDrop.tsx'
import { FileProblems } from './FileProblems.tsx'
import { Preview } from './Preview.tsx'
import css from './program-file.module.css'
import { ImportProgramOf } from './queries.ts'

/** In bytes; the server reads no larger one. */
const largestFile = 200_000

type Chosen = { name: string; text: string }

/** A file is read, what is wrong with it or what it would change is shown, and only then does it become the draft. */
export function ImportFile({ replacesDraft }: { replacesDraft: boolean }) {
  const text = useText()
  const say = useSayDone()
  const params = useParamsHere()
  const navigate = useNavigate()
  const { program } = useHere()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const looking = useAction(ImportProgramOf)
  const taking = useAction(ImportProgramOf)
  const into = program.slug

  const look = ({ text: file }: Chosen) => {
    taking.clear()
    return looking.run({ file, into, dryRun: true })
  }
  const choose = async (file: File) => {
    looking.clear()
    taking.clear()
    const isTooLarge = file.size > largestFile
    setTooLarge(isTooLarge ? file.name : null)
    setChosen(null)
    if (isTooLarge) return
    const read = { name: file.name, text: await file.text() }
    setChosen(read)
    await look(read)
  }
  const take = async (file: string, revision: number) => {
    const ended = await taking.run({ file, into, revision })
    if (ended.is !== 'done' || ended.data.__typename !== 'ProgramImport') return
    say(text('programFile.import.done'))
    await navigate({ to: '/$slug/$program/rules', params, hash: 'draft' })
  }
  const found = looking.outcome?.is === 'done' ? looking.outcome.data : null
  return (
    <div className={css['import']}>
      <FileDrop pending={looking.pending} onFile={(file) => void choose(file)} />
      {tooLarge === null ? null : (
        <Notice kind="refusal" title={text('programFile.import.tooLarge', { name: tooLarge })} announce="alert" />
      )}
      {chosen && found?.__typename === 'BrokenFile' ? (
        <FileProblems name={chosen.name} problems={found.problems} />
      ) : null}
      {chosen && found?.__typename === 'ProgramImport' ? (
        <Preview
          name={chosen.name}
          found={found}
          replacesDraft={replacesDraft}
          pending={taking.pending}
          onTake={() => void take(chosen.text, found.revision)}
          onLeave={() => {
            looking.clear()
            taking.clear()
            setChosen(null)
          }}
        />
      ) : null}
      <Ended outcome={looking.outcome} retry={looking.retry} />
      {/* Somebody wrote another draft since: what this would change is to be looked at anew. */}
      <Ended outcome={taking.outcome} retry={taking.retry} />
    </div>
  )
}
