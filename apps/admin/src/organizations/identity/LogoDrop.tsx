import { IconPhotoUp } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useText } from '../../words/words.ts'
import css from './identity.module.css'

const KINDS = 'image/png,image/jpeg,image/webp,image/gif'

type LogoDropProps = { label: string; pending: boolean; onFile: (file: File) => void }

/** An image is dropped here or chosen: the browser's own file field lies unseen over the whole place and does both. */
export function LogoDrop({ label, pending, onFile }: LogoDropProps) {
  const text = useText()
  const hint = useId()
  const [over, setOver] = useState(false)
  return (
    <div className={css['drop']} data-over={over || undefined} aria-busy={pending || undefined}>
      <IconPhotoUp size={24} stroke={1.5} aria-hidden="true" />
      <strong aria-hidden="true">{label}</strong>
      <span id={hint}>{text('association.logo.hint')}</span>
      <output>{pending ? text('association.logo.reading') : null}</output>
      <input
        type="file"
        accept={KINDS}
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
