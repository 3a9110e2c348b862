import type { Norm, RuleBook } from '@ithaca/domain/rules'
import type { Started } from './scenario.ts'

/** Publishes an edition of a program that differs from the one in force by its norms, or by what else is given. */
export async function otherRules(
  { owner, id: programId }: Pick<Started, 'owner' | 'id'>,
  norms: (book: RuleBook) => Norm[],
  note = 'As decided.',
): Promise<void> {
  const { program } = await owner.get<{ program: { draft: { book: RuleBook; revision: number } } }>(
    '{ program(slug: "mentoring") { draft { book revision } } }',
  )
  const { book, revision } = program.draft
  await owner.act('replaceDraft', { programId, book: { ...book, norms: norms(book) }, revision })
  await owner.act('publishEdition', { programId, note, revision: revision + 1 })
}
