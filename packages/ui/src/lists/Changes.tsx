import { useUiText } from '../texts/set-up.ts'
import css from './changes.module.css'

type Kind = 'ADDED' | 'REMOVED' | 'CHANGED'
type Part = 'VALUE' | 'STRENGTH' | 'PARTY' | 'WORDS'

export type Change = {
  key: string
  /** Heading under which it is read. */
  chapter: string
  kind: Kind
  parts: readonly Part[]
  before?: string | null | undefined
  after?: string | null | undefined
}

const headings = { 2: 'h2', 3: 'h3', 4: 'h4' } as const

/** What says something else than before: under headings, the new sentence large, the old one quiet below it. */
export function Changes({ changes, level = 3 }: { changes: readonly Change[]; level?: 2 | 3 | 4 }) {
  const Heading = headings[level]
  const chapters = [...new Set(changes.map(({ chapter }) => chapter))]
  return (
    <div className={css['changes']}>
      {chapters.map((chapter) => (
        <section key={chapter}>
          <Heading>{chapter}</Heading>
          <ul>
            {changes
              .filter((change) => change.chapter === chapter)
              .map((change) => (
                <li key={`${change.key} ${change.before ?? ''} ${change.after ?? ''}`} data-kind={change.kind}>
                  <ChangeLine change={change} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function ChangeLine({ change: { kind, parts, before, after } }: { change: Change }) {
  const text = useUiText()
  const mark =
    kind === 'CHANGED' && parts.length > 0
      ? parts.map((part) => text(`changes.parts.${part}`)).join(', ')
      : text(`changes.kinds.${kind}`)
  return (
    <>
      <span className={css['mark']}>{mark}</span>
      <div className={css['words']}>
        {after ? <p className={css['after']}>{after}</p> : null}
        {before ? (
          <p className={css['before']}>
            <span className={css['until']}>{text('changes.before')}</span> {before}
          </p>
        ) : null}
      </div>
    </>
  )
}
