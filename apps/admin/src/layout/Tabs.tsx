import { Link } from '@tanstack/react-router'
import type { LinkProps } from '@tanstack/react-router'
import css from './tabs.module.css'

type Tab = { key: string; label: string; link: Pick<LinkProps, 'to' | 'params' | 'search'> }

/** Tabs are links, so that each has an address and the browser's back button works. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  return (
    <nav aria-label={label} className={css['tabs']}>
      {tabs.map(({ key, label: name, link }) => (
        <Link
          key={key}
          {...link}
          aria-current={key === current ? 'page' : undefined}
          data-current={key === current}
          activeOptions={{ exact: true }}
          resetScroll={false}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
