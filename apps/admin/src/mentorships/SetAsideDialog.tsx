import { useAction } from '@ithaca/client'
import { ConfirmDialog, LongTextField, useSayDone } from '@ithaca/ui'
import { useRef, useState } from 'react'
import { Ended } from '../app/Ended.tsx'
import { useText } from '../words/words.ts'
import type { Requirement } from './Required.tsx'
import { SetAsideRequirementOf } from './set-aside.ts'
import css from './mentorships.module.css'

const longest = 1000

type SetAsideDialogProps = {
  mentorshipId: string
  names: { mentor: string; protege: string }
  /** What is to be set aside; closed without one. */
  requirement: Requirement | null
  onClose: () => void
}

/** Says what follows for the two, and asks why, since both read that. */
export function SetAsideDialog({ mentorshipId, names, requirement, onClose }: SetAsideDialogProps) {
  const text = useText()
  const say = useSayDone()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const { run, retry, clear, pending, outcome } = useAction(SetAsideRequirementOf)
  const missing = reason.trim() === ''
  const beside = outcome?.is === 'refused' ? outcome.refusals.find(({ at }) => at === 'reason')?.message : undefined
  const close = () => {
    clear()
    setTried(false)
    onClose()
  }
  const setAside = async () => {
    setTried(true)
    if (missing || requirement === null) return field.current?.focus()
    const ended = await run({ mentorshipId, normId: requirement.norm.id, reason: reason.trim() })
    if (ended.is !== 'done') return
    setReason('')
    close()
    say(text('editions.required.done', names))
  }
  return (
    <ConfirmDialog
      open={requirement !== null}
      title={text('editions.required.ask', names)}
      confirmLabel={text('editions.required.button')}
      pending={pending}
      onConfirm={() => void setAside()}
      onClose={close}
    >
      <p>{requirement?.norm.sentence}</p>
      <ul className={css['consequences']} aria-label={text('editions.required.consequences')}>
        <li>{text('editions.required.notAsked')}</li>
        {requirement?.begins ? <li>{text('editions.required.begins')}</li> : null}
        <li>{text('editions.required.told')}</li>
        <li>{text('editions.required.forGood')}</li>
      </ul>
      <LongTextField
        ref={field}
        label={text('editions.required.reason')}
        description={text('editions.required.reasonHint')}
        maxLength={longest}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={beside ?? (tried && missing ? text('editions.required.reasonMissing') : null)}
      />
      {beside ? null : <Ended outcome={outcome} retry={retry} />}
    </ConfirmDialog>
  )
}
