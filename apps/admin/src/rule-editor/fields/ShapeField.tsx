import { ChoiceField, SelectField, TextField } from '@ithaca/ui'
import { DateField } from '@ithaca/ui/dates'
import { useId } from 'react'
import { ChoicesField } from './ChoicesField.tsx'
import { type FieldProps, noErrors, type ShapeOf } from './field.ts'
import { ListField } from './ListField.tsx'
import { MaybeField } from './MaybeField.tsx'
import { NounField } from './NounField.tsx'
import { ObjectField } from './ObjectField.tsx'
import { TextsField } from './TextsField.tsx'
import { textIn } from './values.ts'
import { numberTyped } from './wrong.ts'
import { ZoneField } from './ZoneField.tsx'
import css from './fields.module.css'

/** The field of anything that a rule book holds, drawn from its shape. */
export function ShapeField(props: FieldProps) {
  const { shape, name, help = null, value, onChange, errors = noErrors, at = '' } = props
  const error = errors.get(at) ?? null
  switch (shape.is) {
    case 'code':
      return null
    case 'text':
      return (
        <TextField
          label={name}
          description={help}
          value={textIn(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          error={error}
        />
      )
    case 'number':
      return (
        <TextField
          className={css['number']}
          label={shape.unit === null ? name : `${name} (${shape.unit})`}
          description={help}
          inputMode="numeric"
          autoComplete="off"
          value={textIn(value)}
          onChange={({ currentTarget }) => onChange(numberTyped(currentTarget.value))}
          error={error}
        />
      )
    case 'day':
      return (
        <DateField
          label={name}
          description={help}
          value={textIn(value) || null}
          onChange={(day) => onChange(day ?? '')}
          error={error ?? undefined}
        />
      )
    case 'yes-no':
      return <YesNoField {...props} shape={shape} />
    case 'choice':
      return <OneField {...props} shape={shape} />
    case 'time-zone':
      return <ZoneField {...props} shape={shape} />
    case 'texts':
      return <TextsField {...props} shape={shape} />
    case 'noun':
      return <NounField {...props} shape={shape} />
    case 'choices':
      return <ChoicesField {...props} shape={shape} />
    case 'list':
      return <ListField {...props} shape={shape} Part={ShapeField} />
    case 'maybe':
      return <MaybeField {...props} shape={shape} Part={ShapeField} />
    case 'object':
      return <ObjectField {...props} shape={shape} Part={ShapeField} />
  }
}

const YES = 'yes'

function YesNoField({ shape, value, onChange, ...props }: FieldProps<ShapeOf<'yes-no'>>) {
  const choices = [
    { value: YES, words: shape.yes },
    { value: 'no', words: shape.no },
  ]
  return (
    <OneField
      {...props}
      shape={{ is: 'choice', choices }}
      value={value === true ? YES : 'no'}
      onChange={(chosen) => onChange(chosen === YES)}
    />
  )
}

/** So many are in sight at once; more are a list of the device. */
const IN_SIGHT = 5

function OneField(props: FieldProps<ShapeOf<'choice'>>) {
  const { shape, name, help, value, onChange, errors = noErrors, at = '', isCompact = false } = props
  const id = useId()
  const choices = shape.choices.map(({ value: one, words }) => ({ value: one, label: words }))
  if (isCompact || choices.length > IN_SIGHT)
    return (
      <SelectField
        label={name}
        description={help}
        data={choices}
        value={textIn(value)}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        error={errors.get(at)}
      />
    )
  return (
    <ChoiceField
      name={id}
      label={name}
      description={help}
      choices={choices}
      value={textIn(value)}
      onChange={onChange}
      error={errors.get(at)}
    />
  )
}
