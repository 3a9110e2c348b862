import { type Off, offKeys, offSentence, type ResolvedBook, spaced } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { SourceType } from './norm-type.ts'

export type DecidedPoint = { key: string; off: Off; book: ResolvedBook }

/** What a book has decided against, each under its key. */
export const pointsIn = (book: ResolvedBook): DecidedPoint[] => {
  const keys = offKeys(book.off)
  return book.off.map((off, index) => ({ key: keys[index] ?? '', off, book }))
}

export const DecidedAgainstType = builder.objectRef<DecidedPoint>('DecidedAgainst').implement({
  description: 'A point that a program has decided against: nothing is asked, and it is shown.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'By what it is about; stable as long as it stands.' }),
    sentence: t.string({
      description: 'The decision in words, in the viewer’s language.',
      resolve: ({ off, book }, _args, { locale }) => spaced(offSentence(off, book)[locale], locale),
    }),
    source: t.field({ type: SourceType, description: 'Where it comes from.', resolve: ({ off }) => off.source }),
  }),
})
