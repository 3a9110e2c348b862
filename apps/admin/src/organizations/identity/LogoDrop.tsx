import { FileDrop } from '@ithaca/ui'
import { IconPhotoUp } from '@tabler/icons-react'
import { useText } from '../../words/words.ts'

type LogoDropProps = { label: string; pending: boolean; onFile: (file: File) => void }

/** An image is dropped here or chosen. */
export function LogoDrop({ label, pending, onFile }: LogoDropProps) {
  const text = useText()
  return (
    <FileDrop
      label={label}
      hint={text('association.logo.hint')}
      icon={<IconPhotoUp size={24} stroke={1.5} aria-hidden="true" />}
      accept="image/png,image/jpeg,image/webp,image/gif"
      pending={pending}
      reading={text('association.logo.reading')}
      onFile={onFile}
    />
  )
}
