import type { Prisma } from '@ithaca/database/client'
import { folded } from './store.ts'

/** Whoever's name holds every word that is searched for, up to five; case and accents do not count, `%` and `_` are characters. */
export const named = (search: string | null | undefined): Prisma.PersonWhereInput => ({
  AND: folded(search ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 5)
    .map((word) => ({ search: { contains: word.replaceAll(/[\\%_]/g, String.raw`\$&`) } })),
})
