import { readerOf } from '@ithaca/domain/concerns'
import type { Locale, Localized, Party as Role } from '@ithaca/domain/core'
import {
  type Chapter,
  chapterOf,
  chapterOfOff,
  chapters,
  chapterTitle,
  reminderOf,
  settingLines,
  type SettingLine,
  written,
} from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { here } from '../graphql/node.ts'
import type { RulesInForce } from '../graphql/refused.ts'
import { DutyKindType } from '../people/duty-type.ts'
import { DecidedAgainstType, pointsIn } from './decided-against-type.ts'
import { rulesOfEdition } from './in-force.ts'
import { NormType, SourceType } from './norm-type.ts'

export const RoleType = builder.enumType('Role', {
  description: 'The two parts a person can have in a mentorship; what they are called is the program’s label.',
  values: {
    MENTOR: { value: 'mentor' as const, description: 'Guides.' },
    PROTEGE: { value: 'protege' as const, description: 'Is guided.' },
  },
})

export const RoleBenefitType = builder.objectRef<{ role: Role; text: string }>('RoleBenefit').implement({
  description: 'What somebody gets out of the program.',
  fields: (t) => ({
    role: t.expose('role', { type: RoleType, description: 'Who.' }),
    text: t.exposeString('text', { description: 'What, in the viewer’s language.' }),
  }),
})

const SettingType = builder.objectRef<SettingLine>('Setting').implement({
  description: 'How the program’s machinery works; it asks nobody for anything.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable: section and name.' }),
    sentence: t.exposeString('sentence', { description: 'The setting in words.' }),
    source: t.expose('source', {
      type: SourceType,
      nullable: true,
      description: 'Ithaca’s default; null where the program has set it.',
    }),
  }),
})

export const RuleSectionType = builder.objectRef<{ chapter: Chapter; rules: RulesInForce }>('RuleSection').implement({
  description: 'A chapter of the rule book, as people read it.',
  fields: (t) => ({
    key: t.string({ description: 'Stable name.', resolve: ({ chapter }) => chapter }),
    title: t.string({
      description: 'Title, in the viewer’s language.',
      resolve: ({ chapter }, _args, { locale }) => chapterTitle[chapter][locale],
    }),
    norms: t.field({
      type: [NormType],
      description: 'What is asked in this chapter.',
      resolve: ({ chapter, rules }) =>
        rules.book.norms.filter((norm) => chapterOf(norm) === chapter).map((norm) => ({ norm, rules })),
    }),
    settings: t.field({
      type: [SettingType],
      description: 'The settings of this chapter.',
      resolve: ({ chapter, rules }, _args, { locale }) =>
        settingLines(rules.book, locale).filter((line) => line.chapter === chapter),
    }),
    off: t.field({
      type: [DecidedAgainstType],
      description: 'What has been decided against in this chapter.',
      resolve: ({ chapter, rules }) => pointsIn(rules.book).filter((point) => chapterOfOff(point.off) === chapter),
    }),
  }),
})

const GoalKindOption = builder.objectRef<{ code: string; label: Localized }>('GoalKindOption').implement({
  description: 'A kind of goal that a program has.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for Goal.kindCode.' }),
    label: t.string({
      description: 'What it is called, in the viewer’s language.',
      resolve: ({ label }, _args, { locale }) => label[locale],
    }),
  }),
})

export const EditionType = builder.prismaNode('Edition', {
  description: 'One published version of a program’s rule book; it never changes.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counted from 1 within the program.' }),
    state: t.exposeString('state', { description: '`draft`, `published` or `retired`.' }),
    hash: t.exposeString('hash', { description: 'SHA-256 (hex) of the resolved whole, defaults included.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true, description: 'When it was published.' }),
    publishedBy: t.relation('publishedBy', { nullable: true, description: 'Who published it.' }),
    note: t.exposeString('note', { nullable: true, description: 'Why, in the words of who published it.' }),
    book: t.field({
      type: 'RuleBook',
      select: { id: true },
      description: 'The whole as its program wrote it, to begin a draft from: where it was silent it is silent again.',
      resolve: async ({ id }, _args, { session }) => written((await rulesOfEdition(session.read, id)).book),
    }),
    title: t.string({
      select: { id: true },
      description: 'Title of the agreement (CSCE-1).',
      resolve: async ({ id }, _args, { session, locale }) =>
        (await rulesOfEdition(session.read, id)).book.settings.agreement.title[locale],
    }),
    purpose: t.string({
      select: { id: true },
      description: 'What the program is for (CSCE-2).',
      resolve: async ({ id }, _args, { session, locale }) =>
        (await rulesOfEdition(session.read, id)).book.settings.identity.purpose[locale],
    }),
    benefits: t.field({
      type: [RoleBenefitType],
      select: { id: true },
      description: 'What each role gets out of it (CSCE-3, 5, 6).',
      resolve: async ({ id }, _args, { session, locale }) =>
        benefitsIn(await rulesOfEdition(session.read, id)).map(({ role, text }) => ({ role, text: text[locale] })),
    }),
    sections: t.field({
      type: [RuleSectionType],
      select: { id: true },
      description: 'The whole book in chapters; empty chapters are left out.',
      resolve: async ({ id }, _args, { session, locale }) => sectionsOf(await rulesOfEdition(session.read, id), locale),
    }),
    off: t.field({
      type: [DecidedAgainstType],
      select: { id: true },
      description: 'What the program has decided against, which is more than to be silent on it.',
      resolve: async ({ id }, _args, { session }) => {
        const { book } = await rulesOfEdition(session.read, id)
        return pointsIn(book)
      },
    }),
    goalKinds: t.field({
      type: [GoalKindOption],
      select: { id: true },
      description: 'The kinds of goal that the program has (CSCE-18; USNC-25, 26).',
      resolve: async ({ id }, _args, { session }) => (await rulesOfEdition(session.read, id)).book.settings.goals.kinds,
    }),
    goalParts: t.stringList({
      select: { id: true },
      description:
        'What makes a goal whole here, as `attainable` (CSCE-19 to 23); empty where the program says nothing.',
      resolve: async ({ id }, _args, { session }) => (await rulesOfEdition(session.read, id)).book.settings.goals.parts,
    }),
    norms: t.field({
      type: [NormType],
      select: { id: true },
      description: 'Everything the edition asks, in its own order.',
      resolve: async ({ id }, _args, { session }) => {
        const rules = await rulesOfEdition(session.read, id)
        return rules.book.norms.map((norm) => ({ norm, rules }))
      },
    }),
    readsInConfidence: t.field({
      type: DutyKindType,
      select: { id: true },
      description: 'Which charge reads what one of the two says in confidence: a concern, why it ended, a look back.',
      resolve: async ({ id }, _args, { session }) =>
        readerOf((await rulesOfEdition(session.read, id)).book) === 'coordinator' ? 'COORDINATOR' : 'COMMITTEE',
    }),
    scopeOfCommunication: t.string({
      select: { id: true },
      description: 'What may be written about, shown beside every place of writing (CSCE-13 to 15).',
      resolve: async ({ id }, _args, { session, locale }) =>
        reminderOf((await rulesOfEdition(session.read, id)).book, locale),
    }),
  }),
})

/** The chapters that say something. */
export function sectionsOf(rules: RulesInForce, locale: Locale) {
  const lines = settingLines(rules.book, locale)
  return chapters
    .filter(
      (chapter) =>
        rules.book.norms.some((norm) => chapterOf(norm) === chapter) || lines.some((line) => line.chapter === chapter),
    )
    .map((chapter) => ({ chapter, rules }))
}

export const benefitsIn = ({ book }: RulesInForce) => {
  const { mentor, protege } = book.settings.identity.benefits
  return [
    ...mentor.map((text) => ({ role: 'mentor' as const, text })),
    ...protege.map((text) => ({ role: 'protege' as const, text })),
  ]
}
