import type { ReactNode } from 'react'
import type { RuleShape } from '@ithaca/schema/rule-shape'

/** What every field is given, of whatever shape. */
export type FieldProps<Shape extends RuleShape = RuleShape> = {
  shape: Shape
  /** What it is called; a field has a name in words, always. */
  name: string
  help?: string | null
  value: unknown
  onChange: (value: unknown) => void
  /** What is wrong, in words, by place; `at` is the field's own. */
  errors?: ReadonlyMap<string, string>
  at?: string
  /** Among others of its kind: choices are a list of the device. */
  isCompact?: boolean
}

export const noErrors: ReadonlyMap<string, string> = new Map()
export type ShapeOf<Is extends RuleShape['is']> = Extract<RuleShape, { is: Is }>
/** What holds others draws them with what draws everything. */
export type WholeProps<Shape extends RuleShape> = FieldProps<Shape> & { Part: (props: FieldProps) => ReactNode }
