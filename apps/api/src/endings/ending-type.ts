import { addDays, type Day } from '@ithaca/domain/core'
import {
  type EndingGround,
  groundsFor,
  groundWords,
  mayEnd,
  mayThank,
  ownGrounds,
  programGrounds,
  type Term,
  termsOf,
} from '@ithaca/domain/endings'
import { endingWords } from '@ithaca/domain/endings'
import type { EndingKind } from '@ithaca/domain/mentorships'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { CodeLabel } from '../graphql/code-label.ts'
import { explained } from '../graphql/refused.ts'
import { know, type KnownRow, knownSelect } from '../mentorships/known-facts.ts'
import { MentorshipActions, MentorshipType } from '../mentorships/mentorship-type.ts'
import { PersonType } from '../people/schema.ts'
import { standing } from '../tenancy/standing.ts'

const EndingKindType = builder.enumType('EndingKind', {
  description: 'How a mentorship ended; who of the two it was is told nowhere.',
  values: {
    TERM_OVER: { value: 'term-over' as const, description: 'With its term.' },
    BY_ONE: { value: 'by-one' as const, description: 'Before it, by one of the two.' },
    BY_PROGRAM: { value: 'by-program' as const, description: 'Before it, by the program.' },
  },
})

type Told = { ground: string; text: string } | null
type Ending = { endedOn: Day; kind: EndingKind; words: Told }

const labelled = (code: EndingGround, locale: 'en' | 'fr') => ({ code, label: groundWords[code][locale] })
const isGround = (code: string): code is EndingGround =>
  ([...ownGrounds, ...programGrounds] as readonly string[]).includes(code)

const EndingType = builder.objectRef<Ending>('MentorshipEnding').implement({
  description: 'How a mentorship ended.',
  fields: (t) => ({
    endedOn: t.field({ type: 'Date', description: 'The first day after it.', resolve: ({ endedOn }) => endedOn }),
    lastDay: t.field({
      type: 'Date',
      description: 'Its last day.',
      resolve: ({ endedOn }) => addDays(endedOn, -1),
    }),
    kind: t.field({ type: EndingKindType, description: 'How.', resolve: ({ kind }) => kind }),
    words: t.string({
      description: 'How, in words.',
      resolve: ({ kind }, _args, { locale }) => endingWords[kind][locale],
    }),
    ground: t.field({
      type: CodeLabel,
      nullable: true,
      description: 'The reason given, for who gave it and those who oversee the program; null for anybody else.',
      resolve: ({ words }, _args, { locale }) =>
        words !== null && isGround(words.ground) ? labelled(words.ground, locale) : null,
    }),
    text: t.string({
      nullable: true,
      description: 'What was said about it, for the same people; null for anybody else.',
      resolve: ({ words }) => words?.text ?? null,
    }),
  }),
})

const TermType = builder.objectRef<Term>('MentorshipTerm').implement({
  description: 'One stretch for which the two bound themselves: the first, or what they renewed for.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counted from 1.' }),
    from: t.field({ type: 'Date', description: 'Its first day.', resolve: ({ from }) => from }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day after it; null where it is open.',
      resolve: ({ until }) => until,
    }),
  }),
})

builder.prismaObject('Farewell', {
  description: 'What one of the two thanks the other for; read by the two alone.',
  fields: (t) => ({
    author: t.relation('author', { type: PersonType, description: 'Who thanks.' }),
    text: t.exposeString('text', { description: 'For what.' }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When.' }),
  }),
})

const ending = async (row: KnownRow, context: Parameters<typeof know>[1]) => {
  const { mentorship, party: by, rules } = await know(row, context)
  return { mentorship, by, rules, standing: await standing(context, row.programId) }
}

builder.objectFields(MentorshipActions, (t) => ({
  end: t.field({
    type: Availability,
    description: 'End it before its time.',
    resolve: async (row, _args, context) => {
      const { mentorship, by, rules, standing: held } = await ending(row, context)
      return explained(mayEnd(mentorship, { by, standing: held, book: rules.book }), rules)
    },
  }),
}))

builder.prismaObjectFields(MentorshipType, (t) => ({
  terms: t.field({
    type: [TermType],
    select: knownSelect,
    description: 'Its terms, oldest first; none before both have signed.',
    resolve: async (row, _args, context) => {
      const { startsOn, ...facts } = (await know(row, context)).facts
      return startsOn === null ? [] : termsOf({ ...facts, startsOn })
    },
  }),
  endingGrounds: t.field({
    type: [CodeLabel],
    select: knownSelect,
    description: 'The reasons that the viewer can give for ending it before its time.',
    resolve: async (row, _args, context) => {
      const { by } = await ending(row, context)
      return groundsFor(by).map((code) => labelled(code, context.locale))
    },
  }),
  ending: t.field({
    type: EndingType,
    nullable: true,
    select: { ...knownSelect, endingWords: { select: { ground: true, text: true } } },
    description: 'How it ended; null as long as it has not.',
    resolve: async ({ endingWords: words, ...row }, _args, context) => {
      const { mentorship } = await know(row, context)
      return mentorship.phase === 'ended' ? { endedOn: mentorship.endedOn, kind: mentorship.ending, words } : null
    },
  }),
  farewells: t.relation('farewells', {
    description: 'What the two thank each other for, oldest first; empty for anybody else.',
    query: { orderBy: { writtenAt: 'asc' } },
  }),
  viewerCanThank: t.field({
    type: Availability,
    select: { ...knownSelect, farewells: { select: { authorId: true } } },
    description: 'Whether the viewer can thank the other.',
    resolve: async ({ farewells, ...row }, _args, context) => {
      const { mentorship, party: by, rules, today } = await know(row, context)
      const erased = row[by === 'mentor' ? 'protege' : 'mentor'].erasedAt !== null
      const thanked = farewells.some(({ authorId }) => authorId === context.actor.personId)
      return explained(mayThank(mentorship, { by, today, book: rules.book, thanked, erased }), rules)
    },
  }),
}))
