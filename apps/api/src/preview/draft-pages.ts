import type { Locale, Party } from '@ithaca/domain/core'
import { reminderOn } from '@ithaca/domain/preview'
import { resolve } from '@ithaca/domain/rules'
import { programPage } from '../public-pages/program-page.ts'
import { localeFor, type Site } from '../public-pages/shell.ts'
import { draftIn, draftSelect } from '../rules/draft.ts'
import type { Transaction } from '../tenancy/database.ts'
import { standingIn } from '../tenancy/standing.ts'
import { draftPlace } from './draft-place.ts'
import { foretold, senderIn } from './foretold-mail.ts'

/** What a page needs of a draft; null where there is none, or it is not theirs to read. */
export async function draftFor(tx: Transaction, personId: string, slug: string) {
  const row = await tx.program.findFirst({ where: { slug }, select: { ...draftSelect, name: true, timeZone: true } })
  if (!row || (await standingIn(tx, personId, row.id)).duties.length === 0) return null
  const { draft, current } = await draftIn(tx, row)
  return { row, book: resolve(draft.book), number: (current?.number ?? 0) + 1 }
}
type Found = NonNullable<Awaited<ReturnType<typeof draftFor>>>

/** The public page as it would be, whether or not the program has one. */
export async function draftPage(tx: Transaction, { row, book, number }: Found, wish: string | undefined, site: Site) {
  const { id, slug, name, colour, locale: own } = await tx.organization.findFirstOrThrow()
  const { frame } = await senderIn(tx, site.baseUrl)
  const { name: called, locales, timeZone } = book.settings.identity
  const locale = localeFor(wish, own, locales)
  const { logo = null } = frame.organization
  return programPage(
    { id, slug, name, colour, locale: own, logo: logo && { ...logo, url: new URL(logo.url).pathname } },
    {
      ...{ slug: row.slug, name: called[locale], locale: own, timeZone },
      ...{ closed: row.state === 'closed', hash: '', publishedAt: null },
      rules: { id: `draft-${row.id}`, number, book },
    },
    locale,
    site,
    (wanted) => `${draftPlace(slug, row.slug, 'page')}${wanted === null ? '' : `?language=${wanted}`}`,
  )
}

type Asked = { party: Party; normId: string | null; today: string; locale: Locale; baseUrl: string }

/** A reminder as it is drawn; null where no mail reminds of that. */
export async function draftMail(tx: Transaction, { book }: Found, { locale, baseUrl, ...which }: Asked) {
  const morning = reminderOn(book, which)
  return morning && (await foretold(morning, book, await senderIn(tx, baseUrl), locale).draw()).html
}
