import { Readable } from 'node:stream'
import { type Entry, zipped } from '@ithaca/database/archives/zipped'
import { chooseLocale, dayInWords, localDay } from '@ithaca/domain/core'
import type { Database } from '../tenancy/database.ts'
import { ownDocument } from './document.ts'
import { papersInTurn, readTheirs, type Whose } from './read.ts'
import { ownDataWords } from './words.ts'

type Sources = {
  database: Database
  signInFacts: (userId: string) => Promise<Record<string, unknown> | null>
}
type Asking = Whose & { userId: string; now: Date }

/**
 * All that is somebody's own in an association, as a zip that is made while it is read. What is read, is read in their own
 * name, by as many statements however much there is; papers when their turn comes.
 */
export async function ownArchive({ database, signInFacts }: Sources, { userId, now, ...whose }: Asking) {
  const signIn = await signInFacts(userId)
  const { theirs, papers, acts, association } = await readTheirs(database, whose)
  const { told, enclosed } = ownDocument({ personId: whose.personId, association, theirs, acts, signIn, now })

  const sizes = new Map(papers.map(({ id, size }) => [id, size]))
  const listed = enclosed.flatMap((one) =>
    'fileId' in one ? [{ id: one.fileId, size: sizes.get(one.fileId) ?? 0 }] : [],
  )
  const paper = papersInTurn(database, whose, listed)

  const locale = chooseLocale(theirs.locale, theirs.participations[0]?.program.locale)
  const day = localDay(now, theirs.timeZone ?? association.timeZone)
  const readme = ownDataWords[locale].readme({
    name: theirs.fullName,
    association: association.name,
    mentorships: told.mentorships.length,
    papers: listed.length,
    day: dayInWords(day, locale),
  })
  const text = (name: string, words: string): Entry => ({ name, open: () => Readable.from([words]) })
  const stream = zipped(
    [
      text('README.txt', readme.join('\n')),
      text('data.json', `${JSON.stringify(told, null, 2)}\n`),
      ...enclosed.map((one): Entry =>
        'text' in one
          ? text(one.path, one.text)
          : { name: one.path, open: async () => Readable.from([await paper(one.fileId)]) },
      ),
    ],
    now,
  )
  return { stream, name: `ithaca-${association.slug}-${day}.zip` }
}
