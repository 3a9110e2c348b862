import { useAction } from '@ithaca/client'
import { ConfirmDialog, useSayDone } from '@ithaca/ui'
import { Button, VisuallyHidden } from '@mantine/core'
import { useId, useState } from 'react'
import app from '../app/app.module.css'
import { Ended } from '../app/Ended.tsx'
import { graphql } from '../gql/index.ts'
import type { InvitationRowFragment } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'

const ResendInvitation = graphql(`
  mutation ResendInvitation($input: ResendInvitationInput!) {
    resendInvitation(input: $input) {
      ... on Invitation {
        id
        ...InvitationRow
      }
      ... on Refused {
        refusals {
          code
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

const WithdrawInvitation = graphql(`
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) {
      ... on Invitation {
        id
        ...InvitationRow
      }
      ... on Refused {
        refusals {
          code
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

/** Send again and withdraw; where neither is possible, the reason in words. */
export function InvitationActions({ row }: { row: InvitationRowFragment }) {
  const text = useText()
  const say = useSayDone()
  const why = useId()
  const [asking, setAsking] = useState(false)
  const resending = useAction(ResendInvitation)
  const withdrawing = useAction(WithdrawInvitation)
  const who = row.fullName ?? row.email
  const input = { invitationId: row.id, revision: row.revision }
  const { resend, withdraw } = row.viewerCan
  if (row.state === 'ACCEPTED' || (row.state === 'WITHDRAWN' && !resend.allowed)) return null
  const reasons = [...new Set([...resend.refusals, ...withdraw.refusals].map(({ message }) => message))]

  const send = async () => {
    const ended = await resending.run(input)
    if (ended.is === 'done') say(text('invitations.resent', { who }))
  }
  const takeBack = async () => {
    const ended = await withdrawing.run(input)
    setAsking(false)
    if (ended.is === 'done') say(text('invitations.withdrawn', { who }))
  }
  return (
    <div>
      <div className={app['rowActions']}>
        <Button
          size="compact-sm"
          disabled={!resend.allowed}
          loading={resending.pending}
          aria-describedby={resend.allowed ? undefined : why}
          onClick={() => void send()}
        >
          {text('invitations.resend')}
          <VisuallyHidden> · {who}</VisuallyHidden>
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={!withdraw.allowed}
          aria-describedby={withdraw.allowed ? undefined : why}
          onClick={() => setAsking(true)}
        >
          {text('invitations.withdraw')}
          <VisuallyHidden> · {who}</VisuallyHidden>
        </Button>
      </div>
      {reasons.length > 0 ? (
        <span id={why} className={app['under']}>
          {reasons.join(' ')}
        </span>
      ) : null}
      <Ended outcome={resending.outcome} retry={resending.retry} />
      <Ended outcome={withdrawing.outcome} retry={withdrawing.retry} />
      <ConfirmDialog
        open={asking}
        title={text('invitations.withdrawTitle', { who })}
        confirmLabel={text('invitations.withdraw')}
        pending={withdrawing.pending}
        grave
        onConfirm={() => void takeBack()}
        onClose={() => setAsking(false)}
      >
        <p>{text('invitations.withdrawText')}</p>
      </ConfirmDialog>
    </div>
  )
}
