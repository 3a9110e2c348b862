import type { Prisma } from '@ithaca/database/client'
import type { Locale } from '@ithaca/domain/core'
import { formerMember } from '@ithaca/domain/people'

/** What is needed to name somebody, who may have been erased meanwhile. */
export const nameSelect = { fullName: true, called: true, erasedAt: true } satisfies Prisma.PersonSelect
type Named = Prisma.PersonGetPayload<{ select: typeof nameSelect }>

export const fullNameOf = ({ fullName, erasedAt }: Omit<Named, 'called'>, locale: Locale): string =>
  erasedAt === null ? fullName : formerMember[locale]

export const calledOf = ({ called, erasedAt }: Omit<Named, 'fullName'>, locale: Locale): string =>
  erasedAt === null ? called : formerMember[locale]
