import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useParamsHere } from '../programs/program.ts'
import { useText } from '../words/rule-words.ts'
import { aroundPage, PUBLISH } from './pages.ts'
import css from './set-up.module.css'

/** Where a page leads: on, past it, back, and to all of them. */
export function Foot({ slug, children }: { slug: string; children: ReactNode }) {
  const text = useText()
  const params = useParamsHere()
  const { before, after } = aroundPage(slug)
  return (
    <>
      <div className={css['foot']}>
        {children}
        {slug === PUBLISH ? null : (
          <ButtonLink
            variant="subtle"
            to="/$slug/$program/set-up/$page"
            params={{ ...params, page: after }}
            preload={false}
          >
            {text('setUp.page.skip')}
          </ButtonLink>
        )}
      </div>
      <p className={css['links']}>
        {before ? (
          <Link to="/$slug/$program/set-up/$page" params={{ ...params, page: before.slug }}>
            {text('setUp.page.back', { title: text(`setUp.tasks.${before.task}.title`) })}
          </Link>
        ) : null}
        <Link to="/$slug/$program/set-up" params={params}>
          {text('setUp.page.list')}
        </Link>
      </p>
    </>
  )
}
