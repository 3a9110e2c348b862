import type { RuleShape } from '@ithaca/schema/rule-shape'
import { fieldsIn, listIn, textIn, titleIn } from './values.ts'

/** The value with a code for whatever has none yet, made of its English words; a code that is there stays for ever. */
export function withCodes(shape: RuleShape, value: unknown): unknown {
  if (shape.is === 'maybe') return value === null ? null : withCodes(shape.of, value)
  if (shape.is === 'object')
    return {
      ...fieldsIn(value),
      ...Object.fromEntries(
        shape.members.map(({ key, shape: inner }) => [key, withCodes(inner, fieldsIn(value)[key])]),
      ),
    }
  if (shape.is !== 'list') return value
  const items = listIn(value).map((item) => withCodes(shape.of, item))
  const key = shape.of.is === 'object' ? shape.of.members.find((member) => member.shape.is === 'code')?.key : undefined
  if (key === undefined) return items
  const taken = new Set(items.map((item) => textIn(fieldsIn(item)[key])).filter((code) => code !== ''))
  return items.map((item) => {
    if (textIn(fieldsIn(item)[key]) !== '') return item
    const code = free(codeOf(titleIn(shape.of, item, 'en')), taken)
    taken.add(code)
    return { ...fieldsIn(item), [key]: code }
  })
}

const LONGEST_CODE = 48

const codeOf = (words: string): string => {
  const plain = words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const code = plain.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^[-0-9]+|-+$/gu, '')
  return code.slice(0, LONGEST_CODE).replace(/-+$/u, '') || 'item'
}

function free(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code
  let nth = 2
  while (taken.has(`${code}-${nth}`)) nth++
  return `${code}-${nth}`
}
