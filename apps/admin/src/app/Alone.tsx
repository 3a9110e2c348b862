import { BrandMark, IthacaMark, LanguageSwitch, SchemeSwitch } from '@ithaca/ui'
import type { Logo } from '@ithaca/ui'
import type { ReactNode } from 'react'
import { useText } from '../words/words.ts'
import css from './app.module.css'

type AloneProps = { children: ReactNode; association?: { name: string; logo: Logo | null } | null | undefined }

/** A page without a rail: whose it is (Ithaca's, where no association is known yet), one thing, the switches. */
export function Alone({ children, association = null }: AloneProps) {
  const text = useText()
  return (
    <div className={css['alone']}>
      <header>
        <a className={css['mark']} href="/admin/">
          {association ? <BrandMark name={association.name} logo={association.logo} /> : <IthacaMark size={24} />}
          <span>
            {association?.name ?? text('app')} <small>{text('administration')}</small>
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
