import { type CanonicalAgreement, type CanonicalPart, readCanonicalAgreement } from '@ithaca/domain/agreements'
import type { Localized } from '@ithaca/domain/core'
import { builder } from '../graphql/builder.ts'
import type { RulesInForce } from '../graphql/refused.ts'
import { GoalKindType } from '../goals/goal-input-type.ts'
import { frozenKind, plainKindOf } from '../goals/kind.ts'
import { uncoveredCharacters } from '../papers/runs.ts'
import { RoleBenefitType } from '../rules/edition-type.ts'
import { ClauseNormType } from '../rules/norm-type.ts'

type Paper = { canonical: string; rules: RulesInForce }
const read = ({ canonical }: Paper): CanonicalAgreement => readCanonicalAgreement(canonical)

const PaperGoal = builder.objectRef<CanonicalAgreement['goals'][number] & { number: number }>('PaperGoal').implement({
  description: 'A row of the table of goals (CSCE-24).',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counted from 1.' }),
    statement: t.exposeString('statement', { description: 'The goal.' }),
    metric: t.exposeString('metric', { description: 'How both will know; may be empty.' }),
    deadline: t.expose('deadline', { type: 'Date', nullable: true, description: 'By when.' }),
    kind: t.field({
      type: GoalKindType,
      nullable: true,
      description: 'What it is about, where that is one of the two kinds of many programs.',
      resolve: ({ kind }) => plainKindOf(kind),
    }),
    kindLabel: t.string({
      nullable: true,
      description: 'What it is about, in the program’s words.',
      resolve: ({ kind, kindLabel }, _args, { locale }) => frozenKind({ kind, kindLabel })?.[locale] ?? null,
    }),
  }),
})

const PaperPart = builder.objectRef<CanonicalPart>('PaperPart').implement({
  description: 'A section that the two settled.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'AgreementSection.code.' }),
    title: t.string({ description: 'What it is called.', resolve: ({ title }, _args, { locale }) => title[locale] }),
    sentences: t.stringList({
      description: 'What was chosen, in words.',
      resolve: ({ sentences }, _args, { locale }) => inLocale(sentences, locale),
    }),
    items: t.exposeStringList('items', { description: 'The entries of a list.' }),
    text: t.exposeString('text', { description: 'The words of the two; may be empty.' }),
  }),
})

const inLocale = (texts: readonly Localized[], locale: 'en' | 'fr') => texts.map((text) => text[locale])

export const PaperType = builder.objectRef<Paper>('AgreementPaper').implement({
  description: 'The words of an agreement, in the viewer’s language; both languages are part of what is signed.',
  fields: (t) => ({
    title: t.string({
      description: 'Its title.',
      resolve: (paper, _args, { locale }) => read(paper).title[locale],
    }),
    purpose: t.string({
      description: 'What the program is for (CSCE-2).',
      resolve: (paper, _args, { locale }) => read(paper).purpose?.[locale] ?? '',
    }),
    benefits: t.field({
      type: [RoleBenefitType],
      description: 'What each of the two has from it (CSCE-3, 5, 6).',
      resolve: (paper, _args, { locale }) => {
        const { mentor, protege } = read(paper).benefits
        return [
          ...mentor.map((text) => ({ role: 'mentor' as const, text: text[locale] })),
          ...protege.map((text) => ({ role: 'protege' as const, text: text[locale] })),
        ]
      },
    }),
    promises: t.field({
      type: [ClauseNormType],
      description: 'What is promised (CSCE-8, 9, 11 to 15).',
      resolve: (paper) =>
        read(paper).promises.flatMap(({ normId }) =>
          paper.rules.book.norms.flatMap((norm) =>
            norm.id === normId && norm.kind === 'clause' ? [{ norm, rules: paper.rules }] : [],
          ),
        ),
    }),
    term: t.string({
      description: 'How long it lasts (CSCE-25).',
      resolve: (paper, _args, { locale }) => inLocale(read(paper).term.sentences, locale).join(' '),
    }),
    meetings: t.stringList({
      description: 'What is asked of meetings (CSCE-29 to 34).',
      resolve: (paper, _args, { locale }) => inLocale(read(paper).meetings, locale),
    }),
    evaluation: t.stringList({
      description: 'What is asked at the end (CSCE-35 to 37).',
      resolve: (paper, _args, { locale }) => inLocale(read(paper).evaluation, locale),
    }),
    goals: t.field({
      type: [PaperGoal],
      description: 'The table of goals (CSCE-24); a goal without a statement is not in it.',
      resolve: (paper) => read(paper).goals.map((goal, index) => ({ ...goal, number: index + 1 })),
    }),
    parts: t.field({
      type: [PaperPart],
      description: 'The sections that the two settled beside their goals; empty ones are left out.',
      resolve: (paper) => read(paper).parts ?? [],
    }),
    mentorName: t.string({ description: 'The mentor’s full name.', resolve: (paper) => read(paper).mentor.name }),
    protegeName: t.string({ description: 'The protégé’s full name.', resolve: (paper) => read(paper).protege.name }),
    uncovered: t.stringList({
      description: 'Characters that the printed paper can only show as their codes.',
      resolve: async (paper) => {
        const { mentor, protege, goals, parts = [] } = read(paper)
        const words = [
          ...[mentor.name, protege.name],
          ...goals.flatMap(({ statement, metric }) => [statement, metric]),
          ...parts.flatMap(({ items, text }) => [...items, text]),
        ]
        return uncoveredCharacters(words.join('\n'))
      },
    }),
  }),
})
