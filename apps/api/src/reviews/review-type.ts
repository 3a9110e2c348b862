import { type Day, fill, parties, type Party, say } from '@ithaca/domain/core'
import {
  askedNow,
  type Asking,
  mayAnswerReview,
  nextReviewOn,
  reviewAnswers,
  reviewAnswerWords,
  reviewEvery,
  reviewNorms,
  type ReviewSituation,
} from '@ithaca/domain/reviews'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { explained } from '../graphql/refused.ts'
import { know, type Known, knownSelect } from '../mentorships/known-facts.ts'
import { MentorshipActions, MentorshipType } from '../mentorships/mentorship-type.ts'
import { NormType, PartyType } from '../rules/norm-type.ts'
import { dateOf } from '../tenancy/days.ts'

export const ReviewAnswerType = builder.enumType('ReviewAnswer', {
  description: 'What somebody says when asked whether it is still of benefit (USNC-20).',
  values: {
    OF_BENEFIT: { value: 'of-benefit' as const, description: 'It is.' },
    TO_TALK_ABOUT: { value: 'to-talk-about' as const, description: 'There is something to talk about.' },
    NO_LONGER: { value: 'no-longer' as const, description: 'It is not, any longer.' },
  },
})

const ReviewChoiceType = builder
  .objectRef<{ answer: (typeof reviewAnswers)[number]; label: string }>('ReviewChoice')
  .implement({
    description: 'One of the answers that can be given.',
    fields: (t) => ({
      answer: t.expose('answer', { type: ReviewAnswerType, description: 'The answer.' }),
      label: t.exposeString('label', { description: 'In the viewer’s language.' }),
    }),
  })

type Review = { id: string; known: Known; startsOn: Day; months: number; asking: Asking | null }

/** Where the two stand as far as this question goes. */
export const reviewSituation = (
  id: string,
  { facts, party: by, pins, today }: Pick<Known, 'facts' | 'party' | 'pins' | 'today'>,
): ReviewSituation => ({
  mentorshipId: id,
  by,
  phase: facts.phase,
  startsOn: facts.startsOn,
  endsOn: facts.endsOn,
  reviewed: facts.reviewed ?? [],
  pins,
  today,
})

const ReviewType = builder.objectRef<Review>('Review').implement({
  description:
    'From time to time each is asked whether it is still of benefit. That somebody answered is a fact; what they said is theirs alone.',
  fields: (t) => ({
    askedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Since when the viewer is asked; null as long as nobody was asked yet.',
      resolve: ({ asking }) => asking?.askedOn ?? null,
    }),
    nextOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which it is asked next; null where the mentorship ends before.',
      resolve: ({ known: { facts, today }, startsOn, months }) => {
        const next = nextReviewOn(startsOn, months, today)
        return facts.endsOn !== null && next >= facts.endsOn ? null : next
      },
    }),
    everyMonths: t.exposeInt('months', { description: 'How often it is asked.' }),
    question: t.string({
      description: 'The question as it is put to the viewer, in their language.',
      resolve: ({ known: { names, party, rules } }, _args, { locale }) => {
        const partner = party === null ? '' : names[party === 'mentor' ? 'protege' : 'mentor']
        const { labels } = rules.book.settings.identity
        return fill(party === null ? ofThem : ofYours, { labels, locale, values: { partner } })
      },
    }),
    choices: t.field({
      type: [ReviewChoiceType],
      description: 'The answers there are.',
      resolve: (_review, _args, { locale }) =>
        reviewAnswers.map((answer) => ({ answer, label: reviewAnswerWords[answer][locale] })),
    }),
    mine: t.field({
      type: ReviewAnswerType,
      nullable: true,
      description: 'What the viewer said since it was last asked; null as long as they have not. Nobody else reads it.',
      resolve: async ({ id, asking }, _args, { session, personId }) => {
        if (asking === null) return null
        const where = { mentorshipId: id, personId, askedOn: dateOf(asking.askedOn) }
        const said = await session.read.review.findFirst({ where, select: { answer: true } })
        return (said?.answer ?? null) as (typeof reviewAnswers)[number] | null
      },
    }),
    answered: t.field({
      type: [PartyType],
      description: 'Who of the two has answered since it was last asked.',
      resolve: ({ known: { facts }, asking }) =>
        parties
          .filter((party) => facts.reviewed?.some((one) => one.askedOn === asking?.askedOn && one.party === party))
          .map((party) => (party === 'mentor' ? 'MENTOR' : 'PROTEGE')),
    }),
    norm: t.field({
      type: NormType,
      nullable: true,
      description: 'The norm that asks; null where newer rules no longer do.',
      resolve: ({ known: { rules } }) => {
        const [asks] = reviewNorms(rules.book)
        return asks === undefined ? null : { norm: asks.norm, rules }
      },
    }),
    viewerCan: t.field({
      type: Availability,
      description: 'Whether the viewer can answer now, or change what they said.',
      resolve: ({ id, known }) => explained(mayAnswerReview(reviewSituation(id, known)), known.rules),
    }),
  }),
})

const ofYours = say(
  'Is your mentorship with {partner} still of benefit to you?',
  'Votre relation de mentorat avec {partner} vous est-elle toujours utile ?',
)
const ofThem = say('Is the mentorship still of benefit?', 'La relation de mentorat est-elle toujours utile ?')

builder.prismaObjectField(MentorshipType, 'review', (t) =>
  t.field({
    type: ReviewType,
    nullable: true,
    select: { ...knownSelect, id: true },
    description:
      'Whether it is still of benefit (USNC-20); null where the program does not ask, and as long as the mentorship has not begun.',
    resolve: async (row, _args, context) => {
      const known = await know(row, context)
      const months = reviewEvery(known.rules.book)
      const { startsOn } = known.facts
      if (months === null || startsOn === null) return null
      const party: Party = known.party ?? 'mentor'
      return { id: row.id, known, startsOn, months, asking: askedNow(reviewSituation(row.id, known), party) }
    },
  }),
)

builder.objectFields(MentorshipActions, (t) => ({
  answerReview: t.field({
    type: Availability,
    description: 'Say whether it is still of benefit.',
    resolve: async (row, _args, context) => {
      const known = await know(row, context)
      return explained(mayAnswerReview(reviewSituation(row.id, known)), known.rules)
    },
  }),
}))
