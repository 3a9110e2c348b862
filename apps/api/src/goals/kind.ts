import type { Localized } from '@ithaca/domain/core'
import { plainKind } from '@ithaca/domain/goals'
import { type GoalKind, goalKinds } from '@ithaca/domain/rules'

/** One of the two kinds that many programs have; null for a program's own. */
export const plainKindOf = (kind: string | null): GoalKind | null => goalKinds.find((one) => one === kind) ?? null

/** The kind of a goal as it was frozen with its agreement: in the program's words where those are its own. */
export const frozenKind = ({
  kind,
  kindLabel,
}: {
  kind: string | null
  kindLabel?: Localized | undefined
}): Localized | null => kindLabel ?? (kind === null ? null : (plainKind(kind) ?? null))
