import { ChoiceField } from '@ithaca/ui'
import type { RuleShape } from '@ithaca/schema/rule-shape'
import { useId, useState } from 'react'
import { noErrors, type ShapeOf, type WholeProps } from './field.ts'
import { Members } from './ObjectField.tsx'
import { blank } from './values.ts'
import css from './fields.module.css'

/** Nothing, or something: what is then asked stands below the choice that asks for it. */
export function MaybeField({
  Part,
  shape,
  name,
  help,
  value,
  onChange,
  errors = noErrors,
  at = '',
}: WholeProps<ShapeOf<'maybe'>>) {
  const id = useId()
  // What was written is there again for whoever changes their mind.
  const [last, setLast] = useState(value)
  const choose = (chosen: string) => {
    if (chosen === 'some') return onChange(last ?? blank(shape.of))
    setLast(value)
    onChange(null)
  }
  const inner = { value, onChange, errors, at }
  return (
    <div className={css['maybe']}>
      <ChoiceField
        name={id}
        label={name}
        description={help}
        choices={[
          { value: 'none', label: shape.none },
          { value: 'some', label: shape.some },
        ]}
        value={value === null ? 'none' : 'some'}
        onChange={choose}
      />
      {value === null ? null : (
        <div className={css['within']}>
          {shape.of.is === 'object' ? (
            <Members {...inner} Part={Part} shape={shape.of} name={name} />
          ) : (
            <Part {...inner} {...insideOf(shape)} />
          )}
        </div>
      )}
    </div>
  )
}

/** The choice has said what it is, so that a number has only to say of what. */
function insideOf({ of, some }: ShapeOf<'maybe'>): { shape: RuleShape; name: string } {
  if (of.is !== 'number' || of.unit === null) return { shape: of, name: some }
  return { shape: { ...of, unit: null }, name: of.unit.charAt(0).toUpperCase() + of.unit.slice(1) }
}
