import type { Speaking } from './speaking.ts'

export type Meeting = {
  id: string
  revision: number
  state: 'PLANNED' | 'HELD' | 'CANCELLED' | 'WITHDRAWN'
  startsAt: string
  onDay: string
  joined: boolean
}
export const meetingFacts = '... on Contact { id revision state startsAt onDay joined }'

/** What a test says of a meeting; the rest is an hour by telephone. */
export type Meant = {
  startsAt: string
  mode?: string
  minutes?: number
  agenda?: string[]
  purpose?: string
  place?: string
  note?: string
  another?: boolean
}

/** What two do with their meetings. */
export function meetingsOf(mentorshipId: string, { mentor, protege }: { mentor: Speaking; protege: Speaking }) {
  const told = (meant: Meant) => ({ mentorshipId, mode: 'TELEPHONE', ...meant })

  const plan = (meant: Meant, who: Speaking = mentor) => who.act<Meeting>('planContact', told(meant), meetingFacts)
  const log = (meant: Meant, who: Speaking = mentor) => who.act<Meeting>('logContact', told(meant), meetingFacts)
  const hold = ({ id }: { id: string }, who: Speaking = mentor) =>
    who.act<Meeting>('holdContact', { contactId: id }, meetingFacts)
  /** One of move, cancel, restore or revise, with the revision that was seen. */
  const change = (mutation: string, { id, revision }: Meeting, input: object = {}, who: Speaking = mentor) =>
    who.act<Meeting>(mutation, { contactId: id, revision, ...input }, meetingFacts)

  /** The protégé enters a question, which is known by its id afterwards. */
  async function question(on: { id: string }, text: string) {
    const selection = '... on Contact { questions { id text revision } }'
    type WithQuestions = { questions: { id: string; text: string; revision: number }[] }
    const { questions } = await protege.act<WithQuestions>('askQuestion', { contactId: on.id, text }, selection)
    return questions.at(-1) ?? { id: '', text: '', revision: 0 }
  }

  /** The meetings as somebody lists them, by their days. */
  async function days(when: 'UPCOMING' | 'PAST' | 'ALL', who: Speaking = mentor): Promise<string[]> {
    const query =
      'query ($id: ID!, $when: ContactsWhen!) { mentorship(id: $id) { contacts(when: $when, first: 100) { edges { node { onDay } } } } }'
    type Days = { mentorship: { contacts: { edges: { node: { onDay: string } }[] } } }
    const { mentorship } = await who.get<Days>(query, { id: mentorshipId, when })
    return mentorship.contacts.edges.map(({ node }) => node.onDay)
  }

  return { told, plan, log, hold, change, question, days }
}
