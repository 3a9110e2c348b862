import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../words/rule-words.ts'
import type { Fields } from '../fields/values.ts'
import { fitted, isThere, type RulePart, valueAt, withValue } from './norm-value.ts'
import { isShort, PartField } from './PartField.tsx'
import css from '../rule-editor.module.css'

type NormFieldsProps = {
  parts: readonly RulePart[]
  norm: Fields
  onChange: (norm: Fields) => void
  errors: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** A norm as the sentence that it makes, part by part; what most leave as it is comes on demand, or where something is wrong with it. */
export function NormFields({ parts, norm, onChange, errors }: NormFieldsProps) {
  const text = useText()
  const [isWhole, setWhole] = useState(false)
  const there = parts.filter((part) => isThere(part, norm))
  const main = there.filter(({ isMain }) => isMain)
  const details = there.filter(({ isMain }) => !isMain)
  const isOpen = isWhole || details.some(({ path }) => errors.has(path))
  const field = (part: RulePart) => (
    <PartField
      key={part.path}
      part={part}
      value={valueAt(norm, part.path)}
      onChange={(value) => onChange(fitted(withValue(norm, part.path, value), parts))}
      errors={errors.get(part.path)}
    />
  )
  const drawn = (some: readonly RulePart[]) =>
    inLines(some).map((line) =>
      isShort(line[0]) ? (
        <div key={line[0].path} className={css['fields']}>
          {line.map(field)}
        </div>
      ) : (
        field(line[0])
      ),
    )
  return (
    <>
      {drawn(main)}
      {details.length === 0 ? null : (
        <Button
          size="sm"
          variant="subtle"
          className={css['more']}
          aria-expanded={isOpen}
          onClick={() => setWhole(!isOpen)}
        >
          {text('ruleNorms.details')}
        </Button>
      )}
      {isOpen ? drawn(details) : null}
    </>
  )
}

type Line = readonly [RulePart, ...RulePart[]]

/** In the order of the sentence: what is short stands in a line with its neighbours. */
const inLines = (parts: readonly RulePart[]): Line[] =>
  parts.reduce<Line[]>((lines, part) => {
    const last = lines.at(-1)
    return last && isShort(part) && isShort(last[0]) ? [...lines.slice(0, -1), [...last, part]] : [...lines, [part]]
  }, [])
