import { SelectField } from '@ithaca/ui'
import { noErrors } from '../fields/field.ts'
import { ShapeField } from '../fields/ShapeField.tsx'
import { textIn } from '../fields/values.ts'
import type { RulePart } from './norm-value.ts'

type PartFieldProps = {
  part: RulePart
  value: unknown
  onChange: (value: unknown) => void
  errors: ReadonlyMap<string, string> | undefined
}

/** A part of a norm. Within the sentence a choice is a list of the device, so that the sentence stays one. */
export function PartField({ part, value, onChange, errors = noErrors }: PartFieldProps) {
  const { shape, name, help } = part
  if (shape.is !== 'choice')
    // What is left out is nothing, and what was never written is blank.
    return <ShapeField {...{ shape, name, help, onChange, errors }} value={value === undefined ? null : value} />
  const chosen = textIn(value)
  const known = shape.choices.some((choice) => choice.value === chosen)
  return (
    <SelectField
      label={name}
      description={help}
      value={chosen}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[
        ...shape.choices.map((choice) => ({ value: choice.value, label: choice.words })),
        // What a file said and no list offers stays what it is.
        ...(known ? [] : [{ value: chosen, label: chosen }]),
      ]}
      error={errors.get('') ?? null}
    />
  )
}

/** What stands in a line with others. */
export const isShort = ({ shape }: RulePart): boolean => shape.is === 'choice' || shape.is === 'number'
