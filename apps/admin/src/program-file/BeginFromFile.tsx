import { Buttons, Notice, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Ended } from '../app/Ended.tsx'
import { useText } from '../words/words.ts'
import { ProgramFileDrop } from './ProgramFileDrop.tsx'
import { FileProblems } from './FileProblems.tsx'
import css from './program-file.module.css'
import { useImport } from './use-import.ts'

type Found = { slug: string; isNew: boolean; problems: readonly { code: string; message: string }[] }

/** A program of its own from a file: what is wrong with it or would be made is shown first, and it begins as a draft. */
export function BeginFromFile({ association }: { association: string }) {
  const text = useText()
  const say = useSayDone()
  const navigate = useNavigate()
  const { chosen, tooLarge, found, looking, taking, choose, take, leave } = useImport(null)
  // Somebody may make one of this address meanwhile: then nothing of theirs is replaced.
  const begin = async (revision: number) => {
    const made = await take(revision)
    if (made === null) return
    say(text('programFile.begin.done'))
    await navigate({
      to: '/$slug/$program/set-up',
      params: { slug: association, program: made.slug },
    })
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
        <Beginning found={found} association={association}>
          <Buttons>
            <Button variant="filled" loading={taking.pending} onClick={() => void begin(found.revision)}>
              {text('programFile.begin.take')}
            </Button>
            <Button variant="default" onClick={leave}>
              {text('common.cancel')}
            </Button>
          </Buttons>
        </Beginning>
      ) : null}
      <Ended outcome={looking.outcome} retry={looking.retry} />
      <Ended outcome={taking.outcome} retry={taking.retry} />
    </div>
  )
}

type BeginningProps = { found: Found; association: string; children: ReactNode }

/** What would be made; a program that is there already is changed from its own page, where one sees how. */
function Beginning({ found: { slug, isNew, problems }, association, children }: BeginningProps) {
  const text = useText()
  if (!isNew)
    return (
      <Notice
        announce="status"
        title={text('programFile.begin.there', { slug })}
        actions={
          <Link to="/$slug/$program/rules/file" params={{ slug: association, program: slug }}>
            {text('programFile.begin.toThat')}
          </Link>
        }
      />
    )
  return (
    <>
      <Notice announce="status" title={text('programFile.begin.makes', { slug })}>
        {text('programFile.begin.asDraft')}
      </Notice>
      {problems.length > 0 ? (
        <Notice
          kind="advice"
          title={text('programFile.preview.problems', { count: problems.length })}
          items={problems.map(({ message }) => message)}
        />
      ) : null}
      {children}
    </>
  )
}
