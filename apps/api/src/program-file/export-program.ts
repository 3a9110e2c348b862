import { builder } from '../graphql/builder.ts'
import { standing } from '../tenancy/standing.ts'
import { fileOf, fileSelect, type NamedFile } from './file-of.ts'

const ProgramFileType = builder.objectRef<NamedFile>('ProgramFile').implement({
  description:
    'A program as a file: rules, texts, labels and questionnaires in YAML, with what people have noted beside them.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What to call the file.' }),
    text: t.exposeString('text', { description: 'What is in it; the same to the letter for the same program.' }),
  }),
})

builder.queryField('exportProgram', (t) =>
  t.field({
    type: ProgramFileType,
    nullable: true,
    description:
      'A program as one file, to be changed in a text editor and given to `importProgram`, here or in another association. For owners and whoever holds a duty in it; null for others and where there is none.',
    args: {
      slug: t.arg.string({ description: 'The program’s part of the address.' }),
      edition: t.arg.int({ required: false, description: 'The number of an edition; the draft otherwise.' }),
    },
    resolve: async (_root, { slug, edition = null }, context) => {
      const { session, baseUrl } = context
      const row = await session.read.program.findFirst({ where: { slug }, select: fileSelect })
      if (!row || (await standing(context, row.id)).duties.length === 0) return null
      return fileOf(session.read, row, { edition, baseUrl })
    },
  }),
)
