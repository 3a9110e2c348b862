import { useText } from '../app/inside.ts'

type Reader = 'OWNER' | 'COORDINATOR' | 'COMMITTEE'

/** Who reads what is said in confidence, as the rules have it. */
export function useReaders(reader: Reader, program: string): string {
  const t = useText()
  return t(`parting.readers.${reader === 'COMMITTEE' ? 'COMMITTEE' : 'COORDINATOR'}`, { program })
}
