import type { Locale } from '@ithaca/domain/core'
import { programCalled } from '@ithaca/domain/programs'
import type { RulesInForce } from '../graphql/refused.ts'
import { logoPath, logoSelect } from '../organizations/store.ts'
import { rulesOfEditions } from '../rules/in-force.ts'
import { placesOf } from './places.ts'
import type { Database } from '../tenancy/database.ts'
import { organizationOf } from '../tenancy/organization.ts'

export type PublicAssociation = {
  id: string
  slug: string
  name: string
  colour: string | null
  locale: string
  logo: { url: string; width: number; height: number } | null
}
export type PublicProgram = {
  slug: string
  name: string
  locale: string
  timeZone: string
  closed: boolean
  hash: string
  publishedAt: Date | null
  rules: RulesInForce
}
/** Where everybody may read of a program, whatever their language; null where its rules show no page, or it has none. */
export const publicPageOf = (slug: string, program: string, rules: RulesInForce | null): string | null =>
  rules?.book.settings.identity.publicPage === true ? placesOf(slug, program)(null) : null

export type Found = { association: PublicAssociation; programs: PublicProgram[] }

/**
 * What everybody may know of an association: itself, and its programs whose published rules show a page, one of them or all. As
 * many statements for one program as for twenty, and one less where the rules were read before; null where no association is.
 */
export async function readPublic(database: Database, slug: string, program: string | null): Promise<Found | null> {
  const organizationId = await organizationOf(database, slug)
  if (organizationId === null) return null
  return database.inside({ organizationId, personId: null }, async (tx) => {
    const row = await tx.organization.findFirst({
      relationLoadStrategy: 'join',
      select: {
        id: true,
        slug: true,
        name: true,
        colour: true,
        locale: true,
        files: { where: { shownAs: 'logo' }, select: logoSelect },
        programs: {
          where: { ...(program !== null && { slug: program }), currentEdition: { state: 'published' } },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
          select: {
            slug: true,
            name: true,
            locale: true,
            timeZone: true,
            state: true,
            currentEdition: { select: { id: true, hash: true, publishedAt: true } },
          },
        },
      },
    })
    if (!row) return null
    const { files, programs, ...association } = row
    const [logo] = files
    const rules = await rulesOfEditions(
      tx,
      programs.flatMap(({ currentEdition }) => (currentEdition ? [currentEdition.id] : [])),
    )
    return {
      association: {
        ...association,
        logo: logo ? { url: logoPath(association.slug, logo), width: logo.width, height: logo.height } : null,
      },
      programs: programs.flatMap(({ currentEdition, state, ...rest }) => {
        const known = currentEdition && rules.get(currentEdition.id)
        if (!currentEdition || !known?.book.settings.identity.publicPage) return []
        const { hash, publishedAt } = currentEdition
        return [{ ...rest, closed: state === 'closed', hash, publishedAt, rules: known }]
      }),
    }
  })
}

/** As the association calls it; in the language of the page where it goes by the name in its book. */
export const nameOf = ({ name, rules }: PublicProgram, locale: Locale): string =>
  programCalled(name, rules.book, locale)
