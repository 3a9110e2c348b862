import { changesBetween, checkBook, resolve, type RuleBook } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { ProgramType } from '../programs/program-type.ts'
import { RuleChangeType } from '../rules/change-type.ts'
import { RuleProblemType } from '../rules/draft-type.ts'

/** What a program that is there keeps although its file says otherwise. */
export type Kept = 'name' | 'locale' | 'time-zone'

export type Imported = {
  programId: string | null
  slug: string
  isNew: boolean
  isWritten: boolean
  /** Of the draft as it is now. */
  revision: number
  /** What the draft said before; null where there was none. */
  before: RuleBook | null
  book: RuleBook
  kept: readonly Kept[]
}

const KeptType = builder.enumType('KeptProgramPart', {
  description: 'What a program that is there keeps although a file says otherwise.',
  values: {
    NAME: { value: 'name' as const, description: 'What the association calls it.' },
    LOCALE: { value: 'locale' as const, description: 'The language it speaks to those who chose none.' },
    TIME_ZONE: { value: 'time-zone' as const, description: 'The zone of its days.' },
  },
})

export const ProgramImportType = builder.objectRef<Imported>('ProgramImport').implement({
  description: 'What a file did, or with `dryRun` would do.',
  fields: (t) => ({
    program: t.field({
      type: ProgramType,
      nullable: true,
      description: 'The program; null where it is not made yet.',
      resolve: ({ programId }, _args, { session }) =>
        programId === null ? null : session.read.program.findFirst({ where: { id: programId } }),
    }),
    slug: t.exposeString('slug', { description: 'Its part of the address.' }),
    isNew: t.exposeBoolean('isNew', { description: 'Whether there was no such program.' }),
    isWritten: t.exposeBoolean('isWritten', { description: 'False after a dry run, which writes nothing.' }),
    revision: t.exposeInt('revision', {
      description: '`RuleDraft.revision` as it is now, for `importProgram` after a dry run or `publishEdition`.',
    }),
    changes: t.field({
      type: [RuleChangeType],
      description: 'What the file says otherwise than the draft it takes the place of; empty for a new program.',
      resolve: ({ before, book }) => (before ? changesBetween(resolve(before), resolve(book)) : []),
    }),
    problems: t.field({
      type: [RuleProblemType],
      description: 'What stands in the way of publishing it; it can be a draft nevertheless.',
      resolve: ({ book }) => checkBook(resolve(book)),
    }),
    kept: t.field({
      type: [KeptType],
      description: 'What the program keeps although the file says otherwise.',
      resolve: ({ kept }) => [...kept],
    }),
  }),
})
