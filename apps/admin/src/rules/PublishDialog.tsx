import { useAction } from '@ithaca/client'
import { ConfirmDialog, LongTextField, useSayDone } from '@ithaca/ui'
import { useRef, useState } from 'react'
import { Ended } from '../app/Ended.tsx'
import { useText } from '../words/words.ts'
import { Consequences } from './Consequences.tsx'
import { ProposeEditionOf, PublishEditionOf } from './publish-edition.ts'
import css from './rules.module.css'

const longest = 1000

type PublishDialogProps = {
  open: boolean
  /** Somebody else has to agree. */
  proposes?: boolean
  programId: string
  /** The draft that was read. */
  revision: number
  /** That of the edition to be. */
  number: number
  /** How many mentorships run today, and how many still write or sign their agreement. */
  running: number
  writing: number
  onClose: () => void
}

/** Says first what follows for whom, and asks why, since everybody may later read that. */
export function PublishDialog({
  open,
  proposes = false,
  number,
  running,
  writing,
  onClose,
  ...draft
}: PublishDialogProps) {
  const text = useText()
  const { note, setNote, field, publishing, proposing, missing, tried, close, send } = useSending({
    ...{ proposes, number, onClose },
    ...draft,
  })
  const { pending, outcome, retry } = proposes ? proposing : publishing
  const beside = outcome?.is === 'refused' ? outcome.refusals.find(({ at }) => at === 'note')?.message : undefined
  return (
    <ConfirmDialog
      open={open}
      title={text(proposes ? 'publishing.proposing.title' : 'editions.publish.title', { number })}
      confirmLabel={text(proposes ? 'publishing.proposing.button' : 'editions.publish.button', { number })}
      pending={pending}
      onConfirm={() => void send()}
      onClose={close}
    >
      {proposes ? <WhatProposingDoes /> : <Consequences number={number} running={running} writing={writing} />}
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

function WhatProposingDoes() {
  const text = useText()
  return (
    <ul className={css['consequences']} aria-label={text('editions.publish.consequences')}>
      <li>{text('publishing.proposing.told')}</li>
      <li>{text('publishing.proposing.lapses')}</li>
      <li>{text('publishing.proposing.back')}</li>
    </ul>
  )
}

type Sending = { proposes: boolean; programId: string; revision: number; number: number; onClose: () => void }

function useSending({ proposes, programId, revision, number, onClose }: Sending) {
  const text = useText()
  const say = useSayDone()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const publishing = useAction(PublishEditionOf)
  const proposing = useAction(ProposeEditionOf)
  const missing = note.trim() === ''
  const close = () => {
    publishing.clear()
    proposing.clear()
    setTried(false)
    onClose()
  }
  const send = async () => {
    setTried(true)
    if (missing) return field.current?.focus()
    const input = { programId, revision, note: note.trim() }
    const ended = proposes ? await proposing.run(input) : await publishing.run(input)
    if (ended.is !== 'done') return
    setNote('')
    close()
    say(proposes ? text('publishing.proposing.done') : text('editions.publish.done', { number }))
  }
  return { note, setNote, field, publishing, proposing, missing, tried, close, send }
}
