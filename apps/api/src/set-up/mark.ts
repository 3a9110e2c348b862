import { chooseLocale } from '@ithaca/domain/core'
import { calledAsDrafted, markSetUp, type Program, type RuleDraft, type SetUpTask } from '@ithaca/domain/programs'
import type { Transaction } from '../tenancy/database.ts'
import { readMarks } from './marks.ts'

type Here = { program: Program; draft: RuleDraft }
type Mark = { task: SetUpTask; done: boolean }

/** Keeps with which page somebody is done, beside the draft as they leave it. */
export async function keepMark(tx: Transaction, { program, draft }: Here, mark: Mark | null): Promise<void> {
  if (mark === null) return
  const { setUp } = await tx.ruleDraft.findFirstOrThrow({ where: { programId: program.id }, select: { setUp: true } })
  const marks = markSetUp(readMarks(setUp), { ...mark, revision: draft.revision }, program)
  await tx.ruleDraft.updateMany({ where: { programId: program.id }, data: { setUp: marks } })
}

/** Before the first edition a program is called as its draft says, and lives in that zone. */
export async function callAsDrafted(tx: Transaction, { program, draft }: Here): Promise<void> {
  if (program.state !== 'draft') return
  const { locale } = await tx.program.findFirstOrThrow({ where: { id: program.id }, select: { locale: true } })
  await tx.program.updateMany({
    where: { id: program.id, state: 'draft' },
    data: calledAsDrafted(draft.book, chooseLocale(locale)),
  })
}
