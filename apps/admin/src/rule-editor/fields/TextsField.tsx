import { LongTextField } from '@ithaca/ui'
import { useText } from '../../words/rule-words.ts'
import { type FieldProps, noErrors, type ShapeOf } from './field.ts'
import { Group } from './Group.tsx'
import { typed, useLanguages } from './languages.ts'
import { below, textsIn } from './values.ts'
import { LONGEST } from './wrong.ts'
import css from './fields.module.css'

/** A text in both languages, side by side while there is room. */
export function TextsField({
  shape,
  name,
  help,
  value,
  onChange,
  errors = noErrors,
  at = '',
}: FieldProps<ShapeOf<'texts'>>) {
  const text = useText()
  const texts = textsIn(value)
  const languages = useLanguages()
  const isBegun = languages.some((language) => texts[language].trim() !== '')
  return (
    <Group name={name} help={help ?? null} error={errors.get(at)}>
      <div className={css['texts']}>
        {languages.map((language) => (
          <LongTextField
            key={language}
            label={text(`ruleFields.language.${language}`)}
            lang={language}
            minRows={shape.isLong ? 3 : 1}
            maxLength={LONGEST}
            value={texts[language]}
            onChange={({ currentTarget }) => onChange(typed(texts, language, currentTarget.value, languages))}
            onKeyDown={(event) => {
              // One line is one line: what is pasted may still be broken.
              if (!shape.isLong && event.key === 'Enter') event.preventDefault()
            }}
            description={isBegun && texts[language].trim() === '' ? text('ruleFields.missing') : null}
            error={errors.get(below(at, language)) ?? null}
          />
        ))}
      </div>
    </Group>
  )
}
