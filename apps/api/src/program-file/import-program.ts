import { longestFile, readProgramFile } from '@ithaca/program-file'
import { builder } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { dutiesHeld } from '../tenancy/standing.ts'
import { BrokenFile } from './broken-file.ts'
import { type Imported, ProgramImportType } from './imported-type.ts'
import { asTaken, lookAhead, takeOver, type Taking } from './take-over.ts'

builder.mutationField('importProgram', (t) =>
  t.fieldWithInput({
    type: ProgramImportType,
    description:
      'Takes a program over from a file: as the draft of the program that is called so, or of a new one. Nothing is published. For owners; the draft also for whoever holds a duty in that program.',
    errors: { types: [Refused, Stale, BrokenFile] },
    input: {
      file: t.input.string({ description: `What is in the file, YAML; at most ${longestFile} bytes.` }),
      into: t.input.string({
        required: false,
        description: 'The address of the program; the one in the file otherwise.',
      }),
      dryRun: t.input.boolean({ required: false, description: 'Looks at what would follow, and writes nothing.' }),
      revision: t.input.int({
        required: false,
        description:
          '`RuleDraft.revision` that you saw; another one answers Stale. Left out, whatever is there is replaced.',
      }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (_root, { input }, context) => {
      // Which program it is, and so whether they may, the file tells; who runs none is told nothing of what is in it.
      if ((await dutiesHeld(context)).length === 0) throw new Refused([{ code: 'draft-not-your-duty' }])
      const { file, problems } = readProgramFile(input.file)
      if (file === null) throw new BrokenFile(problems)
      const taking: Taking = { file, slug: input.into ?? file.program.slug, revision: input.revision ?? null }
      if (input.dryRun) return lookAhead(context.session.read, taking, context)
      const did: { now: Imported | null } = { now: null }
      await change({ context, mutation: 'importProgram', input }, async (tx) => {
        did.now = await takeOver(tx, taking, context)
        return did.now.programId
      })
      // Asked again, it is answered from how things stand.
      return did.now ?? asTaken(context.session.read, taking)
    },
  }),
)
