import { createHash } from 'node:crypto'
import { type Agreement, canonicalAgreement, isOpen } from '@ithaca/domain/agreements'
import { goalsOf } from '../goals/store.ts'
import { failure } from '../graphql/errors.ts'
import { rulesForTwo } from '../rules/set-aside.ts'
import type { Transaction } from '../tenancy/database.ts'
import { sectionTextsOf } from './sections.ts'

export type Text = { canonical: string; digest: string }

/** What both sign: SHA-256 (hex) of the canonical text. */
export const digestOf = (canonical: string): string => createHash('sha256').update(canonical).digest('hex')

/**
 * The agreement in words: as it would be signed now while it is open, as it was frozen afterwards. For one of the two;
 * row security leaves nothing of it to anybody else.
 */
export async function textOf(tx: Transaction, agreement: Agreement): Promise<Text> {
  if (isOpen(agreement)) {
    const canonical = await livingText(tx, agreement)
    return { canonical, digest: digestOf(canonical) }
  }
  const frozen = await tx.agreementText.findFirst({ where: { agreementId: agreement.id } })
  if (!frozen) throw failure('NOT_FOUND', 'There is no text of this agreement for you.')
  return { canonical: frozen.canonical, digest: digestOf(frozen.canonical) }
}

async function livingText(
  tx: Transaction,
  { id, mentorshipId, number, termMonths, editionId, renewed, meetingsPerYear = null, settled }: Agreement,
): Promise<string> {
  const { organization, program, mentor, protege, setAside } = await tx.mentorship
    .findFirstOrThrow({
      where: { id: mentorshipId },
      select: {
        program: { select: { name: true, organization: { select: { name: true } } } },
        mentor: { select: { id: true, fullName: true } },
        protege: { select: { id: true, fullName: true } },
        setAside: true,
      },
    })
    .then(({ program: { organization, ...program }, ...rest }) => ({ organization, program, ...rest }))
  const { hash } = await tx.edition.findFirstOrThrow({ where: { id: editionId }, select: { hash: true } })
  const rules = await rulesForTwo(tx, editionId, { setAside })
  return canonicalAgreement({
    number,
    termMonths,
    ...(renewed && { renewed }),
    meetingsPerYear,
    organization: organization.name,
    program: program.name,
    edition: { number: rules.number, hash },
    mentor: { id: mentor.id, name: mentor.fullName },
    protege: { id: protege.id, name: protege.fullName },
    book: rules.book,
    goals: await goalsOf(tx, mentorshipId),
    ...(settled && { settled }),
    texts: settled && settled.written.length > 0 ? await sectionTextsOf(tx, id) : [],
  })
}
