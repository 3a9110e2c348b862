import { z } from 'zod'
import { settings } from '../settings.ts'

/** What a text is where it is not somebody's own words: see `written` in `words.ts`. */
export type TextKind = 'words' | 'code' | 'time-zone' | 'norm'
/** What a setting can hold, as the contract has to know it: nothing of it is said a second time. */
export type Shape =
  | { is: 'yes-no' | 'day' }
  | { is: 'text'; kind: TextKind }
  | { is: 'whole-number'; least: number; most: number | null }
  | { is: 'list'; of: Shape; least: number }
  | { is: 'choice'; name: string; says: string; values: readonly string[] }
  | { is: 'object'; name: string; says: string; fields: readonly ShapeField[] }
export type ShapeField = { key: string; says: string; shape: Shape; nullable: boolean }
export type ObjectShape = Extract<Shape, { is: 'object' }>

/** Whatever a schema consists of; throws on what has no name, no description, or is not foreseen. */
export function shapeOf(schema: unknown, at = 'settings'): Shape {
  if (schema instanceof z.ZodArray)
    return { is: 'list', of: shapeOf(schema.element, `${at}[]`), least: schema.safeParse([]).success ? 0 : 1 }
  if (schema instanceof z.ZodEnum) return { is: 'choice', ...nameOf(schema, at), values: schema.options.map(String) }
  if (schema instanceof z.ZodObject) return { is: 'object', ...nameOf(schema, at), fields: fieldsOf(schema.shape, at) }
  if (schema instanceof z.ZodISODate) return { is: 'day' }
  if (schema instanceof z.ZodString)
    return { is: 'text', kind: textKinds.find((kind) => kind === schema.meta()?.['holds']) ?? 'words' }
  if (schema instanceof z.ZodNumber) return { is: 'whole-number', ...limitsOf(schema) }
  if (schema instanceof z.ZodBoolean) return { is: 'yes-no' }
  throw new Error(`${at} has a shape that the contract does not know`)
}

const textKinds: readonly TextKind[] = ['code', 'time-zone', 'norm']

/** Nothing that is counted goes below nothing; a most that only a machine knows is none. */
const limitsOf = ({ minValue, maxValue }: z.ZodNumber) => ({
  least: Math.max(Number(minValue), 0),
  most: maxValue === null || maxValue >= Number.MAX_SAFE_INTEGER ? null : maxValue,
})

const objectShape = (schema: z.ZodObject, at: string): ObjectShape => ({
  ...{ is: 'object', ...nameOf(schema, at) },
  fields: fieldsOf(schema.shape, at),
})

const fieldsOf = (shape: Readonly<Record<string, z.ZodType>>, at: string) =>
  Object.entries(shape).map(([key, member]): ShapeField => {
    const place = `${at}.${key}`
    if (member.description === undefined) throw new Error(`${place} has no description`)
    const nullable = member instanceof z.ZodNullable
    const inner: unknown = nullable ? member.unwrap() : member
    return { key, says: member.description, shape: shapeOf(inner, place), nullable }
  })

function nameOf(schema: z.ZodType, at: string): { name: string; says: string } {
  const { title, about } = schema.meta() ?? {}
  if (title === undefined || typeof about !== 'string') throw new Error(`${at} has no name`)
  return { name: title, says: about }
}

/** All settings: an object, whose fields are the sections. */
export const settingShapes = (): ObjectShape => ({
  ...{ is: 'object', name: 'ProgramSettings', says: 'How the machinery of a program works, section by section.' },
  fields: Object.entries(settings.shape).map(([key, section]) => {
    const shape = objectShape(section, key)
    return { key, says: shape.says, shape, nullable: false }
  }),
})
