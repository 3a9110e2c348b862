import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useSiteName } from '../provider.tsx'
import css from './page.module.css'

// The page on which the person arrived is read by the browser itself; later ones are announced by moving focus to their title.
let lastPath: string | null = null

export type PageTitleProps = {
  children: string
  /** A quiet line above: where this page belongs. */
  over?: ReactNode
  /** One sentence below, on where one stands. */
  lead?: ReactNode
  /** Buttons beside the title. */
  actions?: ReactNode
  /** For the browser's tab, when it should say more than the title. */
  tabTitle?: string
}

export function PageTitle({ children, over, lead, actions, tabTitle }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const siteName = useSiteName()
  useEffect(() => {
    document.title = `${tabTitle ?? children} · ${siteName}`
    const path = window.location.pathname
    if (lastPath !== null && lastPath !== path) heading.current?.focus({ preventScroll: true })
    lastPath = path
  }, [children, siteName, tabTitle])
  return (
    <div className={css['title']}>
      <div>
        {over ? <p className={css['over']}>{over}</p> : null}
        <h1 ref={heading} tabIndex={-1}>
          {children}
        </h1>
        {lead ? <p className={css['lead']}>{lead}</p> : null}
      </div>
      {actions ? <div className={css['actions']}>{actions}</div> : null}
    </div>
  )
}
