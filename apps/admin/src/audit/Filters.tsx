import { SelectField, TextField } from '@ithaca/ui'
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
      <TextField
        label={text('activity.from')}
        type="date"
        optional={false}
        aria-required={undefined}
        value={filter.from ?? ''}
        max={filter.to}
        onChange={({ currentTarget }) => onChange({ from: currentTarget.value })}
      />
      <TextField
        label={text('activity.to')}
        type="date"
        value={filter.to ?? ''}
        min={filter.from}
        onChange={({ currentTarget }) => onChange({ to: currentTarget.value })}
      />
      {end ? <div className={app['end']}>{end}</div> : null}
    </div>
  )
}
