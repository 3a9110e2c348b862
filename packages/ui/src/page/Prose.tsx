import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import css from './page.module.css'

/** Text in a width that is good to read; `paper` sets it as the words of an agreement are set. */
export const Prose = ({ children, paper = false, lang }: { children: ReactNode; paper?: boolean; lang?: string }) => (
  <div className={clsx(css['prose'], paper && css['paper'])} lang={lang}>
    {children}
  </div>
)
