import { VisuallyHidden } from '@mantine/core'
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
  /** What of it is another, where the sentences do not say it. */
  note?: string | null | undefined
  words?: readonly Words[]
}

type Words = { lang: string; before?: string | null | undefined; after?: string | null | undefined }

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
                <li
                  key={`${change.key} ${change.before ?? ''} ${change.after ?? ''} ${change.note ?? ''}`}
                  data-kind={change.kind}
                >
                  <ChangeLine change={change} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function ChangeLine({ change: { kind, parts, before, after, note, words } }: { change: Change }) {
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
        {note ? <p className={css['note']}>{note}</p> : null}
        {words?.map((pair, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- they never change places
          <WordsLine key={index} {...pair} />
        ))}
        {before && before !== after ? (
          <p className={css['before']}>
            <span className={css['until']}>{text('changes.before')}</span> {before}
          </p>
        ) : null}
      </div>
    </>
  )
}

/** "mentor → advisor", for whoever sees it and for whoever hears it. */
function WordsLine({ lang, before, after }: Words) {
  const text = useUiText()
  return (
    <p className={css['pair']}>
      {before ? (
        <del>
          <VisuallyHidden>{text('changes.gone')} </VisuallyHidden>
          <span lang={lang}>{before}</span>
        </del>
      ) : null}
      {before && after ? <span aria-hidden="true"> → </span> : null}
      {after ? (
        <ins>
          <VisuallyHidden>{text('changes.come')} </VisuallyHidden>
          <span lang={lang}>{after}</span>
        </ins>
      ) : null}
    </p>
  )
}
