import { expect, test } from 'vitest'
import { z } from 'zod'
import { csce } from '../presets/presets.ts'
import { resolve } from '../resolve.ts'
import { type ObjectShape, settingShapes, type Shape, shapeOf } from './shapes.ts'

/** Everything that has a name, as often as it occurs. */
function namedIn(shape: Shape): Exclude<Shape, { is: 'list' | 'text' | 'whole-number' | 'yes-no' | 'day' }>[] {
  if (shape.is === 'list') return namedIn(shape.of)
  if (shape.is === 'choice') return [shape]
  return shape.is === 'object' ? [shape, ...shape.fields.flatMap((field) => namedIn(field.shape))] : []
}

test('every section that can be set is in the contract, each field with a description', () => {
  const { fields } = settingShapes()
  expect(fields.map(({ key }) => key)).toEqual(Object.keys(resolve(csce).settings))
  const section = (key: string) => fields.find((field) => field.key === key)?.shape as ObjectShape
  for (const { shape } of fields)
    for (const { says } of (shape as ObjectShape).fields) expect(says).toMatch(/^[A-Z].*\.$/)
  expect(section('term').fields.find(({ key }) => key === 'months')).toMatchObject({
    ...{ nullable: true, shape: { is: 'whole-number' } },
    says: 'What the two commit to unless they say otherwise; null is open-ended.',
  })
  expect(section('enrolment').fields.find(({ key }) => key === 'window')).toMatchObject({
    ...{ nullable: true, shape: { is: 'object', name: 'EnrolmentWindow' } },
    says: 'When a cohort is open; null where it is not one.',
  })
})

test('what has the same name is the same', () => {
  const first = new Map<string, Shape>()
  for (const shape of namedIn(settingShapes()))
    expect(shape).toEqual(first.get(shape.name) ?? first.set(shape.name, shape).get(shape.name))
  expect(first.size).toBeGreaterThan(50)
})

test.each([
  ['has no name', z.object({ a: z.string() })],
  ['has no description', z.object({ a: z.string() }).meta({ title: 'A', about: 'An a.' })],
  ['has a shape that the contract does not know', z.union([z.string(), z.number()])],
])('what %s is refused while the contract is made', (why, schema) => {
  expect(() => shapeOf(schema, 'here')).toThrow(why)
})
