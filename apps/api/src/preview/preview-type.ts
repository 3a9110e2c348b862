import type { Refusal } from '@ithaca/domain/core'
import { changesBetween, checkBook, type ResolvedBook, resolve } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { explained, RefusalType, type RulesInForce } from '../graphql/refused.ts'
import { RuleChangeType } from '../rules/change-type.ts'
import { RuleDraftType, RuleProblemType } from '../rules/draft-type.ts'
import { RuleSectionType, sectionsOf } from '../rules/edition-type.ts'
import { NormType } from '../rules/norm-type.ts'
import { mostPatches, patched } from '../rules/patched.ts'
import { RulePatchInput } from '../rules/patch-input.ts'
import { draftPlace } from './draft-place.ts'
import { senderHere } from './foretold-mail.ts'

/** What a draft would be, beside what it is and what holds. */
export type Preview = {
  refusals: readonly Refusal[]
  /** Of nothing that is kept, so that no reader takes it for the draft. */
  rules: RulesInForce
  saved: ResolvedBook
  programId: string
  /** The program’s part of its address. */
  slug: string
  current: RulesInForce | null
}

export const RulePreviewType = builder.objectRef<Preview>('RulePreview').implement({
  description: 'A draft as it would be, with what that means to those who live by it; nothing of it is written.',
  fields: (t) => ({
    refusals: t.field({
      type: [RefusalType],
      description: 'Why the changes cannot be made; as long as there are any, all else is the draft as it stands.',
      resolve: ({ refusals }) => explained(refusals),
    }),
    problems: t.field({
      type: [RuleProblemType],
      description: 'What would stand in the way of publishing it.',
      resolve: ({ rules }) => checkBook(rules.book),
    }),
    effects: t.field({
      type: [RuleChangeType],
      description: 'What it would say otherwise than the draft as it stands: what the changes themselves do, in words.',
      resolve: ({ rules, saved }) => changesBetween(saved, rules.book),
    }),
    changes: t.field({
      type: [RuleChangeType],
      description: 'What it would say otherwise than the edition that holds; empty before the first.',
      resolve: ({ rules, current }) => (current ? changesBetween(current.book, rules.book) : []),
    }),
    sections: t.field({
      type: [RuleSectionType],
      description: 'The whole as people would read it, in chapters.',
      resolve: ({ rules }, _args, { locale }) => sectionsOf(rules, locale),
    }),
    norm: t.field({
      type: NormType,
      nullable: true,
      description: 'One norm as it would be; null where there would be none.',
      args: { key: t.arg.string({ required: true, description: 'Its key.' }) },
      resolve: ({ rules }, { key }) => {
        const norm = rules.book.norms.find(({ id }) => id === key)
        return norm ? { norm, rules } : null
      },
    }),
  }),
})

builder.objectField(RuleDraftType, 'preview', (t) =>
  t.field({
    type: RulePreviewType,
    description: 'What it would be if these changes were made; nothing is written.',
    args: {
      patches: t.arg({
        type: [RulePatchInput],
        required: true,
        description: `The changes, at most ${mostPatches}, as \`patchDraft\` takes them; none is the draft as it stands.`,
      }),
    },
    resolve: async ({ program, draft, current }, { patches }, { session, now }) => {
      const { book, refusals } = await patched(session.read, draft.book, patches, {
        programId: program.id,
        now,
        current,
      })
      const saved = resolve(draft.book)
      return {
        refusals,
        rules: {
          id: `preview-${program.id}`,
          number: (current?.number ?? 0) + 1,
          book: book === null ? saved : resolve(book),
        },
        saved,
        programId: program.id,
        slug: program.slug,
        current,
      }
    },
  }),
)

builder.objectField(RuleDraftType, 'pageUrl', (t) =>
  t.string({
    description: 'Where it is seen, as it is kept, as the public page that it would make; for those who may read it.',
    resolve: async ({ program }, _args, context) => {
      const { slug } = await senderHere(context)
      return `${context.baseUrl}${draftPlace(slug, program.slug, 'page')}`
    },
  }),
)
