import { dayOf } from '../tenancy/days.ts'
import type { TheirMentorship } from './what-is-theirs.ts'

/** The same row with some of its dates as days. */
export function withDays<Row extends object, Key extends keyof Row>(row: Row, ...keys: Key[]) {
  const days = keys.map((key): [Key, string | null] => {
    const date = row[key]
    return [key, date instanceof Date ? dayOf(date) : null]
  })
  return { ...row, ...(Object.fromEntries(days) as Record<Key, string | null>) }
}

/** A file of the archive. */
export type Enclosed = { path: string } & ({ fileId: string } | { text: string })

type Whose = { personId: string; folder: string }

/** Who of the two: the other's ids mean nothing to anybody. */
const by = (id: string, { personId }: Whose) => (id === personId ? 'me' : 'partner')

function theAgreement({ text, signatures, files, ...facts }: TheirMentorship['agreements'][number], whose: Whose) {
  const stem = `${whose.folder}/agreement-${facts.number}`
  const papers = files.map(({ id, ...file }, nth) => ({
    enclosed: { path: `${stem}${nth === 0 ? '' : `-${nth + 1}`}.pdf`, fileId: id },
    told: { ...file, file: `${stem}${nth === 0 ? '' : `-${nth + 1}`}.pdf` },
  }))
  const words = text && { path: `${stem}.json`, text: text.canonical }
  return {
    enclosed: [...(words ? [words] : []), ...papers.map(({ enclosed }) => enclosed)] satisfies Enclosed[],
    told: {
      ...withDays(facts, 'continuesFrom', 'signedOn'),
      signedText: text && { file: `${stem}.json`, format: text.format },
      papers: papers.map(({ told }) => told),
      signatures: signatures.map(({ personId, ...signature }) => ({ by: by(personId, whose), ...signature })),
    },
  }
}

const theGoal = ({ text, comments, ...facts }: TheirMentorship['goals'][number], whose: Whose) => ({
  ...withDays(facts, 'deadline'),
  ...text,
  comments: comments.map(({ authorId, ...comment }) => ({ by: by(authorId, whose), ...comment })),
})

function theContact(row: TheirMentorship['contacts'][number], whose: Whose) {
  const { text, questions, notes, plannedById, ...facts } = row
  return {
    ...withDays(facts, 'onDay'),
    plannedBy: plannedById && by(plannedById, whose),
    ...text,
    questions: questions.map(({ authorId, ...question }) => ({ by: by(authorId, whose), ...question })),
    myNote: notes[0]?.text ?? null,
  }
}

/** A mentorship as one of the two has it, and the files that lie beside it in its folder. */
export function theMentorship(row: TheirMentorship, personId: string, folder: string) {
  const whose = { personId, folder }
  const { mentorId, mentor, protege, pins, contactCards, agreements, goals, plan, ownGoals, contacts, ...rest } = row
  const {
    renewalAnswers,
    editionConsents,
    farewells,
    evaluationStates,
    retention,
    timeEntries,
    reviewStates,
    reviews,
    ...facts
  } = rest
  const am = mentorId === personId ? 'mentor' : 'protege'
  const signed = agreements.map((agreement) => theAgreement(agreement, whose))
  return {
    enclosed: signed.flatMap(({ enclosed }) => enclosed),
    told: {
      ...withDays(facts, 'startsOn', 'endsOn', 'endedOn'),
      folder,
      role: am,
      partner: am === 'mentor' ? protege : mentor,
      editions: pins.map((pin) => withDays(pin, 'fromDay')),
      contactCard: contactCards[0] ?? null,
      agreements: signed.map(({ told }) => told),
      goals: goals.map((goal) => theGoal(goal, whose)),
      plan: plan.map(({ text, ...item }) => ({ ...withDays(item, 'onDay', 'doneOn'), ...text })),
      mentorGoals: ownGoals.map((goal) => withDays(goal, 'deadline', 'doneOn')),
      contacts: contacts.map((contact) => theContact(contact, whose)),
      renewalAnswers: renewalAnswers.map(({ personId: of, ...answer }) => ({ by: by(of, whose), ...answer })),
      editionConsents: editionConsents.map(({ personId: of, ...consent }) => ({ by: by(of, whose), ...consent })),
      farewells: farewells.map(({ authorId, ...farewell }) => ({ by: by(authorId, whose), ...farewell })),
      lookedBack: evaluationStates,
      hours: timeEntries.map(({ personId: of, ...entry }) => ({ by: by(of, whose), ...withDays(entry, 'onDay') })),
      stillOfBenefit: reviewStates.map((state) => ({
        ...withDays(state, 'askedOn'),
        myAnswer: reviews.find(({ askedOn }) => askedOn.getTime() === state.askedOn.getTime())?.answer ?? null,
      })),
      retention: retention && withDays(retention, 'erasesOn'),
    },
  }
}
