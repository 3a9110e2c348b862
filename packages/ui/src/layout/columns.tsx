import type { ReactNode } from 'react'
import css from './layout.module.css'

/** The page's matter with what belongs beside it; on a phone the side comes after. */
export const WithAside = ({ children, aside, label }: { children: ReactNode; aside: ReactNode; label: string }) => (
  <div className={css['withAside']}>
    <div>{children}</div>
    <aside aria-label={label}>{aside}</aside>
  </div>
)

/** Equal columns while there is room. */
export const Columns = ({ children }: { children: ReactNode }) => <div className={css['columns']}>{children}</div>

/** Fields of a form under each other, as wide as they are read well. */
export const FieldStack = ({ children }: { children: ReactNode }) => <div className={css['fields']}>{children}</div>

/** Buttons side by side, the primary one first. */
export const Buttons = ({ children }: { children: ReactNode }) => <div className={css['buttons']}>{children}</div>
