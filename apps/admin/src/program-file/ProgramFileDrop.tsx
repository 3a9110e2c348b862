import { FileDrop } from '@ithaca/ui'
import { IconFileUpload } from '@tabler/icons-react'
import { useText } from '../words/words.ts'

type ProgramFileDropProps = { pending: boolean; onFile: (file: File) => void }

/** A program's file is dropped here or chosen. */
export function ProgramFileDrop({ pending, onFile }: ProgramFileDropProps) {
  const text = useText()
  return (
    <FileDrop
      label={text('programFile.import.choose')}
      hint={text('programFile.import.hint')}
      icon={<IconFileUpload size={24} stroke={1.5} aria-hidden="true" />}
      accept=".yaml,.yml,application/yaml,text/yaml,text/plain"
      pending={pending}
      reading={text('programFile.import.reading')}
      onFile={onFile}
    />
  )
}
