import { ConfirmDialog, TextField } from '@ithaca/ui'
import { useState } from 'react'
import { useText } from '../words/words.ts'
import css from './organizations.module.css'

const CONSEQUENCES = ['access', 'parts', 'agreements', 'trail'] as const

type RemoveDialogProps = { name: string | null; pending: boolean; onConfirm: () => void; onClose: () => void }

/** Says what follows, and asks for a word to be written, as this cannot be undone by a press. */
export function RemoveDialog({ name, pending, onConfirm, onClose }: RemoveDialogProps) {
  const text = useText()
  const word = text('association.removeWord')
  const [written, setWritten] = useState('')
  const [missing, setMissing] = useState(false)
  const close = () => {
    setWritten('')
    setMissing(false)
    onClose()
  }
  const confirm = () => {
    if (written.trim().toLocaleLowerCase() !== word) return setMissing(true)
    setWritten('')
    return onConfirm()
  }
  const named = { name: name ?? '' }
  return (
    <ConfirmDialog
      open={name !== null}
      title={text('association.removeTitle', named)}
      confirmLabel={text('association.remove')}
      pending={pending}
      grave
      onConfirm={confirm}
      onClose={close}
    >
      <p>{text('association.removeText')}</p>
      <ul className={css['consequences']}>
        {CONSEQUENCES.map((one) => (
          <li key={one}>{text(`association.removeConsequences.${one}`, named)}</li>
        ))}
      </ul>
      <TextField
        label={text('association.removeType', { word })}
        value={written}
        autoComplete="off"
        error={missing ? text('association.removeType', { word }) : undefined}
        onChange={({ currentTarget }) => setWritten(currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
