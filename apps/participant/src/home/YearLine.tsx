import { PhaseLine, useFormats } from '@ithaca/ui'
import { useText } from '../app/texts.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { yearOf } from './fragments.ts'

/** From pairing to the end: the agreement, the time together, the goals' dates. */
export function YearLine({ mentorship, label }: { mentorship: FragmentType<typeof yearOf>; label: string }) {
  const t = useText()
  const { dayOf, today } = useFormats()
  const { pairedAt, startsOn, endsOn, goals } = readFragment(yearOf, mentorship)
  const from = dayOf(pairedAt)
  return (
    <PhaseLine
      label={label}
      from={from}
      to={endsOn ?? null}
      today={today()}
      phases={[
        { key: 'agreement', label: t('home.phaseAgreement'), from },
        ...(startsOn ? [{ key: 'together', label: t('home.phaseTogether'), from: startsOn }] : []),
      ]}
      marks={goals.flatMap(({ id, position, deadline }) =>
        deadline && deadline >= from
          ? [{ key: id, kind: 'goal' as const, day: deadline, label: t('goals.one', { number: position }) }]
          : [],
      )}
    />
  )
}
