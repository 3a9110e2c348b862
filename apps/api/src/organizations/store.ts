import { mayChangeOrganization, type Organization } from '@ithaca/domain/organizations'
import type { Prisma } from '@ithaca/database/client'
import type { Standing } from '@ithaca/domain/core'
import type { Context } from '../graphql/context.ts'
import { notFound } from '../graphql/errors.ts'
import { mustBeEmpty } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import type { Transaction } from '../tenancy/database.ts'
import { standingIn } from '../tenancy/standing.ts'

/** Everything of a logo but its bytes. */
export const logoSelect = { id: true, sha256: true, width: true, height: true } satisfies Prisma.PublicFileSelect
export type LogoRow = Prisma.PublicFileGetPayload<{ select: typeof logoSelect }>

export const readLogo = (tx: Transaction) => tx.publicFile.findFirst({ where: { shownAs: 'logo' }, select: logoSelect })

/** Where a logo is served: by its content, so that it can be kept for good. */
export const logoPath = (slug: string, { sha256 }: Pick<LogoRow, 'sha256'>) => `/o/${slug}/logo/${sha256}.png`

/** The association to be changed by one of its owners: locked, and as they have seen it. */
export async function loadOrganization(
  tx: Transaction,
  { organizationId: id, personId }: Pick<Context, 'organizationId' | 'personId'>,
  revision: number,
): Promise<{ organization: Organization; by: Standing }> {
  const by = await standingIn(tx, personId, null)
  mustBeEmpty(mayChangeOrganization(by))
  await tx.$queryRaw`SELECT 1 FROM organization WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.organization.findFirst({ where: { id }, select: { slug: true, revision: true } })
  if (!row) throw notFound()
  if (row.revision !== revision) throw new Stale('Organization', id)
  const logo = await readLogo(tx)
  return { organization: { id, slug: row.slug, logoId: logo?.id ?? null }, by }
}

/** What row security let nobody change is not there. */
export async function saveOrganization(tx: Transaction, id: string, data: Prisma.OrganizationUncheckedUpdateManyInput) {
  const { count } = await tx.organization.updateMany({ where: { id }, data: { ...data, revision: { increment: 1 } } })
  if (count !== 1) throw notFound()
}
