import { SelectField, TextField } from '@ithaca/ui'
import { useText } from '../../words/rule-words.ts'
import { type FieldProps, noErrors, type ShapeOf } from './field.ts'
import { Group } from './Group.tsx'
import { below, fieldsIn, textIn } from './values.ts'
import css from './fields.module.css'

export const FORMS = ['a', 'the', 'of', 'to', 'theMany', 'ofMany', 'toMany'] as const
const GENDERS = ['m', 'f', 'both'] as const

/** Whether its forms are still to be made of the word. */
export const isUnformed = (value: unknown): boolean => !('the' in fieldsIn(value))

/** A word for a role: one and several, and its gender in French; the other forms follow from them, and can be put right by hand. */
export function NounField({
  shape,
  name,
  help,
  value,
  onChange,
  errors = noErrors,
  at = '',
}: FieldProps<ShapeOf<'noun'>>) {
  const text = useText()
  const noun = fieldsIn(value)
  const { locale } = shape
  const gender = textIn(noun['gender'] ?? shape.noun.gender ?? 'm')
  const said = { one: textIn(noun['one']), many: textIn(noun['many']), ...(locale === 'fr' && { gender }) }
  const word = (form: 'one' | 'many') => (
    <TextField
      label={text(`ruleFields.noun.${form}`)}
      lang={locale}
      autoComplete="off"
      value={said[form]}
      onChange={({ currentTarget }) => onChange({ ...said, [form]: currentTarget.value })}
      error={errors.get(below(at, form)) ?? null}
    />
  )
  return (
    <Group name={name} help={help ?? null} error={errors.get(at)}>
      <div className={css['noun']}>
        {word('one')}
        {word('many')}
        {locale === 'fr' ? (
          <SelectField
            label={text('ruleFields.noun.gender')}
            value={gender}
            onChange={({ currentTarget }) => onChange({ ...said, gender: currentTarget.value })}
            data={GENDERS.map((one) => ({ value: one, label: text(`ruleFields.noun.genders.${one}`) }))}
          />
        ) : null}
      </div>
      {isUnformed(value) ? (
        <p className={css['help']}>{text('ruleFields.noun.later')}</p>
      ) : (
        <details className={css['forms']}>
          <summary>
            <span lang={locale}>{FORMS.map((form) => textIn(noun[form])).join(' · ')}</span>
          </summary>
          <div className={css['noun']}>
            {FORMS.map((form) => (
              <TextField
                key={form}
                label={text(`ruleFields.noun.${form}`)}
                lang={locale}
                value={textIn(noun[form])}
                onChange={({ currentTarget }) => onChange({ ...noun, [form]: currentTarget.value })}
              />
            ))}
          </div>
        </details>
      )}
    </Group>
  )
}
