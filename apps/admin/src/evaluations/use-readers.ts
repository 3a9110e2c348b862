import { useHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'

/** Those who read what is said, as the rules of the program name them: "the coordinators". */
export function useReaders(): string {
  const text = useText()
  const { lookBackReader } = useHere().program
  return text(lookBackReader === 'COMMITTEE' ? 'evaluations.readers.COMMITTEE' : 'evaluations.readers.COORDINATOR')
}
