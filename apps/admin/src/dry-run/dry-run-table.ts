import { startOfSentence, useFormats } from '@ithaca/ui'
import { useHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import type { Felt } from './read-effects.ts'
import type { Group } from './sums.ts'

/** What is asked on a day in a few words: "expected, 2"; or that nothing is. */
export function useAskedWords() {
  const text = useText()
  const formats = useFormats()
  return (asked: Felt['before']): string => {
    if (!asked) return text('dryRun.notAsked')
    const { strength, target, overdue } = asked
    const words = [
      text(`dryRun.strengths.${strength}`),
      ...(typeof target === 'number' ? [formats.number(target)] : []),
      ...(overdue ? [text('dryRun.overdue')] : []),
    ]
    return words.join(', ')
  }
}

/** The effects one by one as a table. */
export function useDryRunTable() {
  const text = useText()
  const asked = useAskedWords()
  const { labels } = useHere().program
  return (all: readonly Felt[], groups: readonly Group[]) => [
    [
      startOfSentence(labels.protege.one),
      startOfSentence(labels.mentor.one),
      text('dryRun.csv.kind'),
      text('dryRun.csv.rule'),
      text('dryRun.csv.ruleThen'),
      text('dryRun.csv.askedOf'),
      text('dryRun.csv.from'),
      text('dryRun.csv.before'),
      text('dryRun.csv.after'),
    ],
    ...all.map((felt) => [
      felt.protege,
      felt.mentor,
      text(`dryRun.kinds.${felt.kind}`),
      groups.find(({ key }) => key === felt.group)?.before,
      groups.find(({ key }) => key === felt.group)?.after,
      felt.party === 'MENTOR'
        ? labels.mentor.one
        : felt.party === 'PROTEGE'
          ? labels.protege.one
          : text('dryRun.csv.both'),
      felt.from,
      asked(felt.before),
      asked(felt.after),
    ]),
  ]
}
