import { timeOf } from '../notifications/choice.ts'
import { type Enclosed, theMentorship, withDays } from './mentorship.ts'
import type { Act, Association } from './read.ts'
import type { Theirs } from './what-is-theirs.ts'

/** Raised where what is told changes its shape or meaning; docs/own-data.md explains each. */
const format = 1

type Known = {
  personId: string
  association: Association
  theirs: Theirs
  acts: readonly Act[]
  signIn: Record<string, unknown> | null
  now: Date
}

/** All that is a person's own as one readable document, and the files that lie beside it. */
export function ownDocument({ personId, association, theirs, acts, signIn, now }: Known) {
  const { duties, participations, acceptedInvitations, erasure, notificationChoice, ...others } = theirs
  const { asMentor, asProtege, concerns, endings, evaluations, reminders, deliveries, presses, ...more } = others
  const { lookedAfterBy, checkedInWith, checkInNotes, feedbackStates, feedback, ...person } = more
  const mentorships = [...asMentor, ...asProtege]
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((row, nth) => theMentorship(row, personId, `mentorship-${nth + 1}`))
  const told = {
    archive: 'ithaca-own-data',
    format,
    madeAt: now,
    association,
    person,
    signIn,
    duties,
    participations: participations.map(({ program: { slug, name }, ...part }) => ({
      ...part,
      program: { slug, name },
    })),
    invitations: acceptedInvitations,
    erasure,
    notifications: notificationChoice && {
      rhythm: notificationChoice.rhythm,
      quietFrom: notificationChoice.quietFrom && timeOf(notificationChoice.quietFrom),
      quietUntil: notificationChoice.quietUntil && timeOf(notificationChoice.quietUntil),
    },
    mentorships: mentorships.map((one) => one.told),
    concerns,
    endings,
    evaluations,
    checkIns: checkedInWith.map((one) => withDays(one, 'onDay')),
    lookedAfterBy,
    checkInNotes,
    askedForFeedback: feedbackStates.map((one) => withDays(one, 'askedOn', 'givenOn')),
    feedback,
    reminders: reminders.map((reminder) => withDays(reminder, 'fellOn')),
    messages: deliveries.map((delivery) => withDays(delivery, 'day')),
    buttonsPressed: presses,
    acts,
  }
  return { told, enclosed: mentorships.flatMap(({ enclosed }): Enclosed[] => enclosed) }
}
