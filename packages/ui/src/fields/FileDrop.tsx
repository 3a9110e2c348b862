import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import css from './file-drop.module.css'

export type FileDropProps = {
  label: string
  /** Which files, and how large. */
  hint: string
  icon: ReactNode
  accept: string
  pending: boolean
  /** What is said while it is pending. */
  reading: string
  onFile: (file: File) => void
}

/** A file is dropped here or chosen: the browser's own file field lies unseen over the whole place and does both. */
export function FileDrop({ label, hint, icon, accept, pending, reading, onFile }: FileDropProps) {
  const hintId = useId()
  const [over, setOver] = useState(false)
  return (
    <div className={css['drop']} data-over={over || undefined} aria-busy={pending || undefined}>
      {icon}
      <strong aria-hidden="true">{label}</strong>
      <span id={hintId}>{hint}</span>
      <output>{pending ? reading : null}</output>
      <input
        type="file"
        accept={accept}
        aria-label={label}
        aria-describedby={hintId}
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
