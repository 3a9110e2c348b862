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
