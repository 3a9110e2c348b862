import type { FileProblem } from '@ithaca/program-file'
import { builder } from '../graphql/builder.ts'

/** Thrown where a file cannot be read as a program: becomes a member of the mutation's result union. */
export class BrokenFile extends Error {
  readonly problems: readonly FileProblem[]
  constructor(problems: readonly FileProblem[]) {
    super(problems.map(({ code, line, column }) => `${line}:${column} ${code}`).join(', '))
    this.problems = problems
  }
}

const FileProblemType = builder.objectRef<FileProblem>('FileProblem').implement({
  description: 'Something in a file that cannot be.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Counted from 1.' }),
    column: t.exposeInt('column', { description: 'Counted from 1.' }),
    at: t.exposeString('at', { description: 'The place in the file as a path; empty where it is the whole.' }),
    code: t.exposeString('code', { description: 'Stable, for programs: kebab-case.' }),
    message: t.string({
      description: 'One sentence for people, in the viewer’s language.',
      resolve: ({ message }, _args, { locale }) => message[locale],
    }),
  }),
})

builder.objectType(BrokenFile, {
  name: 'BrokenFile',
  description: 'Nothing was done, because the file cannot be read as a program.',
  fields: (t) => ({
    problems: t.field({
      type: [FileProblemType],
      description: 'Everything that is wrong with it, in its order; at most 50 problems.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
})
