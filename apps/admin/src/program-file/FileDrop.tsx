import { IconFileUpload } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useText } from '../words/words.ts'
import css from './program-file.module.css'

type FileDropProps = { pending: boolean; onFile: (file: File) => void }

/** A file is dropped here or chosen: the browser's own file field lies unseen over the whole place and does both. */
export function FileDrop({ pending, onFile }: FileDropProps) {
  const text = useText()
  const hint = useId()
  const [over, setOver] = useState(false)
  const label = text('programFile.import.choose')
  return (
    <div className={css['drop']} data-over={over || undefined} aria-busy={pending || undefined}>
      <IconFileUpload size={24} stroke={1.5} aria-hidden="true" />
      <strong aria-hidden="true">{label}</strong>
      <span id={hint}>{text('programFile.import.hint')}</span>
      <output>{pending ? text('programFile.import.reading') : null}</output>
      <input
        type="file"
        accept=".yaml,.yml,application/yaml,text/yaml,text/plain"
        aria-label={label}
        aria-describedby={hint}
        disabled={pending}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onFile(file)
          // The same file can be chosen again, after it was corrected.
          currentTarget.value = ''
        }}
      />
    </div>
  )
}
