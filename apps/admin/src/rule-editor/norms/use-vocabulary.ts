import { useQuery } from '@ithaca/client'
import { useHere } from '../../programs/program.ts'
import type { RuleWord } from './norm-value.ts'
import { NormVocabularyOf } from './queries.ts'

/** The words that rules are made of; null until they are read. */
export function useVocabulary(): { words: readonly RuleWord[] | null; failed: boolean } {
  const { slug } = useHere().program
  const [{ data, error }] = useQuery({ query: NormVocabularyOf, variables: { slug } })
  const words = data?.program?.draft?.vocabulary ?? null
  return { words, failed: error !== undefined && words === null }
}
