import { EmptyState, Section, TextSkeleton } from '@ithaca/ui'
import { VisuallyHidden } from '@mantine/core'
import { useRead } from '../app/read.tsx'
import type { ComparisonQuery } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import css from './compare.module.css'
import { ComparisonOf } from './queries.ts'
import { numberOf, type Side } from './sides.ts'

type Found = NonNullable<NonNullable<ComparisonQuery['program']>['comparison']>
type Change = Found['changes'][number]

/** The points that differ, under the headings of the rules, each as one sentence with what went struck out and what came underlined. */
export function Redlines({ slug, from, to }: { slug: string; from: Side; to: Side }) {
  const text = useText()
  const variables = { slug, from: numberOf(from), to: numberOf(to) }
  const read = useRead(ComparisonOf, variables, <TextSkeleton />)
  if (!read.data) return read.unread
  const found = read.data.program?.comparison
  if (!found || found.changes.length === 0)
    return (
      <EmptyState level={2} title={text('compare.same')}>
        {text('compare.sameHint')}
      </EmptyState>
    )
  const { changes, unchanged } = found
  const chapters = [...new Set(changes.map(({ chapter }) => chapter))]
  return (
    <>
      <p className={css['sum']}>
        <output>{text('compare.changed', { count: changes.length })}</output>{' '}
        {text('compare.unchanged', { count: unchanged })}
      </p>
      {chapters.map((chapter) => (
        <Section key={chapter} title={chapter}>
          <ul className={css['changes']}>
            {changes
              .filter((change) => change.chapter === chapter)
              .map((change) => (
                <li
                  key={`${change.key} ${change.redline.map(({ text: words }) => words).join('')} ${change.note ?? ''}`}
                >
                  <Line change={change} />
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

export function Line({ change: { kind, strengthBefore, strengthAfter, redline, note, words } }: { change: Change }) {
  const text = useText()
  return (
    <>
      <span className={css['mark']}>{text(`compare.kinds.${kind}`)}</span>
      <div>
        {redline.length > 0 ? <Pieces redline={redline} /> : null}
        {note ? <p className={css['strength']}>{note}</p> : null}
        {words.map((pair, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- they never change places
          <Pieces key={index} redline={pair.redline} lang={pair.lang} />
        ))}
        {strengthBefore && strengthAfter ? (
          <p className={css['strength']}>
            {text('compare.strength', {
              before: text(`compare.strengths.${strengthBefore}`),
              after: text(`compare.strengths.${strengthAfter}`),
            })}
          </p>
        ) : null}
      </div>
    </>
  )
}

function Pieces({ redline, lang }: { redline: Change['redline']; lang?: string }) {
  return (
    <p className={css['redline']}>
      {redline.map((piece, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- pieces of one sentence never change places
        <Piece key={index} kind={piece.kind} words={piece.text} lang={lang} />
      ))}
    </p>
  )
}

type PieceProps = { kind: Change['redline'][number]['kind']; words: string; lang?: string | undefined }

function Piece({ kind, words, lang }: PieceProps) {
  const text = useText()
  if (kind === 'SAME') return <span lang={lang}>{words}</span>
  const Mark = kind === 'GONE' ? 'del' : 'ins'
  return (
    <>
      <Mark>
        <VisuallyHidden>{text(kind === 'GONE' ? 'compare.gone' : 'compare.come')} </VisuallyHidden>
        <span lang={lang}>{words.trim()}</span>
      </Mark>{' '}
    </>
  )
}
