import { noErrors, type ShapeOf, type WholeProps } from './field.ts'
import { Group } from './Group.tsx'
import { below, fieldsIn, isAsked, shownIn } from './values.ts'
import css from './fields.module.css'

/** The parts of something, each its own field. */
export function ObjectField(props: WholeProps<ShapeOf<'object'>>) {
  const { name, help, errors = noErrors, at = '' } = props
  return (
    <Group name={name} help={help ?? null} error={errors.get(at)}>
      <Members {...props} />
    </Group>
  )
}

/** The same without a name of its own, where something else has said it. */
export function Members({
  isCompact = false,
  Part,
  shape,
  value,
  onChange,
  errors = noErrors,
  at = '',
}: WholeProps<ShapeOf<'object'>>) {
  const fields = fieldsIn(value)
  return (
    <div className={css['members']}>
      {shownIn(shape)
        .filter((member) => isAsked(member, fields))
        .map(({ key, name, help, shape: inner }) => (
          <Part
            key={key}
            shape={inner}
            name={name}
            help={help}
            value={fields[key]}
            onChange={(next) => onChange({ ...fields, [key]: next })}
            errors={errors}
            at={below(at, key)}
            isCompact={isCompact}
          />
        ))}
    </div>
  )
}
