import type { Prisma } from '@ithaca/database/client'
import { chooseLocale } from '@ithaca/domain/core'
import { written } from '@ithaca/domain/rules'
import { type ProgramFile, readComments, writeProgramFile } from '@ithaca/program-file'
import { draftIn, draftSelect } from '../rules/draft.ts'
import { rulesOfEdition } from '../rules/in-force.ts'
import type { Transaction } from '../tenancy/database.ts'

/** Where an installation tells editors what a program's file may say. */
export const schemaPath = '/schemas/program-2.json'

export const fileSelect = { ...draftSelect, name: true, locale: true, timeZone: true } satisfies Prisma.ProgramSelect
export type FileRow = Prisma.ProgramGetPayload<{ select: typeof fileSelect }>

export type NamedFile = { name: string; text: string }

/** A program as a file: its draft, or one of its editions by number; null where there is no such edition. */
export async function fileOf(
  tx: Transaction,
  row: FileRow,
  { edition, baseUrl }: { edition: number | null; baseUrl: string },
): Promise<NamedFile | null> {
  const rules = edition === null ? await drafted(tx, row) : await published(tx, row, edition)
  if (rules === null) return null
  const { slug, name, timeZone } = row
  const program = { slug, name, timeZone, locale: chooseLocale(row.locale) }
  const named = edition === null ? `${slug}.yaml` : `${slug}-edition-${edition}.yaml`
  return { name: named, text: writeProgramFile({ program, ...rules }, new URL(schemaPath, baseUrl).href) }
}

type Rules = Pick<ProgramFile, 'book' | 'comments'>

async function drafted(tx: Transaction, row: FileRow): Promise<Rules> {
  const { draft } = await draftIn(tx, row)
  return { book: draft.book, comments: readComments(row.ruleDraft?.comments) }
}

async function published(tx: Transaction, { id: programId }: FileRow, number: number): Promise<Rules | null> {
  const found = await tx.edition.findFirst({ where: { programId, number }, select: { id: true, comments: true } })
  if (!found) return null
  const { book } = await rulesOfEdition(tx, found.id)
  return { book: written(book), comments: readComments(found.comments) }
}
