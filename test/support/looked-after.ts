import type { Speaking } from './speaking.ts'

/** One of two people as the check-ins show them. */
export type Row = {
  key: string
  party: 'MENTOR' | 'PROTEGE'
  state: string
  dueOn: string
  checkInDueOn: string
  feedbackDueOn: string
  checkedOn: string | null
  feedbackAskedOn: string | null
  feedbackGivenOn: string | null
  revision: number
  mentorship: { id: string }
  person: { fullName: string }
  member: { id: string; fullName: string } | null
  checkIns: { onDay: string; way: string; by: { fullName: string }; note: string | null }[]
  viewerCan: { lookAfter: { allowed: boolean }; askForFeedback: { allowed: boolean } }
}
export const listing = `query ($first: Int, $after: String, $state: CheckInState, $mine: Boolean) { program(slug: "mentoring") {
  checkInSummary { duty feedbackReader everyWeeks viewerLooksAfter members { fullName } due overdue mine unassigned }
  checkIns(first: $first, after: $after, state: $state, mine: $mine) { totalCount pageInfo { endCursor } edges { node {
    key party state dueOn checkInDueOn feedbackDueOn checkedOn feedbackAskedOn feedbackGivenOn revision mentorship { id }
    person { fullName } member { id fullName } checkIns { onDay way by { fullName } note }
    viewerCan { lookAfter { allowed } askForFeedback { allowed } } } } }
  feedback { totalCount edges { node { author { fullName } answers { label text } } } } } }`
export type Said = { author: { fullName: string }; answers: { label: string; text: string }[] }
type Listed = {
  program: {
    checkInSummary: Record<string, unknown>
    checkIns: { totalCount: number; pageInfo: { endCursor: string }; edges: { node: Row }[] }
    feedback: { totalCount: number; edges: { node: Said }[] }
  }
}

/** The check-ins and the feedback of a program, as somebody sees them. */
export const look = async (who: Speaking, narrowed: object = {}) => (await who.get<Listed>(listing, narrowed)).program
export const rowsOf = async (who: Speaking, narrowed: object = {}) =>
  (await look(who, narrowed)).checkIns.edges.map(({ node }) => node)
export const rowOf = async (who: Speaking, name: string) => {
  const row = (await rowsOf(who)).find(({ person }) => person.fullName === name)
  if (!row) throw new Error(`${name} is not looked after`)
  return row
}

/** Their id. */
export const personOf = async (who: Speaking) =>
  (await who.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')).viewer.person.id
