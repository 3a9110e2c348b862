import { bare, made, type Model, tellingWords } from './model.ts'
import type { Step } from './value-problems.ts'

/** The models of what can stand at a place. */
function modelsAt(model: Model, path: readonly Step[]): Model[] {
  const it = made(bare(model))
  const [step, ...rest] = path
  if (step === undefined) return [model]
  if (it.is === 'choice') return it.options.flatMap((option) => modelsAt(option, path))
  if (it.is === 'list' || it.is === 'record') return modelsAt(it.of, rest)
  const next = it.is === 'object' && Object.hasOwn(it.shape, step) ? it.shape[step] : undefined
  return next === undefined ? [] : modelsAt(next, rest)
}

/** What members a thing can have there. */
export const keysAt = (model: Model, path: readonly Step[]): string[] => [
  ...new Set(
    modelsAt(model, path)
      .map((one) => made(bare(one)))
      .flatMap((it) => (it.is === 'choice' ? it.options.map(made) : [it]))
      .flatMap((it) => (it.is === 'object' ? Object.keys(it.shape) : [])),
  ),
]

/** By which words what can stand there is told apart; empty where it is no choice. */
export const choicesAt = (model: Model, path: readonly Step[]): string[] =>
  modelsAt(model, path)
    .map((one) => made(bare(one)))
    .flatMap((it) => (it.is === 'choice' ? it.options.flatMap((option) => tellingWords(option, it.by)) : []))

/** The known word that differs least, where it is a slip of the pen. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 40) return undefined
  const ranked = known.map((one) => ({ one, far: distance(word.toLowerCase(), one.toLowerCase()) }))
  const best = ranked.toSorted((a, b) => a.far - b.far)[0]
  return best !== undefined && best.far <= (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3)))
    ? best.one
    : undefined
}

/** How many letters are to be put in, left out or changed. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_nothing, index) => index)
  for (const [index, letter] of [...one].entries()) {
    let [left, corner] = [index + 1, index]
    const next = row.slice(1).map((above, at) => {
      left = Math.min(corner + (other[at] === letter ? 0 : 1), above + 1, left + 1)
      corner = above
      return left
    })
    row = [index + 1, ...next]
  }
  return Math.max(...row.slice(-1))
}
