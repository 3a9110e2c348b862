import { DataTable, StatusWord, useFormats } from '@ithaca/ui'
import type { Column, DataTableProps, StatusName } from '@ithaca/ui'
import app from '../app/app.module.css'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { InvitationRowFragment } from '../gql/graphql.ts'
import type { Labels } from '../words/labels.ts'
import { useText } from '../words/words.ts'
import { InvitationActions } from './InvitationActions.tsx'
import { InvitationRow } from './invitation-row.ts'
import { useRoleName } from './roles.ts'

type Row = InvitationRowFragment

const STATUS: Record<Row['state'], StatusName> = {
  OPEN: 'open',
  ACCEPTED: 'met',
  WITHDRAWN: 'waiting',
  EXPIRED: 'attention',
}

function Mail({ row }: { row: Row }) {
  const text = useText()
  if (row.mailState === 'failed')
    return (
      <div>
        <StatusWord status="overdue">{text('invitations.mailState.failed')}</StatusWord>
        {row.mailError ? <span className={app['under']}>{row.mailError}</span> : null}
      </div>
    )
  const queued = row.mailState === 'queued'
  return (
    <div>
      {text(queued ? 'invitations.mailState.queued' : 'invitations.mailState.sent')}
      {row.sentCount > 1 ? (
        <span className={app['under']}>{text('invitations.sentTimes', { count: row.sentCount })}</span>
      ) : null}
    </div>
  )
}

function useColumns(labels: Labels | null): Column<Row>[] {
  const text = useText()
  const formats = useFormats()
  const roleName = useRoleName(labels)
  return [
    {
      key: 'to',
      header: text('invitations.to'),
      heading: true,
      width: '30%',
      cell: ({ fullName, email, invitedBy }) => (
        <div>
          {fullName ?? email}
          {fullName ? <span className={app['under']}>{email}</span> : null}
          {invitedBy ? (
            <span className={app['under']}>{text('invitations.by', { name: invitedBy.fullName })}</span>
          ) : null}
        </div>
      ),
    },
    { key: 'role', header: text('invitations.role'), cell: ({ role }) => roleName(role) },
    {
      key: 'state',
      header: text('invitations.state'),
      cell: ({ state, acceptedAt }) => (
        <div>
          <StatusWord status={STATUS[state]}>{text(`invitations.states.${state}`)}</StatusWord>
          {acceptedAt ? <span className={app['under']}>{formats.day(formats.dayOf(acceptedAt))}</span> : null}
        </div>
      ),
    },
    { key: 'mail', header: text('invitations.mail'), cell: (row) => <Mail row={row} /> },
    {
      key: 'expires',
      header: text('invitations.expires'),
      cell: ({ state, expiresAt }) =>
        state === 'OPEN' || state === 'EXPIRED' ? (
          <span className={app['nowrap']}>{formats.ago(expiresAt)}</span>
        ) : (
          text('common.none')
        ),
    },
    { key: 'actions', width: 216, header: text('common.actions'), cell: (row) => <InvitationActions row={row} /> },
  ]
}

type InvitationTableProps = Pick<DataTableProps<Row>, 'more' | 'empty' | 'caption'> & {
  rows: readonly FragmentType<typeof InvitationRow>[]
  labels: Labels | null
  total?: number
}

export function InvitationTable({ rows, labels, total, more, empty, caption }: InvitationTableProps) {
  const columns = useColumns(labels)
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows.map((row) => readFragment(InvitationRow, row))}
      rowKey={({ id }) => id}
      empty={empty}
      {...(more ? { more } : {})}
      {...(total === undefined ? {} : { total })}
    />
  )
}
