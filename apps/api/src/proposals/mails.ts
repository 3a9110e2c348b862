import type { MailData, ProposalTemplate } from '../mail/mail-data.ts'
import type { ToPerson } from '../notifications/mail-of.ts'
import type { Told } from '../notifications/who-is-told.ts'
import { fullNameOf, nameSelect } from '../people/name.ts'
import { calledIn, calledSelect } from '../programs/called.ts'
import type { Transaction } from '../tenancy/database.ts'

type Happened = { programId: string | null; actorId: string | null; data: unknown }

const idIn = (data: unknown, key: 'personId' | 'proposalId'): string | null => {
  const value = (data as Readonly<Record<string, unknown>> | null)?.[key]
  return typeof value === 'string' ? value : null
}

/** Whoever could agree to what was proposed: by an owner, all who may draft; by another, the owners. */
export async function whoCanAgree(tx: Transaction, { programId, actorId }: Happened): Promise<Told[]> {
  const held = await tx.duty.findMany({
    where: { OR: [{ duty: 'owner' }, { programId: programId ?? '' }], person: { removedAt: null } },
    select: { personId: true, duty: true },
    orderBy: { personId: 'asc' },
  })
  const byOwner = held.some(({ personId, duty }) => personId === actorId && duty === 'owner')
  const people = held.filter(({ personId, duty }) => personId !== actorId && (byOwner || duty === 'owner'))
  return [...new Set(people.map(({ personId }) => personId))].map((personId) => ({
    template: 'rules-proposed',
    personId,
  }))
}

/** Whose proposal it was, unless they did it themselves. */
export const whoseProposal =
  (template: ProposalTemplate) =>
  async (_tx: Transaction, { actorId, data }: Happened): Promise<Told[]> => {
    const personId = idIn(data, 'personId')
    return personId === null || personId === actorId ? [] : [{ template, personId }]
  }

/** Whose proposal it was, and who was asked by mail to agree to it, unless it ended through them. */
export async function whoLosesProposal(tx: Transaction, happened: Happened): Promise<Told[]> {
  const proposed = { path: ['proposalId'], equals: idIn(happened.data, 'proposalId') ?? '' }
  const asked = await tx.delivery.findMany({
    where: { template: 'rules-proposed', sentAt: { not: null }, event: { type: 'EditionProposed', data: proposed } },
    select: { personId: true },
    orderBy: { personId: 'asc' },
  })
  const others = asked.flatMap(({ personId }): Told[] =>
    personId === null || personId === happened.actorId ? [] : [{ template: 'proposal-lapsed', personId }],
  )
  return [...(await whoseProposal('proposal-lapsed')(tx, happened)), ...others]
}

type About = { to: ToPerson; baseUrl: string; slug: string }
type Composed = { [T in ProposalTemplate]: { template: T; data: MailData[T] } }[ProposalTemplate]

/** What is told of a proposal; null where it was answered meanwhile, or is another's by now. */
export async function proposalMail(
  tx: Transaction,
  template: ProposalTemplate,
  { actorId, data }: Happened,
  { to, baseUrl, slug }: About,
): Promise<Composed | null> {
  const proposal = await tx.editionProposal.findFirst({
    where: { id: idIn(data, 'proposalId') ?? '' },
    select: {
      state: true,
      proposedById: true,
      proposedBy: { select: nameSelect },
      program: { select: { slug: true, currentEdition: { select: { number: true } }, ...calledSelect } },
    },
  })
  const who = await tx.person.findFirst({ where: { id: actorId ?? '' }, select: nameSelect })
  if (!proposal || !who || (template === 'rules-proposed' && proposal.state !== 'open')) return null
  const { program } = proposal
  const told = {
    program: await calledIn(tx, program, to.locale),
    by: fullNameOf(who, to.locale),
    link: `${baseUrl}/admin/${slug}/${program.slug}/rules#draft`,
  }
  if (template === 'proposal-lapsed') {
    const isTheirs = proposal.proposedById === to.personId
    return { template, data: { ...told, proposer: isTheirs ? null : fullNameOf(proposal.proposedBy, to.locale) } }
  }
  if (template === 'proposal-declined') return { template, data: told }
  return { template, data: { ...told, number: (program.currentEdition?.number ?? 0) + 1 } }
}
