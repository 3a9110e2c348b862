import { SelectField } from '@ithaca/ui'
import { DateField } from '@ithaca/ui/dates'
import type { ReactNode } from 'react'
import app from '../app/app.module.css'
import { useText } from '../words/words.ts'
import { GROUPS, groupNamed } from './event-groups.ts'

export type Filter = { type?: string; person?: string; from?: string; to?: string }

type FiltersProps = {
  filter: Filter
  people: readonly { id: string; fullName: string }[]
  onChange: (changes: Filter) => void
  end?: ReactNode
}

export const isFiltered = ({ type, person, from, to }: Filter) =>
  [type, person, from, to].some((one) => one !== undefined)

/** The contract's filter of what the address says. */
export const eventFilterOf = ({ person, from, to }: Filter, types: readonly string[] | null) => ({
  types: types === null ? null : [...types],
  personId: person ?? null,
  from: from ?? null,
  to: to ?? null,
})

export function Filters({ filter, people, onChange, end }: FiltersProps) {
  const text = useText()
  const known = filter.person === undefined || people.some(({ id }) => id === filter.person)
  return (
    <div className={app['bar']}>
      <SelectField
        label={text('activity.type')}
        value={groupNamed(filter.type) ?? ''}
        onChange={({ currentTarget }) => onChange({ type: currentTarget.value })}
        data={[
          { value: '', label: text('activity.anyType') },
          ...GROUPS.map((value) => ({ value, label: text(`activity.types.${value}`) })),
        ]}
      />
      <SelectField
        label={text('activity.person')}
        value={filter.person ?? ''}
        onChange={({ currentTarget }) => onChange({ person: currentTarget.value })}
        data={[
          { value: '', label: text('activity.anybody') },
          ...people.map(({ id, fullName }) => ({ value: id, label: fullName })),
          ...(known || filter.person === undefined ? [] : [{ value: filter.person, label: '…' }]),
        ]}
      />
      <DateField
        label={text('activity.from')}
        description={null}
        clearable
        value={filter.from ?? null}
        latest={filter.to}
        onChange={(day) => onChange({ from: day ?? '' })}
      />
      <DateField
        label={text('activity.to')}
        description={null}
        clearable
        value={filter.to ?? null}
        earliest={filter.from}
        onChange={(day) => onChange({ to: day ?? '' })}
      />
      {end ? <div className={app['end']}>{end}</div> : null}
    </div>
  )
}
