import { Section, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './rules.module.css'

type EditionListProps = {
  editions: readonly { id: string; number: number; state: string; publishedAt?: string | null }[]
  shownId: string
  currentId: string | null
}

export function EditionList({ editions, shownId, currentId }: EditionListProps) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  return (
    <Section title={text('rules.editions')}>
      <ul className={css['editions']}>
        {editions.map(({ id, number, state, publishedAt }) => (
          <li key={id}>
            <Link
              to="/$slug/$program/rules"
              params={params}
              search={id === currentId ? {} : { edition: String(number) }}
              activeOptions={{ exact: true }}
              aria-current={id === shownId ? 'true' : undefined}
            >
              {text('rules.edition', { number })}
            </Link>
            <span>
              {text(
                state === 'draft'
                  ? 'rules.editionState.draft'
                  : id === currentId
                    ? 'rules.editionState.published'
                    : 'rules.editionState.retired',
              )}
              {publishedAt ? ` · ${formats.day(formats.dayOf(publishedAt))}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
