import { encodeGlobalID } from '@pothos/plugin-relay'
import { agreedByThem, obligationSentence, waitingOn } from '@ithaca/domain/obligations'
import { findNorm, normSentence, type Obligation, spaced } from '@ithaca/domain/rules'
import { ContactKindType } from '../contacts/contact-input-types.ts'
import { builder } from '../graphql/builder.ts'
import { NormType, PartyType, StrengthType } from '../rules/norm-type.ts'
import { PersonType } from '../people/schema.ts'
import { know, type Known, type KnownRow, knownSelect, rulesAsking, sinceOf } from './known-facts.ts'
import { MentorshipType } from './mentorship-type.ts'

export type Asked = { obligation: Obligation; known: Known }

const ObligationState = builder.enumType('ObligationState', {
  description: 'How an obligation stands. ADVICE is suggested and still missing; it never becomes due.',
  values: ['MET', 'OPEN', 'DUE', 'OVERDUE', 'ADVICE'] as const,
})
const upper = <Value extends string>(value: Value) => value.toUpperCase() as Uppercase<Value>

const words = ({ obligation, known }: Asked, locale: 'en' | 'fr') =>
  obligationSentence(obligation, known.party, { names: known.names, book: rulesAsking(known, obligation).book }, locale)

export const ObligationType = builder.objectRef<Asked>('Obligation').implement({
  description: 'One thing that is met, asked or advised; derived from the rules, never stored.',
  fields: (t) => ({
    key: t.id({ description: 'Stable while the thing is.', resolve: ({ obligation }) => obligation.key }),
    norm: t.field({
      type: NormType,
      description: 'The norm that asks for it.',
      resolve: ({ obligation, known }) => {
        const rules = rulesAsking(known, obligation)
        const norm = rules.book.norms.find(({ id }) => id === obligation.normId)
        if (!norm) throw new Error(`no norm ${obligation.normId} in the edition that asks for it`)
        return { norm, rules }
      },
    }),
    code: t.string({
      description: 'What kind of thing it is; stable, for programs: kebab-case, such as `have-contacts`.',
      resolve: ({ obligation }) => obligation.ask.code,
    }),
    party: t.field({
      type: PartyType,
      description: 'Who is asked.',
      resolve: ({ obligation }) => upper(obligation.party),
    }),
    state: t.field({
      type: ObligationState,
      description: 'How it stands.',
      resolve: ({ obligation }) => upper(obligation.state),
    }),
    strength: t.field({
      type: StrengthType,
      description: 'How much weight it has.',
      resolve: ({ obligation }) => upper(obligation.strength),
    }),
    title: t.string({
      description: 'What is asked: of the viewer, as a thing to do; of others, in a sentence that names them.',
      resolve: (asked, _args, { locale }) => words(asked, locale).title,
    }),
    asks: t.string({
      description: 'What asks for it, in a sentence: the norm, or what the two agreed on in its place.',
      resolve: ({ obligation, known }, _args, { locale }) => {
        const { book } = rulesAsking(known, obligation)
        const norm = findNorm(book, obligation.normId)
        const theirs = agreedByThem(obligation.ask, known.party !== null, locale)
        return spaced(theirs ?? (norm === null ? '' : normSentence(norm, book, locale)), locale)
      },
    }),
    why: t.string({
      description: 'The norm and where it comes from, in words.',
      resolve: (asked, _args, { locale }) => words(asked, locale).why,
    }),
    count: t.int({
      nullable: true,
      description: 'How many there are, where it counts something.',
      resolve: ({ obligation }) => obligation.progress?.count ?? null,
    }),
    target: t.int({
      nullable: true,
      description: 'How many it takes.',
      resolve: ({ obligation }) => obligation.progress?.target ?? null,
    }),
    most: t.int({
      nullable: true,
      description: 'Where a suggested range ends: four to six meetings (CSCE-32).',
      resolve: ({ obligation }) => obligation.progress?.most ?? null,
    }),
    planned: t.int({
      description: 'How many more are planned for the same stretch of time.',
      resolve: ({ obligation }) => obligation.planned,
    }),
    editionNumber: t.int({
      nullable: true,
      description: 'The edition that asks for it: the one in force when its stretch of time began.',
      resolve: ({ obligation }) => obligation.edition,
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day after the stretch of time it is about.',
      resolve: ({ obligation }) => obligation.until,
    }),
    since: t.field({
      type: 'Date',
      nullable: true,
      description: 'Since when it is asked.',
      resolve: ({ obligation }) => obligation.since,
    }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which it can be done in time.',
      resolve: ({ obligation }) => obligation.dueOn,
    }),
    contactId: t.id({
      nullable: true,
      description: 'The contact that it is about, as one to be prepared; null for anything else.',
      resolve: ({ obligation: { ask } }) =>
        ask.code === 'prepare-meeting' || ask.code === 'tell-ahead' ? encodeGlobalID('Contact', ask.contactId) : null,
    }),
    contactKind: t.field({
      type: ContactKindType,
      nullable: true,
      description: 'The one kind of contact that it counts; null where it counts several, or something else.',
      resolve: ({ obligation: { ask } }) =>
        ask.code === 'have-contacts' ? ask.contact : ask.code === 'have-call' ? 'call' : null,
    }),
    settledWith: t.id({
      nullable: true,
      description: 'The key of the obligation that settles this one too: a signature takes on the promises.',
      resolve: ({ obligation }) => obligation.coveredBy,
    }),
    waitsOn: t.field({
      type: PartyType,
      nullable: true,
      description: 'Who has to act; null when nobody has.',
      resolve: ({ obligation }) => (obligation.waitingOn === null ? null : upper(obligation.waitingOn)),
    }),
  }),
})

type Waiting = Asked & { row: KnownRow }
const WaitsOnType = builder.objectRef<Waiting>('WaitsOn').implement({
  description: 'What waits on whom: states only, never a word of the two.',
  fields: (t) => ({
    party: t.field({
      type: PartyType,
      description: 'On which of the two, or on the pair together.',
      resolve: ({ obligation }) => upper(obligation.party),
    }),
    person: t.field({
      type: PersonType,
      nullable: true,
      description: 'On whom; null for the pair together.',
      resolve: ({ obligation: { party }, row }) => (party === 'pair' ? null : row[party]),
    }),
    sentence: t.string({
      description: 'In words.',
      resolve: ({ obligation, known }, _args, { locale }) => {
        const { book } = rulesAsking(known, obligation)
        return obligationSentence(obligation, null, { names: known.names, book }, locale).sentence
      },
    }),
    since: t.field({
      type: 'DateTime',
      description: 'Since when.',
      resolve: ({ obligation, row }) => sinceOf(obligation.since, row),
    }),
  }),
})

/** Whether the other of the two says something in confidence is none of one’s business. */
const isForViewer =
  ({ party: viewer }: Known) =>
  ({ ask, party }: Obligation) =>
    ask.code !== 'give-feedback' || viewer === null || party === viewer

builder.prismaObjectFields(MentorshipType, (t) => ({
  obligations: t.field({
    type: [ObligationType],
    select: knownSelect,
    description: 'What is met, asked and advised in it, for both; of feedback in confidence each is told their own.',
    resolve: async (row, _args, context) => {
      const known = await know(row, context)
      return known.obligations.filter(isForViewer(known)).map((obligation) => ({ obligation, known }))
    },
  }),
  waitsOn: t.field({
    type: [WaitsOnType],
    select: knownSelect,
    description: 'What waits on whom.',
    resolve: async (row, _args, context) => {
      const known = await know(row, context)
      const open = waitingOn(known.obligations)
      return open.map((obligation) => ({ obligation, known, row }))
    },
  }),
}))
