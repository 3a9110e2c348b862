import { useAction } from '@ithaca/client'
import { Section, TextField, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useImperativeHandle, useRef, useState } from 'react'
import type { Ref } from 'react'
import { Ended } from '../app/Ended.tsx'
import { graphql } from '../gql/index.ts'
import { useHere } from '../programs/program.ts'
import { useText } from '../words/rule-words.ts'
import type { SetUpProgram } from './AnswerPage.tsx'
import css from './set-up.module.css'

const InviteInCharge = graphql(`
  mutation InviteInCharge($input: InviteToProgramInput!) {
    inviteToProgram(input: $input) {
      ... on InvitationBatch {
        invitations {
          id
          email
        }
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
    }
  }
`)

/** Whether an address was typed that nobody has sent or cleared; asked, the field says so. */
export type Unsent = { isLeft: () => boolean }
type ChargeProps = { duties: SetUpProgram['duties']; unsent: Ref<Unsent> }

/** Who runs the program; owners invite the first coordinator, who invites everybody else. */
export function Charge({ duties, unsent }: ChargeProps) {
  const text = useText()
  const { program } = useHere()
  const [invited, setInvited] = useState<readonly string[]>([])
  const { allowed } = program.viewerCan.inviteCoordinator
  const holders = (['COORDINATOR', 'COMMITTEE'] as const).map((kind) => ({
    kind,
    people: duties.filter((duty) => duty.kind === kind),
  }))
  return (
    <>
      {holders.map(({ kind, people }) => (
        <Section
          key={kind}
          title={text(kind === 'COORDINATOR' ? 'setUp.charge.coordinators' : 'setUp.charge.committee')}
          note={kind === 'COMMITTEE' ? text('setUp.charge.committeeLater') : undefined}
        >
          <ul className={css['people']}>
            {people.map(({ id, person }) => (
              <li key={id}>{person.fullName}</li>
            ))}
            {kind === 'COORDINATOR'
              ? invited.map((email) => (
                  <li key={email}>
                    {email} <span>{text('setUp.charge.open')}</span>
                  </li>
                ))
              : null}
            {people.length === 0 && (kind === 'COMMITTEE' || invited.length === 0) ? (
              <li>
                <span>{text('setUp.charge.none')}</span>
              </li>
            ) : null}
          </ul>
          {kind === 'COORDINATOR' && allowed ? (
            <Invite unsent={unsent} onInvited={(email) => setInvited([...invited, email])} />
          ) : null}
        </Section>
      ))}
    </>
  )
}

type InviteProps = { unsent: Ref<Unsent>; onInvited: (email: string) => void }

function Invite({ unsent, onInvited }: InviteProps) {
  const text = useText()
  const say = useSayDone()
  const { program } = useHere()
  const [email, setEmail] = useState('')
  const [wrong, setWrong] = useState<'emailMissing' | 'unsent' | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const { run, retry, pending, outcome } = useAction(InviteInCharge)
  useImperativeHandle(unsent, () => ({
    isLeft: () => {
      if (email.trim() === '') return false
      setWrong('unsent')
      field.current?.focus()
      return true
    },
  }))
  const invite = async () => {
    const isEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email.trim())
    setWrong(isEmail ? null : 'emailMissing')
    if (!isEmail) return field.current?.focus()
    const ended = await run({ programId: program.id, people: [{ email: email.trim(), role: 'COORDINATOR' }] })
    if (ended.is !== 'done') return
    say(text('setUp.charge.sent', { email: email.trim() }))
    onInvited(email.trim())
    setEmail('')
    field.current?.focus()
  }
  return (
    <div className={css['invite']}>
      <TextField
        ref={field}
        type="email"
        label={text('setUp.charge.email')}
        description={text('setUp.charge.yourself')}
        autoComplete="off"
        optional
        value={email}
        onChange={({ currentTarget }) => {
          setEmail(currentTarget.value)
          setWrong(null)
        }}
        onKeyDown={(event) => {
          // Within the page's form, Enter here invites and does not leave the page.
          if (event.key !== 'Enter') return
          event.preventDefault()
          void invite()
        }}
        error={wrong ? text(`setUp.charge.${wrong}`) : null}
      />
      <div>
        <Button size="sm" loading={pending} onClick={() => void invite()}>
          {text('setUp.charge.send')}
        </Button>
      </div>
      <Ended outcome={outcome} retry={retry} />
    </div>
  )
}
