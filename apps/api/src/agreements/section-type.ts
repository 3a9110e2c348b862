import {
  hoursGuide,
  isSettled,
  type Section,
  type SectionKind,
  sectionsOf,
  settledIn,
  termRange,
} from '@ithaca/domain/agreements'
import { contactModeWords } from '@ithaca/domain/contacts'
import { isGoal } from '@ithaca/domain/goals'
import {
  type ContactMode,
  findNorm,
  hoursLeftToThem,
  meetingsLeftToThem,
  type Norm,
  type ResolvedBook,
} from '@ithaca/domain/rules'
import { ContactModeType } from '../contacts/contact-input-types.ts'
import { type GoalRow, goalSelect, toGoal } from '../goals/facts.ts'
import { builder } from '../graphql/builder.ts'
import type { RulesInForce } from '../graphql/refused.ts'
import { liveGoals } from '../mentorships/known-facts.ts'
import { NormType } from '../rules/norm-type.ts'
import { type AgreementRow, agreementSelect, toAgreement } from './store.ts'

export const FrequencyPerType = builder.enumType('FrequencyPer', {
  description: 'A stretch of time in which the two mean to meet so often.',
  values: {
    MONTH: { value: 'month' as const, description: 'Each month.' },
    QUARTER: { value: 'quarter' as const, description: 'Each quarter.' },
    YEAR: { value: 'year' as const, description: 'Each year.' },
  },
})

export const FrequencyType = builder
  .objectRef<{ count: number; per: 'month' | 'quarter' | 'year' }>('Frequency')
  .implement({
    description: 'How often the two mean to meet.',
    fields: (t) => ({
      count: t.exposeInt('count', { description: 'So many times.' }),
      per: t.expose('per', { type: FrequencyPerType, description: 'In each of these.' }),
    }),
  })

export const AgreementFormType = builder.enumType('AgreementForm', {
  description: 'How the two give their word.',
  values: {
    NONE: { value: 'none' as const, description: 'There is nothing to give it to.' },
    SIGNED: { value: 'signed' as const, description: 'Both sign.' },
    DRAFTED_TOGETHER: { value: 'drafted-together' as const, description: 'Both draft, and both accept.' },
    MEANS_CONFIRMED: { value: 'means-confirmed' as const, description: 'Both confirm how they stay in touch.' },
    GROUND_RULES_CONFIRMED: {
      value: 'ground-rules-confirmed' as const,
      description: 'Both confirm their ground rules.',
    },
  },
})

const SectionKindType = builder.enumType('AgreementSectionKind', {
  description: 'How a section is settled.',
  values: {
    FREQUENCY: { value: 'frequency' as const, description: 'How often to meet: a number and a stretch of time.' },
    GOALS: { value: 'goals' as const, description: 'The goals of the mentorship.' },
    LIST: { value: 'list' as const, description: 'In words, one entry a line.' },
    MEANS: { value: 'means' as const, description: 'Modes of contact, with words beside them.' },
    HOURS: { value: 'hours' as const, description: 'Hours a month.' },
    TERM: { value: 'term' as const, description: 'Months.' },
    TEXT: { value: 'text' as const, description: 'In words.' },
  } satisfies Record<string, { value: SectionKind; description: string }>,
})

const MeansOption = builder.objectRef<ContactMode>('MeansOption').implement({
  description: 'A means of contact that the program names.',
  fields: (t) => ({
    mode: t.field({ type: ContactModeType, description: 'Which.', resolve: (mode) => mode }),
    label: t.string({
      description: 'In words, in the viewer’s language.',
      resolve: (mode, _args, { locale }) => contactModeWords[mode][locale],
    }),
  }),
})

type Written = { code: string; text: string; revision: number }
export const withSections = {
  ...agreementSelect,
  sections: { select: { code: true, text: true, revision: true } },
  mentorship: { select: { goals: { ...liveGoals, select: goalSelect } } },
} as const
type WithSections = AgreementRow & { sections: Written[]; mentorship: { goals: GoalRow[] } }

type Shown = { section: Section; settled: boolean; words: Written | null; rules: RulesInForce }

/** Every section that the two settle, with how it stands; words are there for the two alone. */
export function shownSections(
  { sections, mentorship, ...row }: WithSections,
  rules: RulesInForce,
  ofTheTwo: boolean,
): Shown[] {
  const agreement = toAgreement(row)
  const goals = mentorship.goals.map(toGoal).filter(isGoal).length
  const has = { settled: settledIn(agreement), termMonths: agreement.termMonths, goals }
  return sectionsOf(rules.book).map((section) => {
    const none = { code: section.code, text: '', revision: 0 }
    const words = ofTheTwo ? (sections.find(({ code }) => code === section.code) ?? none) : null
    return { section, settled: isSettled(section, has), words, rules }
  })
}

/** What the program asks or has in mind about a section, to stand beside it. */
function normOf({ kind, code }: Section, book: ResolvedBook): Norm | null {
  const named = (id: string | null | undefined) => (id ? findNorm(book, id) : null)
  if (kind === 'frequency') return meetingsLeftToThem(book)
  if (kind === 'hours') return hoursLeftToThem(book) ?? named(hoursGuide(book)?.normId) ?? stepFor(code, book)
  return kind === 'term' ? named(termRange(book)?.normId) : stepFor(code, book)
}

const stepFor = (does: string, { norms }: ResolvedBook): Norm | null =>
  norms.find((norm) => norm.kind === 'step' && norm.step.does === does) ?? null

export const SectionType = builder.objectRef<Shown>('AgreementSection').implement({
  description:
    'A part of an agreement that the two settle. Its words are for them alone; that it is settled is a fact.',
  fields: (t) => ({
    code: t.string({ description: 'Stable name.', resolve: ({ section }) => section.code }),
    label: t.string({
      description: 'What it is called.',
      resolve: ({ section }, _args, { locale }) => section.label[locale],
    }),
    kind: t.field({ type: SectionKindType, description: 'How it is settled.', resolve: ({ section }) => section.kind }),
    needed: t.boolean({ description: 'Whether the program asks for it.', resolve: ({ section }) => section.needed }),
    settled: t.exposeBoolean('settled', { description: 'Whether there is something in it.' }),
    text: t.string({
      nullable: true,
      description: 'Its words; null for anybody but the two.',
      resolve: ({ words }) => words?.text ?? null,
    }),
    revision: t.int({
      description: 'Grows with every change of its words.',
      resolve: ({ words }) => words?.revision ?? 0,
    }),
    options: t.field({
      type: [MeansOption],
      description: 'Of the means of contact: those that the program names.',
      resolve: ({ section, rules }) => (section.kind === 'means' ? rules.book.settings.contacts.modes : []),
    }),
    norm: t.field({
      type: NormType,
      nullable: true,
      description: 'What the program asks or has in mind about it.',
      resolve: ({ section, rules }) => {
        const norm = normOf(section, rules.book)
        return norm && { norm, rules }
      },
    }),
  }),
})
