import { Notice, useSayDone } from '@ithaca/ui'
import { useNavigate } from '@tanstack/react-router'
import { Ended } from '../app/Ended.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { ProgramFileDrop } from './ProgramFileDrop.tsx'
import { FileProblems } from './FileProblems.tsx'
import { Preview } from './Preview.tsx'
import css from './program-file.module.css'
import { useImport } from './use-import.ts'

/** A file is read, what is wrong with it or what it would change is shown, and only then does it become the draft. */
export function ImportFile({ replacesDraft }: { replacesDraft: boolean }) {
  const text = useText()
  const say = useSayDone()
  const params = useParamsHere()
  const navigate = useNavigate()
  const { program } = useHere()
  const { chosen, tooLarge, found, looking, taking, choose, take, leave } = useImport(program.slug)
  const takeOver = async (revision: number) => {
    if ((await take(revision)) === null) return
    say(text('programFile.import.done'))
    await navigate({ to: '/$slug/$program/rules', params, hash: 'draft' })
  }
  return (
    <div className={css['import']}>
      <ProgramFileDrop pending={looking.pending} onFile={(file) => void choose(file)} />
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
          onTake={() => void takeOver(found.revision)}
          onLeave={leave}
        />
      ) : null}
      <Ended outcome={looking.outcome} retry={looking.retry} />
      {/* Somebody wrote another draft since: what this would change is to be looked at anew. */}
      <Ended outcome={taking.outcome} retry={taking.retry} />
    </div>
  )
}
