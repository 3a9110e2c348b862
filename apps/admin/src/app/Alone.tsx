import { IthacaMark, LanguageSwitch, SchemeSwitch } from '@ithaca/ui'
import type { ReactNode } from 'react'
import { useText } from '../words/words.ts'
import css from './app.module.css'

/** A page outside of any association: Ithaca's mark, one thing, the switches. */
export function Alone({ children }: { children: ReactNode }) {
  const text = useText()
  return (
    <div className={css['alone']}>
      <header>
        <a className={css['mark']} href="/admin/">
          <IthacaMark size={24} />
          <span>
            {text('app')} <small>{text('administration')}</small>
          </span>
        </a>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className={css['switches']}>
        <LanguageSwitch />
        <SchemeSwitch />
      </footer>
    </div>
  )
}
