import { saveFile, useClient } from '@ithaca/client'
import { Notice } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './program-file.module.css'
import { ExportProgramOf } from './queries.ts'

type Edition = { id: string; number: number }
type ExportListProps = { editions: readonly Edition[]; currentId: string | null; isDrafted: boolean }

/** What can be taken out: the draft where it says something else, and every edition. */
export function ExportList({ editions, currentId, isDrafted }: ExportListProps) {
  const text = useText()
  const isFirst = editions.length === 0
  return (
    <ul className={css['exports']}>
      {isDrafted || isFirst ? <ExportLine edition={null} label={text('programFile.export.draft')} /> : null}
      {editions.map(({ id, number }) => (
        <ExportLine
          key={id}
          edition={number}
          label={text(id === currentId ? 'programFile.export.current' : 'programFile.export.older', { number })}
        />
      ))}
    </ul>
  )
}

function ExportLine({ edition, label }: { edition: number | null; label: string }) {
  const text = useText()
  const client = useClient()
  const { program } = useHere()
  const [state, setState] = useState<'ready' | 'reading' | 'failed'>('ready')
  const save = async () => {
    setState('reading')
    const variables = { slug: program.slug, edition }
    const { data } = await client.query(ExportProgramOf, variables, { requestPolicy: 'network-only' }).toPromise()
    const found = data?.exportProgram
    if (!found) return setState('failed')
    saveFile({ file: new Blob([found.text], { type: 'application/yaml' }), name: found.name })
    setState('ready')
  }
  return (
    <li>
      <span>{label}</span>
      <Button
        size="sm"
        leftSection={<IconDownload size={18} stroke={1.5} aria-hidden="true" />}
        loading={state === 'reading'}
        aria-label={text('programFile.export.labelled', { what: label })}
        onClick={() => void save()}
      >
        {text('programFile.export.button')}
      </Button>
      {state === 'failed' ? <Notice kind="refusal" title={text('programFile.export.failed')} announce="alert" /> : null}
    </li>
  )
}
