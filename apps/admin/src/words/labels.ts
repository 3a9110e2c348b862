import { setLabels } from '@ithaca/ui'
import { useEffect } from 'react'

export type Forms = { one: string; many: string; the: string; of: string; your: string; start: string }
export type Labels = { mentor: Forms; protege: Forms }

/** The program's own words for its people, usable in every text of the catalogue. */
export function useLabelsInTexts(labels: Labels): void {
  const { mentor, protege } = labels
  useEffect(
    () =>
      setLabels({
        mentor: mentor.one,
        mentors: mentor.many,
        theMentor: mentor.the,
        ofMentor: mentor.of,
        protege: protege.one,
        proteges: protege.many,
        theProtege: protege.the,
        ofProtege: protege.of,
      }),
    [mentor, protege],
  )
}

export const capital = (words: string): string => {
  const [first = '', ...rest] = Array.from(words)
  return first.toLocaleUpperCase() + rest.join('')
}

/** A name where a sentence or a cell begins: of who was erased it is no name, and begins as any words do. */
export const nameFirst = ({ fullName, erasedAt }: { fullName: string; erasedAt: string | null }): string =>
  erasedAt === null ? fullName : capital(fullName)
