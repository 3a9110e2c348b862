import { useAction, usePages } from '@ithaca/client'
import { PageSkeleton, Section, TextField, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { SyntheticEvent } from 'react'
import { Ended } from '../app/Ended.tsx'
import { Unread } from '../app/read.tsx'
import { InvitationTable } from '../enrolment/InvitationTable.tsx'
import { graphql } from '../gql/index.ts'
import type { AssociationOwnersQuery } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import { useAssociation } from './association.ts'
import css from './organizations.module.css'

const AssociationOwners = graphql(`
  query AssociationOwners($after: String) {
    organization {
      id
      owners {
        id
        fullName
        email
      }
      viewerCan {
        inviteOwner {
          allowed
          refusals {
            code
            message
          }
        }
      }
      invitations(first: 20, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            ...InvitationRow
          }
        }
      }
    }
  }
`)

const InviteOwner = graphql(`
  mutation InviteOwner($input: InviteOwnerInput!) {
    inviteOwner(input: $input) {
      ... on Invitation {
        id
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

const connectionOf = (data: AssociationOwnersQuery) => data.organization?.invitations

export function Owners() {
  const text = useText()
  const { organization } = useAssociation()
  const pages = usePages(AssociationOwners, {}, connectionOf)
  if (!pages.data?.organization)
    return pages.error ? <Unread error={pages.error} retry={pages.reload} /> : <PageSkeleton />
  const { owners, viewerCan } = pages.data.organization
  return (
    <>
      <ul className={css['programs']}>
        {owners.map(({ id, fullName, email }) => (
          <li key={id}>
            <strong>{fullName}</strong>
            {email ? <span>{email}</span> : null}
          </li>
        ))}
      </ul>
      <Section title={text('association.inviteOwner')} note={text('association.inviteOwnerLead')}>
        {viewerCan.inviteOwner.allowed ? (
          <InviteOwnerForm />
        ) : (
          viewerCan.inviteOwner.refusals.map(({ code, message }) => <p key={code}>{message}</p>)
        )}
      </Section>
      {pages.nodes.length > 0 ? (
        <Section title={text('association.openInvitations')}>
          <InvitationTable
            caption={text('invitations.caption', { name: organization.name })}
            rows={pages.nodes}
            labels={null}
            more={{ hasMore: pages.hasMore, pending: pages.pending, load: pages.loadMore }}
            empty={null}
          />
        </Section>
      ) : null}
    </>
  )
}

function InviteOwnerForm() {
  const text = useText()
  const say = useSayDone()
  const [email, setEmail] = useState('')
  const [fullName, setFullName] = useState('')
  const [missing, setMissing] = useState(false)
  const emailField = useRef<HTMLInputElement>(null)
  const { run, retry, pending, outcome } = useAction(InviteOwner)
  async function send(event: SyntheticEvent) {
    event.preventDefault()
    const address = email.trim()
    setMissing(address === '')
    if (address === '') return emailField.current?.focus()
    const ended = await run({ email: address, fullName: fullName.trim() === '' ? null : fullName.trim() })
    if (ended.is !== 'done') return
    say(text('association.ownerInvited', { who: fullName.trim() || address }))
    setEmail('')
    setFullName('')
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)} className={css['form']}>
      <div className={css['pair']}>
        <TextField
          optional
          label={text('association.ownerName')}
          autoComplete="off"
          value={fullName}
          onChange={({ currentTarget }) => setFullName(currentTarget.value)}
        />
        <TextField
          ref={emailField}
          label={text('association.ownerEmail')}
          type="email"
          autoComplete="off"
          value={email}
          error={missing ? text('signIn.emailMissing') : undefined}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
      </div>
      <Ended outcome={outcome} retry={retry} />
      <div>
        <Button type="submit" loading={pending}>
          {text('association.inviteOwner')}
        </Button>
      </div>
    </form>
  )
}
