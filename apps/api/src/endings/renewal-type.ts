import { signaturesOf } from '@ithaca/domain/agreements'
import { addDays, type Day, type Party } from '@ithaca/domain/core'
import { mayDeclineRenewal, mayProposeRenewal, renewalOpensOn, type RenewalSituation } from '@ithaca/domain/endings'
import { AgreementType } from '../agreements/agreement-type.ts'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { type Explained, explained } from '../graphql/refused.ts'
import { know, type Known, type KnownRow, knownSelect } from '../mentorships/known-facts.ts'
import { MentorshipActions, MentorshipType } from '../mentorships/mentorship-type.ts'

const StandType = builder.enumType('RenewalStand', {
  description: 'What one of the two has said about going on.',
  values: {
    SILENT: { value: 'silent' as const, description: 'Nothing yet; silence is no renewal (CSCE-28).' },
    PROPOSED: { value: 'proposed' as const, description: 'Proposed to go on, and has not signed yet.' },
    SIGNED: { value: 'signed' as const, description: 'Signed the renewal.' },
    WOULD_END: { value: 'would-end' as const, description: 'Would rather end with the term.' },
  },
})

type Renewing = { row: KnownRow; known: Known; endsOn: Day }

function standOf({ known: { agreement, facts } }: Renewing, party: Party) {
  if (facts.agreement?.renews === true && agreement && signaturesOf(agreement).some((hand) => hand.party === party))
    return 'signed'
  const answer = facts.answers?.[party]
  return answer === undefined ? 'silent' : answer === 'end' ? 'would-end' : 'proposed'
}

const RenewalType = builder.objectRef<Renewing>('Renewal').implement({
  description: 'Going on after the term that runs: what it takes, and how far the two have come.',
  fields: (t) => ({
    endsOn: t.field({
      type: 'Date',
      description: 'The first day after the term; a renewal takes over on it.',
      resolve: ({ endsOn }) => endsOn,
    }),
    lastDay: t.field({
      type: 'Date',
      description: 'The last day of the term, by which both have signed or it ends.',
      resolve: ({ endsOn }) => addDays(endsOn, -1),
    }),
    opensOn: t.field({
      type: 'Date',
      description: 'From when on both are asked.',
      resolve: ({ endsOn, known }) => renewalOpensOn(endsOn, known.rules.book),
    }),
    isOpen: t.boolean({
      description: 'Whether both are asked now.',
      resolve: ({ endsOn, known: { today, rules } }) => renewalOpensOn(endsOn, rules.book) <= today && today < endsOn,
    }),
    mentor: t.field({
      type: StandType,
      description: 'What the mentor has said.',
      resolve: (renewing) => standOf(renewing, 'mentor'),
    }),
    protege: t.field({
      type: StandType,
      description: 'What the protégé has said.',
      resolve: (renewing) => standOf(renewing, 'protege'),
    }),
    agreement: t.field({
      type: AgreementType,
      nullable: true,
      description: 'What is proposed, for both to read and sign; null as long as nothing is.',
      resolve: ({ known: { agreement, facts } }, _args, { session }) =>
        agreement && facts.agreement?.renews === true
          ? (session.read.agreement.findFirst({ where: { id: agreement.id } }) as never)
          : null,
    }),
    usualMonths: t.int({
      nullable: true,
      description: 'The program’s own term; null where it has none.',
      resolve: ({ known }) => known.rules.book.settings.term.months,
    }),
    ownTerms: t.boolean({
      description: 'Whether the two choose how long and how often (CSCE-27).',
      resolve: ({ known }) => known.rules.book.settings.renewal.terms === 'own',
    }),
  }),
})

const situationOf = ({ party: by, facts, today, rules }: Known) => ({
  by,
  answers: facts.answers ?? {},
  today,
  book: rules.book,
})

function mayPropose(known: Known): Explained[] {
  const { agreement, mentorship, rules } = known
  if (agreement === null) return []
  const situation: RenewalSituation = { ...situationOf(known), latest: agreement }
  return explained(mayProposeRenewal(mentorship, situation), rules)
}

builder.objectFields(MentorshipActions, (t) => ({
  renew: t.field({
    type: Availability,
    description: 'Propose to go on after the term, or change what is proposed.',
    resolve: async (row, _args, context) => mayPropose(await know(row, context)),
  }),
  declineRenewal: t.field({
    type: Availability,
    description: 'Say that one would rather end with the term.',
    resolve: async (row, _args, context) => {
      const known = await know(row, context)
      return explained(mayDeclineRenewal(known.mentorship, situationOf(known)), known.rules)
    },
  }),
}))

builder.prismaObjectField(MentorshipType, 'renewal', (t) =>
  t.field({
    type: RenewalType,
    nullable: true,
    select: knownSelect,
    description:
      'Going on after the term that runs (CSCE-26 to 28); null where nothing runs, it has no end, or the program does not renew.',
    resolve: async (row, _args, context) => {
      const known = await know(row, context)
      const { mentorship, rules } = known
      if (mentorship.phase !== 'active' || mentorship.endsOn === null || !rules.book.settings.renewal.allowed)
        return null
      return { row, known, endsOn: mentorship.endsOn }
    },
  }),
)
