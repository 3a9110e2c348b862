import type { Prisma } from '@ithaca/database/client'

const first = { id: 'asc' } as const
const program = { select: { slug: true, name: true } } as const
const edition = { select: { number: true, hash: true } } as const

const agreements = {
  select: {
    id: true,
    number: true,
    state: true,
    termMonths: true,
    meetingsPerYear: true,
    frequencyCount: true,
    frequencyPer: true,
    means: true,
    hoursAMonth: true,
    sectionsWritten: true,
    continuesFrom: true,
    signedOn: true,
    digest: true,
    edition,
    text: { select: { canonical: true, format: true } },
    sections: { select: { code: true, text: true, textBy: true }, orderBy: { code: 'asc' } },
    signatures: {
      select: { personId: true, party: true, digest: true, acknowledged: true, signedAt: true, voidedAt: true },
      orderBy: first,
    },
    files: { select: { id: true, kind: true, name: true, mime: true, sha256: true, createdAt: true }, orderBy: first },
  },
  orderBy: { number: 'asc' },
} as const satisfies Prisma.Mentorship$agreementsArgs

const goals = {
  select: {
    id: true,
    position: true,
    agreementNumberAdded: true,
    kind: true,
    deadline: true,
    hasStatement: true,
    hasMetric: true,
    attainableMentor: true,
    attainableProtege: true,
    relevantMentor: true,
    relevantProtege: true,
    agreedByMentor: true,
    droppedAt: true,
    outcome: true,
    outcomeAt: true,
    text: { select: { statement: true, statementBy: true, metric: true, metricBy: true } },
    comments: { select: { authorId: true, text: true, writtenAt: true }, orderBy: first },
  },
  orderBy: [{ position: 'asc' }, first],
} as const satisfies Prisma.Mentorship$goalsArgs

const plan = {
  select: {
    kind: true,
    goalId: true,
    section: true,
    onDay: true,
    doneOn: true,
    droppedAt: true,
    text: { select: { text: true, textBy: true } },
  },
  orderBy: first,
} as const satisfies Prisma.Mentorship$planArgs

/** What the two wrote for each other is both's; what one noted for oneself is one's own. */
const contactsOf = (personId: string) =>
  ({
    select: {
      id: true,
      kind: true,
      state: true,
      mode: true,
      startsAt: true,
      onDay: true,
      minutes: true,
      agenda: true,
      hasPurpose: true,
      questionCount: true,
      needsToldAt: true,
      backgroundToldAt: true,
      plannedById: true,
      plannedAt: true,
      loggedByMentor: true,
      loggedByProtege: true,
      heldAt: true,
      cancelledAt: true,
      createdAt: true,
      text: {
        select: { purpose: true, purposeBy: true, place: true, placeBy: true, note: true, noteBy: true },
      },
      preparation: { select: { needs: true, background: true, writtenAt: true } },
      questions: {
        select: { authorId: true, position: true, text: true, writtenAt: true },
        orderBy: [{ position: 'asc' }, first],
      },
      notes: { where: { personId }, select: { text: true } },
    },
    orderBy: [{ startsAt: 'asc' }, first],
  }) as const satisfies Prisma.Mentorship$contactsArgs

const mentorshipsOf = (personId: string) =>
  ({
    select: {
      id: true,
      program,
      mentorId: true,
      mentor: { select: { fullName: true } },
      protege: { select: { fullName: true } },
      phase: true,
      pairedAt: true,
      advice: true,
      startsOn: true,
      endsOn: true,
      undoneAt: true,
      endedOn: true,
      ending: true,
      pins: { select: { fromDay: true, consents: true, edition }, orderBy: { fromDay: 'asc' } },
      contactCards: { where: { personId }, select: { email: true, phone: true, about: true } },
      agreements,
      goals,
      phaseDays: true,
      plan,
      ownGoals: {
        where: { OR: [{ mentorId: personId }, { shared: true }] },
        select: { statement: true, deadline: true, doneOn: true, shared: true, droppedAt: true },
        orderBy: first,
      },
      contacts: contactsOf(personId),
      renewalAnswers: {
        select: { termNumber: true, personId: true, answer: true, answeredAt: true },
        orderBy: [{ termNumber: 'asc' }, { answeredAt: 'asc' }],
      },
      overrides: {
        select: { normId: true, reason: true, overriddenAt: true, beginsOn: true, endsOn: true, edition },
        orderBy: { normId: 'asc' },
      },
      editionConsents: {
        select: { personId: true, consentedAt: true, takenBackAt: true, edition },
        orderBy: { consentedAt: 'asc' },
      },
      farewells: { select: { authorId: true, text: true, writtenAt: true }, orderBy: { writtenAt: 'asc' } },
      retention: { select: { announcedAt: true, erasesOn: true, erasedAt: true } },
      evaluationStates: {
        where: { personId },
        select: { termNumber: true, givenAt: true },
        orderBy: { termNumber: 'asc' },
      },
      timeEntries: {
        select: { personId: true, onDay: true, minutes: true, use: true, loggedAt: true, removedAt: true },
        orderBy: [{ onDay: 'asc' }, first],
      },
      reviewStates: { where: { personId }, select: { askedOn: true, answeredAt: true }, orderBy: { askedOn: 'asc' } },
      reviews: {
        where: { personId },
        select: { askedOn: true, answer: true, answeredAt: true },
        orderBy: { askedOn: 'asc' },
      },
    },
    orderBy: first,
  }) as const satisfies Prisma.Person$asMentorArgs

/**
 * All that is a person's own in an association, as one question. Row security has the last word; the conditions here leave out
 * what a duty lets somebody read besides. test/architecture holds this to every column of every table.
 */
export const whatIsTheirs = (personId: string) =>
  ({
    fullName: true,
    called: true,
    locale: true,
    timeZone: true,
    joinedAt: true,
    duties: { select: { duty: true, since: true, program }, orderBy: first },
    participations: {
      select: {
        role: true,
        state: true,
        careerStage: true,
        joinedAt: true,
        program: { select: { slug: true, name: true, locale: true } },
      },
      orderBy: first,
    },
    acceptedInvitations: {
      select: {
        email: true,
        fullName: true,
        role: true,
        locale: true,
        state: true,
        createdAt: true,
        expiresAt: true,
        sentCount: true,
        mailState: true,
        mailError: true,
        acceptedAt: true,
        program,
      },
      orderBy: first,
    },
    erasure: { select: { askedAt: true, dueAt: true, takenBackAt: true, doneAt: true } },
    notificationChoice: { select: { rhythm: true, quietFrom: true, quietUntil: true } },
    asMentor: mentorshipsOf(personId),
    asProtege: mentorshipsOf(personId),
    concerns: {
      select: { mentorshipId: true, program, reader: true, reason: true, text: true, writtenAt: true },
      orderBy: first,
    },
    endings: {
      select: { mentorshipId: true, reader: true, ground: true, text: true, writtenAt: true },
      orderBy: { writtenAt: 'asc' },
    },
    evaluations: {
      select: {
        mentorshipId: true,
        termNumber: true,
        reader: true,
        format: true,
        answers: true,
        words: true,
        writtenAt: true,
      },
      orderBy: first,
    },
    lookedAfterBy: { select: { mentorshipId: true, since: true }, orderBy: { since: 'asc' } },
    checkedInWith: {
      select: { mentorshipId: true, onDay: true, way: true, asked: true, recordedAt: true },
      orderBy: first,
    },
    checkInNotes: {
      select: { mentorshipId: true, reader: true, text: true, writtenAt: true },
      orderBy: { writtenAt: 'asc' },
    },
    feedbackStates: { select: { mentorshipId: true, askedOn: true, givenOn: true }, orderBy: { mentorshipId: 'asc' } },
    feedback: {
      select: { mentorshipId: true, reader: true, format: true, answers: true, writtenAt: true },
      orderBy: first,
    },
    reminders: {
      select: {
        mentorshipId: true,
        obligationKey: true,
        normId: true,
        strength: true,
        nth: true,
        fellOn: true,
        state: true,
        toldAt: true,
      },
      orderBy: first,
    },
    deliveries: {
      select: {
        mentorshipId: true,
        channel: true,
        template: true,
        category: true,
        day: true,
        notBefore: true,
        state: true,
        attempts: true,
        error: true,
        messageId: true,
        createdAt: true,
        sentAt: true,
      },
      orderBy: first,
    },
    presses: {
      select: { mentorshipId: true, contactId: true, action: true, pressedAt: true, undoneAt: true },
      orderBy: { pressedAt: 'asc' },
    },
  }) as const satisfies Prisma.PersonSelect

export type Theirs = Prisma.PersonGetPayload<{ select: ReturnType<typeof whatIsTheirs> }>
export type TheirMentorship = Theirs['asMentor'][number]
