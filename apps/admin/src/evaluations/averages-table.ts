import type { useText } from '../words/words.ts'
import type { Average } from './Averages.tsx'

/** The averages as a table: one row a sentence, one column a step. */
export const averagesTable = (averages: readonly Average[], text: ReturnType<typeof useText>) => [
  [
    text('evaluations.sentence'),
    text('evaluations.csv.answers'),
    text('evaluations.average'),
    ...(averages[0]?.shares ?? []).map(({ label }) => label),
  ],
  ...averages.map(({ label, count, average, shares }) => [
    label,
    count,
    average,
    ...(shares ?? []).map((share) => share.count),
  ]),
]
