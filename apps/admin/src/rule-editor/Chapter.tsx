import { Section } from '@ithaca/ui'
import { useEffect, useRef, useState } from 'react'
import { readFragment } from '../gql/index.ts'
import type { EditedDraftQuery } from '../gql/graphql.ts'
import { NormRow, searchedInNorm } from './NormRow.tsx'
import { AddNorm } from './norms/AddNorm.tsx'
import type { ChangedPoint } from './norms/Changed.tsx'
import { OffRow, RemovedRow } from './norms/LeftOut.tsx'
import { EditedNormOf } from './queries.ts'
import css from './rule-editor.module.css'
import { type EditedField, searchedIn, Settings } from './settings/Settings.tsx'
import type { Editing } from './use-editing.ts'

type Draft = NonNullable<NonNullable<EditedDraftQuery['program']>['draft']>

type ChapterProps = {
  chapter: Draft['chapters'][number]
  /** Norms of the edition that holds which the draft has no longer. */
  removed: Draft['removed']
  fields: readonly EditedField[]
  /** Whether a sentence is among those searched for. */
  finds: (sentence: string) => boolean
  isSearching: boolean
  editing: Editing
  book: unknown
  /** What is not as in the edition that holds. */
  changes: readonly ChangedPoint[]
  problems: readonly { message: string; norms: readonly string[]; settings: readonly string[] }[]
  /** Texts of which one language alone has changed since the edition that holds, and its number. */
  uneven?: Draft['texts']
  edition?: number | null
}

/** A chapter of the charter. What is not searched for is hidden and keeps what is being typed in it. */
export function Chapter(props: ChapterProps) {
  const {
    chapter,
    removed,
    fields,
    finds,
    isSearching,
    editing,
    book,
    changes,
    problems,
    uneven = [],
    edition = null,
  } = props
  const { key, title } = chapter
  const all = chapter.norms.map((norm) => readFragment(EditedNormOf, norm))
  const off = chapter.off.filter((point) => finds(searchedInNorm(point)))
  const gone = removed.filter(({ sentence }) => finds(sentence))
  const isEmpty = ![...all.map(searchedInNorm), ...fields.map(searchedIn)].some(finds)
  const [isAdding, setAdding] = useState(false)
  const { here, turnTo } = useFocusIn()
  const known = all.map((norm) => norm.key)
  const added = () => turnTo((root) => [...root.querySelectorAll<HTMLElement>('[data-norm]')].find(isNew(known)))
  const keyOf = (at: number) => all[at]?.key ?? null
  return (
    <div ref={here} hidden={isSearching && !isAdding && isEmpty && off.length === 0 && gone.length === 0}>
      <Section title={title}>
        <ul className={css['norms']}>
          {all.map((norm, at) => (
            <NormRow
              key={norm.key}
              norm={norm}
              place={{ at, count: all.length, up: keyOf(at - 1), down: keyOf(at + 2) }}
              isFound={finds(searchedInNorm(norm))}
              editing={editing}
              book={book}
              change={changes.find((change) => change.key === norm.key) ?? null}
              problems={problems.filter((problem) => problem.norms.includes(norm.key)).map(({ message }) => message)}
              uneven={uneven.flatMap((one) => (one.norm === norm.key && one.uneven ? [one.uneven] : []))}
              edition={edition}
              gone={(lost, how) => turnTo(whereStood(lost, how))}
            />
          ))}
          {off.map((point) => (
            <OffRow key={point.key} point={point} editing={editing} taken={() => turnTo(addIn)} />
          ))}
          {gone.map((norm) => (
            <RemovedRow key={norm.key} norm={norm} editing={editing} back={(back) => turnTo(rowOf(back))} />
          ))}
        </ul>
        <AddNorm chapter={key} {...{ title, editing, added, isOpen: isAdding, setOpen: setAdding, isSearching }} />
        <Settings {...{ fields, finds, isSearching, editing, book, changes, problems, uneven, edition }} />
      </Section>
    </div>
  )
}

type Find = (root: HTMLElement) => HTMLElement | null | undefined

/** Turns the focus to what a change has made, as soon as it is there; what had it is gone. */
function useFocusIn() {
  const here = useRef<HTMLDivElement>(null)
  const wanted = useRef<Find | null>(null)
  useEffect(() => {
    const found = here.current && wanted.current?.(here.current)
    if (!found) return
    wanted.current = null
    const target = found.matches('button') ? found : found.querySelector<HTMLElement>('[data-edit]')
    target?.focus()
  })
  return {
    here,
    turnTo: (find: Find) => {
      wanted.current = find
    },
  }
}

const addIn: Find = (root) => root.querySelector<HTMLElement>('[data-add]')
const rowOf =
  (key: string): Find =>
  (root) =>
    root.querySelector<HTMLElement>(`[data-norm="${key}"]`)
/** What stands for it now, once its row is gone: the way to bring it back, or to say another. */
const whereStood =
  (key: string, how: 'removed' | 'decided'): Find =>
  (root) => {
    if (rowOf(key)(root)) return null
    const decisions = [...root.querySelectorAll<HTMLElement>('[data-off]')]
    const back = how === 'decided' ? decisions.at(-1) : root.querySelector<HTMLElement>(`[data-put-back="${key}"]`)
    return back ?? addIn(root)
  }
const isNew =
  (known: readonly string[]) =>
  ({ dataset }: HTMLElement) =>
    !known.includes(dataset['norm'] ?? '')
