import { useAction } from '@ithaca/client'
import { ConfirmDialog, LongTextField, useSayDone } from '@ithaca/ui'
import { useRef, useState } from 'react'
import { Ended } from '../app/Ended.tsx'
import { useText } from '../words/words.ts'
import { PublishEditionOf } from './publish-edition.ts'
import css from './rules.module.css'

const longest = 1000

type PublishDialogProps = {
  open: boolean
  programId: string
  /** The draft that was read. */
  revision: number
  /** That of the edition to be. */
  number: number
  /** How many mentorships run by another edition. */
  kept: number
  onClose: () => void
}

/** Says first what follows for whom, and asks why, since everybody may later read that. */
export function PublishDialog({ open, programId, revision, number, kept, onClose }: PublishDialogProps) {
  const text = useText()
  const say = useSayDone()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const { run, retry, clear, pending, outcome } = useAction(PublishEditionOf)
  const missing = note.trim() === ''
  const beside = outcome?.is === 'refused' ? outcome.refusals.find(({ at }) => at === 'note')?.message : undefined
  const close = () => {
    clear()
    setTried(false)
    onClose()
  }
  const publish = async () => {
    setTried(true)
    if (missing) return field.current?.focus()
    const ended = await run({ programId, revision, note: note.trim() })
    if (ended.is !== 'done') return
    setNote('')
    close()
    say(text('editions.publish.done', { number: ended.data.number }))
  }
  return (
    <ConfirmDialog
      open={open}
      title={text('editions.publish.title', { number })}
      confirmLabel={text('editions.publish.button', { number })}
      pending={pending}
      onConfirm={() => void publish()}
      onClose={close}
    >
      <ul className={css['consequences']} aria-label={text('editions.publish.consequences')}>
        <li>{text('editions.publish.kept', { count: kept })}</li>
        <li>{text('editions.publish.begins', { number })}</li>
        <li>{text('editions.publish.forGood')}</li>
      </ul>
      <LongTextField
        ref={field}
        label={text('editions.publish.note')}
        description={text('editions.publish.noteHint')}
        maxLength={longest}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        error={beside ?? (tried && missing ? text('editions.publish.noteMissing') : null)}
      />
      {beside ? null : <Ended outcome={outcome} retry={retry} />}
    </ConfirmDialog>
  )
}
