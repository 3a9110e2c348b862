import { DataTable, Section, StatusWord, useFormats } from '@ithaca/ui'
import type { Column } from '@ithaca/ui'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { MeetingsOfMentorshipFragment } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import css from './mentorships.module.css'

const MeetingsOfMentorship = graphql(`
  fragment MeetingsOfMentorship on Mentorship {
    contactsAwaitingAnswer {
      id
    }
    contacts(when: ALL, first: 100) {
      totalCount
      edges {
        node {
          id
          kind
          state
          mode
          modeNamed
          onDay
          minutes
        }
      }
    }
  }
`)

type Meeting = MeetingsOfMentorshipFragment['contacts']['edges'][number]['node']
const STATUS = { PLANNED: 'open', HELD: 'met', CANCELLED: 'waiting', WITHDRAWN: 'waiting' } as const

function useColumns(waits: ReadonlySet<string>): Column<Meeting>[] {
  const text = useText()
  const formats = useFormats()
  return [
    { key: 'day', header: text('mentorships.meeting.day'), heading: true, cell: ({ onDay }) => formats.weekday(onDay) },
    {
      key: 'kind',
      header: text('mentorships.meeting.kind'),
      cell: ({ kind }) => text(`mentorships.contactKind.${kind}`),
    },
    {
      key: 'mode',
      header: text('mentorships.meeting.mode'),
      cell: (meeting) => <How meeting={meeting} />,
    },
    {
      key: 'minutes',
      header: text('mentorships.meeting.minutes'),
      cell: ({ minutes }) => text('mentorships.meeting.long', { count: minutes }),
    },
    {
      key: 'state',
      header: text('mentorships.state'),
      cell: ({ id, state }) => <HowItStands state={waits.has(id) ? 'ASKED' : state} />,
    },
  ]
}

/** When and how the two met or mean to meet: never what it was about. */
export function Meetings({ mentorship }: { mentorship: FragmentType<typeof MeetingsOfMentorship> }) {
  const text = useText()
  const { contacts, contactsAwaitingAnswer } = readFragment(MeetingsOfMentorship, mentorship)
  const rows = contacts.edges.map(({ node }) => node).toSorted((one, other) => (one.onDay < other.onDay ? 1 : -1))
  const columns = useColumns(new Set(contactsAwaitingAnswer.map(({ id }) => id)))
  return (
    <Section title={text('mentorships.meeting.title')}>
      <DataTable
        caption={text('mentorships.meeting.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p className={css['muted']}>{text('mentorships.meeting.none')}</p>}
        {...(contacts.totalCount > rows.length ? { total: contacts.totalCount } : {})}
      />
    </Section>
  )
}

function How({ meeting: { mode, modeNamed } }: { meeting: Meeting }) {
  const text = useText()
  return (
    <div>
      {text(`mentorships.contactMode.${mode}`)}
      {modeNamed ? null : <span className={css['under']}>{text('mentorships.meeting.notNamed')}</span>}
    </div>
  )
}

function HowItStands({ state }: { state: Meeting['state'] | 'ASKED' }) {
  const text = useText()
  if (state === 'ASKED') return <StatusWord status="due">{text('mentorships.meeting.asked')}</StatusWord>
  return <StatusWord status={STATUS[state]}>{text(`mentorships.contactState.${state}`)}</StatusWord>
}
