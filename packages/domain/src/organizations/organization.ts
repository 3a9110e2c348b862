import { decided, type Decision, type Happened, holds, type Refusal, refused, type Standing } from '../core/index.ts'
import { isSlug, reservedSlugs } from '../programs/index.ts'

export type OrganizationRefusalCode =
  | 'organization-not-your-duty'
  | 'organization-slug-not-usable'
  | 'organization-slug-reserved'
  | 'organization-slug-taken'
  | 'logo-unchanged'
  | 'no-logo'

export type OrganizationEvent =
  | Happened<'SlugChanged', 'organization', { former: string; slug: string }>
  | Happened<'LogoChosen', 'organization', { fileId: string }>
  | Happened<'LogoRemoved', 'organization', { fileId: string }>

/** An association as the world knows it: its part of the address, and the file that is its logo now. */
export type Organization = { id: string; slug: string; logoId: string | null }

/** How the association looks and where it is found is for its owners. */
export const mayChangeOrganization = (by: Standing): Refusal<OrganizationRefusalCode>[] =>
  holds(by, 'owner') ? [] : [{ code: 'organization-not-your-duty' }]

/** What stands in the way of a text as an association's address; nothing where another one does not have it. */
export function mayBeSlug(slug: string, { taken }: { taken: boolean }): Refusal<OrganizationRefusalCode>[] {
  if (reservedSlugs.includes(slug)) return [{ code: 'organization-slug-reserved', at: 'slug' }]
  if (!isSlug(slug)) return [{ code: 'organization-slug-not-usable', at: 'slug' }]
  return taken ? [{ code: 'organization-slug-taken', at: 'slug' }] : []
}

/**
 * Gives the association another address; the old one leads to it for good. `taken` is true of one that another
 * association has or had: its own former ones are free to go back to.
 */
export function changeSlug(
  organization: Organization,
  { slug, taken }: { slug: string; taken: boolean },
  by: Standing,
): Decision<Organization, OrganizationEvent, OrganizationRefusalCode> {
  const refusals = mayChangeOrganization(by)
  if (slug !== organization.slug) refusals.push(...mayBeSlug(slug, { taken }))
  if (refusals.length > 0) return refused(refusals)
  if (slug === organization.slug) return decided(organization)
  return decided(
    { ...organization, slug },
    {
      type: 'SlugChanged',
      subjectType: 'organization',
      subjectId: organization.id,
      data: { former: organization.slug, slug },
    },
  )
}

/** Shows a file as the logo from now on; refused for the one that is shown already. */
export function chooseLogo(
  organization: Organization,
  fileId: string,
  by: Standing,
): Decision<Organization, OrganizationEvent, OrganizationRefusalCode> {
  const refusals = mayChangeOrganization(by)
  if (organization.logoId === fileId) refusals.push({ code: 'logo-unchanged', at: 'fileId' })
  if (refusals.length > 0) return refused(refusals)
  return decided(
    { ...organization, logoId: fileId },
    { type: 'LogoChosen', subjectType: 'organization', subjectId: organization.id, data: { fileId } },
  )
}

/** What stands in the way of taking the logo away: not theirs to do, or there is none. */
export function mayRemoveLogo({ logoId }: Organization, by: Standing): Refusal<OrganizationRefusalCode>[] {
  const refusals = mayChangeOrganization(by)
  return refusals.length > 0 || logoId !== null ? refusals : [{ code: 'no-logo' }]
}

/** Shows no logo any more, but the first letter of the name. The file stays: mails that were sent show it. */
export function removeLogo(
  organization: Organization,
  by: Standing,
): Decision<Organization, OrganizationEvent, OrganizationRefusalCode> {
  const { id, logoId } = organization
  const refusals = mayRemoveLogo(organization, by)
  if (refusals.length > 0 || logoId === null) return refused(refusals)
  return decided(
    { ...organization, logoId: null },
    { type: 'LogoRemoved', subjectType: 'organization', subjectId: id, data: { fileId: logoId } },
  )
}
