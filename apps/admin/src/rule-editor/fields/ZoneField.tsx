import { SelectField } from '@ithaca/ui'
import { type FieldProps, noErrors, type ShapeOf } from './field.ts'
import { textIn } from './values.ts'

type Shape = ShapeOf<'code' | 'text' | 'time-zone' | 'day'>

/** Every zone that the browser knows, by region and town; one that it does not know stays as it is. */
export function ZoneField({ name, help, value, onChange, errors = noErrors, at = '' }: FieldProps<Shape>) {
  const zone = textIn(value)
  return (
    <SelectField
      label={name}
      description={help}
      data={zonesWith(zone)}
      value={zone}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={errors.get(at)}
    />
  )
}

const alone = ['UTC']

function zonesWith(zone: string) {
  const zones = [
    ...new Set([...Intl.supportedValuesOf('timeZone'), ...alone, ...(zone === '' ? [] : [zone])]),
  ].toSorted()
  const regions = new Map<string, { value: string; label: string }[]>()
  for (const one of zones) {
    const [region = '', ...town] = one.split('/')
    const label = town.length === 0 ? one : town.join(', ').replaceAll('_', ' ')
    regions.set(region, [...(regions.get(region) ?? []), { value: one, label }])
  }
  return [...regions].map(([group, items]) => ({ group, items }))
}
