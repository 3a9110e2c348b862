import { Section, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { type Theme, ThemeList } from './ThemeList.tsx'
import css from './rules.module.css'

type Edition = {
  id: string
  number: number
  publishedAt?: string | null
  publishedBy?: { fullName: string } | null
  proposedBy?: { fullName: string } | null
  note?: string | null
  themes: readonly Theme[]
}
type EditionListProps = { editions: readonly Edition[]; shownId: string; currentId: string | null }

/** Every edition with who published it, when, and why. */
export function EditionList({ editions, shownId, currentId }: EditionListProps) {
  const text = useText()
  const params = useParamsHere()
  const { hasDuty, isOwner } = useHere()
  return (
    <Section title={text('rules.editions')} actions={hasDuty || isOwner ? <FileLink compares /> : null}>
      <ul className={css['editions']}>
        {editions.map((edition) => (
          <li key={edition.id}>
            <Link
              to="/$slug/$program/rules"
              params={params}
              search={edition.id === currentId ? {} : { edition: String(edition.number) }}
              activeOptions={{ exact: true }}
              aria-current={edition.id === shownId ? 'true' : undefined}
            >
              {text('rules.edition', { number: edition.number })}
            </Link>
            <span>
              {text(edition.id === currentId ? 'rules.editionState.published' : 'rules.editionState.retired')}
            </span>
            <Published edition={edition} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** To the same as a file, with every comment in it, and to two editions beside one another. */
export function FileLink({ compares = false }: { compares?: boolean }) {
  const text = useText()
  const params = useParamsHere()
  return (
    <>
      {compares ? (
        <Link to="/$slug/$program/rules/compare" params={params} className={css['see']}>
          {text('compare.link')}
        </Link>
      ) : null}
      <Link to="/$slug/$program/rules/file" params={params} className={css['see']}>
        {text('programFile.link')}
      </Link>
    </>
  )
}

function Published({ edition: { publishedAt, publishedBy, proposedBy, note, themes } }: { edition: Edition }) {
  const text = useText()
  const formats = useFormats()
  const day = publishedAt ? formats.longDay(formats.dayOf(publishedAt)) : null
  return (
    <div className={css['published']}>
      <p>{note ?? text('editions.noWhy')}</p>
      {themes.length > 0 ? (
        <>
          <p>{text('publishing.answers.title')}</p>
          <ThemeList themes={themes} />
        </>
      ) : null}
      {day === null ? null : (
        <p className={css['quiet']}>
          {publishedBy && proposedBy
            ? text('publishing.by', { day, name: publishedBy.fullName, proposer: proposedBy.fullName })
            : publishedBy
              ? text('editions.by', { day, name: publishedBy.fullName })
              : text('editions.byNobody', { day })}
        </p>
      )}
    </div>
  )
}
