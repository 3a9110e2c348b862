import { useState } from 'react'
import { fieldsIn } from './fields/values.ts'
import { valueAt } from './norms/norm-value.ts'
import { changedIn, same, threeWay, type Told } from './three-way.ts'

type State<Value> = {
  base: Value
  typed: Value
  told: readonly Told[]
  /** What it was when both began, as long as it is asked which of the two it shall be. */
  asked: Value | null
  /** All of it was told of oneself, in another window. */
  isOwn: boolean
}

/** What is typed over a value that others may write meanwhile: theirs stands in the form at once wherever one has not touched it. */
export function useMerged<Value>(now: Value, isOwn: boolean) {
  const [state, setState] = useState<State<Value>>({ base: now, typed: now, told: [], asked: null, isOwn })
  if (!same(now, state.base)) setState(putOver(state, now, isOwn))
  const { base, typed, told, asked } = state
  return {
    typed,
    setTyped: (value: Value) => setState((before) => ({ ...before, typed: value })),
    /** Nothing was typed that is not kept. */
    isSame: same(typed, base),
    base,
    told,
    isOwn: state.isOwn,
    isAsked: asked !== null,
    takeTheirs: () => setState({ ...state, typed: threeWay(asked, typed, base, 'theirs').value as Value, asked: null }),
    keepMine: () => setState({ ...state, asked: null }),
  }
}

export type Merging = Pick<ReturnType<typeof useMerged>, 'told' | 'isOwn' | 'isAsked' | 'takeTheirs' | 'keepMine'>

function putOver<Value>(before: State<Value>, now: Value, isOwn: boolean): State<Value> {
  const { base, typed, told, asked } = before
  const { value, clashes } = threeWay(base, typed, now)
  const news = changedIn(base, now).filter(({ at }) => !same(placed(typed, at), placed(now, at)))
  return {
    base: now,
    typed: value as Value,
    told: [...told.filter((one) => !news.some(({ at }) => at === one.at)), ...news],
    asked: clashes.length > 0 ? (asked ?? base) : asked,
    isOwn: news.length === 0 ? before.isOwn : isOwn && (told.length === 0 || before.isOwn),
  }
}

const placed = (value: unknown, at: string) => (at === '' ? value : valueAt(fieldsIn(value), at))
