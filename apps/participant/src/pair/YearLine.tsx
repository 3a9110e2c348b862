import { PhaseLine, useFormats } from '@ithaca/ui'
import { useText } from '../app/texts.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { yearOf } from './fragments.ts'

const ROOM = 6
const DAY_MS = 86_400_000
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS

/** From pairing to the end: the agreement, the time together, the goals' dates. */
export function YearLine({ mentorship, label }: { mentorship: FragmentType<typeof yearOf>; label: string }) {
  const t = useText()
  const { dayOf, today } = useFormats()
  const { pairedAt, startsOn, endsOn, goals } = readFragment(yearOf, mentorship)
  const from = dayOf(pairedAt)
  const together = startsOn ? [{ key: 'together', label: t('home.phaseTogether'), from: startsOn }] : []
  // Who signs within weeks leaves no room for a word above so short a stretch.
  const isLong = !startsOn || !endsOn || daysBetween(from, startsOn) * ROOM > daysBetween(from, endsOn)
  const phases = isLong ? [{ key: 'agreement', label: t('home.phaseAgreement'), from }, ...together] : together
  return (
    <PhaseLine
      label={label}
      from={from}
      to={endsOn ?? null}
      today={today()}
      phases={phases}
      marks={goals.flatMap(({ id, position, deadline }) =>
        deadline && deadline >= from
          ? [{ key: id, kind: 'goal' as const, day: deadline, label: t('goals.one', { number: position }) }]
          : [],
      )}
    />
  )
}
