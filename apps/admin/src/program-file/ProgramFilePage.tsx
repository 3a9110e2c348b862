import { EmptyState, PageTitle, Section } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useRead } from '../app/read.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { ExportList } from './ExportList.tsx'
import { ImportFile } from './ImportFile.tsx'
import css from './program-file.module.css'
import { ProgramFilePageOf } from './queries.ts'

/** The whole program as one file: taken out, changed in a text editor, and read in again as the draft. */
export function ProgramFilePage() {
  const text = useText()
  const params = useParamsHere()
  const { program } = useHere()
  const read = useRead(ProgramFilePageOf, { slug: program.slug })
  if (!read.data) return read.unread
  const found = read.data.program
  const draft = found?.draft
  return (
    <>
      <PageTitle over={program.name} lead={text('programFile.lead')}>
        {text('programFile.title')}
      </PageTitle>
      <p className={css['back']}>
        <Link to="/$slug/$program/rules" params={params}>
          {text('programFile.back')}
        </Link>
      </p>
      {found && draft ? (
        <>
          <Section title={text('programFile.export.title')} note={text('programFile.export.note')}>
            <ExportList editions={found.editions} currentId={found.edition?.id ?? null} isDrafted={draft.differs} />
          </Section>
          <Section title={text('programFile.import.title')} note={text('programFile.import.note')}>
            {draft.viewerCan.replace.allowed ? (
              <ImportFile replacesDraft={draft.differs} />
            ) : (
              draft.viewerCan.replace.refusals.map(({ code, message }) => <p key={code}>{message}</p>)
            )}
          </Section>
        </>
      ) : (
        <EmptyState level={2} title={text('programFile.closed')}>
          {text('programFile.closedHint')}
        </EmptyState>
      )}
    </>
  )
}
