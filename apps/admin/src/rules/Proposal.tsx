import { useAction } from '@ithaca/client'
import { ConfirmDialog, LongTextField, Notice, useFormats, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { Ended } from '../app/Ended.tsx'
import type { DraftFragment } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import { Consequences } from './Consequences.tsx'
import { ApproveEditionOf, DeclineEditionOf, WithdrawEditionOf } from './publish-edition.ts'
import css from './rules.module.css'

export type Proposed = NonNullable<DraftFragment['proposal']>
type ProposalProps = {
  proposal: Proposed
  programId: string
  revision: number
  number: number
  running: number
  writing: number
}

/** A proposal to publish the draft: open, it is answered here; settled, it says what became of it. */
export function Proposal(props: ProposalProps) {
  return props.proposal.state === 'OPEN' ? <Open {...props} /> : <Settled proposal={props.proposal} />
}

function Open({ proposal, ...draft }: ProposalProps) {
  const text = useText()
  const formats = useFormats()
  const say = useSayDone()
  const [asking, setAsking] = useState<'agree' | 'decline' | null>(null)
  const withdrawing = useAction(WithdrawEditionOf)
  const { note, proposedAt, proposedBy, viewerCan } = proposal
  const { approve, decline, withdraw } = viewerCan
  const { programId, revision } = draft
  const day = formats.longDay(formats.dayOf(proposedAt))
  const takeBack = async () => {
    if ((await withdrawing.run({ programId, revision })).is === 'done') say(text('publishing.open.withdrawn'))
  }
  const reasons = decline.allowed ? approve.refusals : []
  return (
    <div className={css['proposal']}>
      <p>
        {withdraw.allowed
          ? text('publishing.open.yours', { day })
          : text('publishing.open.theirs', { day, name: proposedBy.fullName })}
      </p>
      <blockquote>{note ? text('publishing.quoted', { words: note }) : text('publishing.erased')}</blockquote>
      <div className={css['answers']}>
        {approve.allowed ? (
          <Button variant="filled" onClick={() => setAsking('agree')}>
            {text('publishing.open.agree')}
          </Button>
        ) : null}
        {decline.allowed ? (
          <Button onClick={() => setAsking('decline')}>{text('publishing.open.decline')}</Button>
        ) : null}
        {withdraw.allowed ? (
          <Button loading={withdrawing.pending} onClick={() => void takeBack()}>
            {text('publishing.open.withdraw')}
          </Button>
        ) : null}
      </div>
      {reasons.map(({ code, message }) => (
        <p key={code} className={css['quiet']}>
          {message}
        </p>
      ))}
      <Ended outcome={withdrawing.outcome} retry={withdrawing.retry} />
      <AgreeDialog {...draft} open={asking === 'agree'} note={note} onClose={() => setAsking(null)} />
      <DeclineDialog
        {...draft}
        open={asking === 'decline'}
        name={proposedBy.fullName}
        onClose={() => setAsking(null)}
      />
    </div>
  )
}

type DialogProps = Omit<ProposalProps, 'proposal'> & { open: boolean; onClose: () => void }

function AgreeDialog({ open, note, programId, revision, onClose, ...counts }: DialogProps & { note: string }) {
  const text = useText()
  const say = useSayDone()
  const { number } = counts
  const { run, retry, clear, pending, outcome } = useAction(ApproveEditionOf)
  const close = () => {
    clear()
    onClose()
  }
  const agree = async () => {
    if ((await run({ programId, revision })).is !== 'done') return
    close()
    say(text('editions.publish.done', { number }))
  }
  return (
    <ConfirmDialog
      open={open}
      title={text('publishing.agreeing.title', { number })}
      confirmLabel={text('publishing.agreeing.button', { number })}
      pending={pending}
      onConfirm={() => void agree()}
      onClose={close}
    >
      <blockquote className={css['quoted']}>{text('publishing.quoted', { words: note })}</blockquote>
      <Consequences {...counts} />
      <Ended outcome={outcome} retry={retry} />
    </ConfirmDialog>
  )
}

const longest = 1000

function DeclineDialog({ open, name, programId, revision, onClose }: DialogProps & { name: string }) {
  const text = useText()
  const say = useSayDone()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const { run, retry, clear, pending, outcome } = useAction(DeclineEditionOf)
  const missing = reason.trim() === ''
  const beside = outcome?.is === 'refused' ? outcome.refusals.find(({ at }) => at === 'reason')?.message : undefined
  const close = () => {
    clear()
    setTried(false)
    onClose()
  }
  const decline = async () => {
    setTried(true)
    if (missing) return field.current?.focus()
    if ((await run({ programId, revision, reason: reason.trim() })).is !== 'done') return
    setReason('')
    close()
    say(text('publishing.declining.done', { name }))
  }
  return (
    <ConfirmDialog
      open={open}
      title={text('publishing.declining.title')}
      confirmLabel={text('publishing.declining.button')}
      pending={pending}
      onConfirm={() => void decline()}
      onClose={close}
    >
      <p className={css['quoted']}>{text('publishing.declining.stays', { name })}</p>
      <LongTextField
        ref={field}
        label={text('publishing.declining.reason')}
        description={text('publishing.declining.reasonHint')}
        maxLength={longest}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={beside ?? (tried && missing ? text('publishing.declining.reasonMissing') : null)}
      />
      {beside ? null : <Ended outcome={outcome} retry={retry} />}
    </ConfirmDialog>
  )
}

function Settled({ proposal: { state, proposedBy, settledBy, settledAt, reason } }: { proposal: Proposed }) {
  const text = useText()
  const formats = useFormats()
  if (!settledAt || !settledBy || state === 'OPEN' || state === 'PUBLISHED') return null
  const said = {
    day: formats.longDay(formats.dayOf(settledAt)),
    name: settledBy.fullName,
    proposer: proposedBy.fullName,
  }
  return (
    <Notice title={text(`publishing.settled.${state}`, said)}>
      {state === 'DECLINED' ? <p className={css['reason']}>{reason || text('publishing.erased')}</p> : null}
    </Notice>
  )
}
