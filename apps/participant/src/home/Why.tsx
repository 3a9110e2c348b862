import type { ReactNode } from 'react'
import { useText } from '../app/texts.ts'
import css from './home.module.css'

/** The rule behind what is asked, and where it comes from; folded until asked for. */
export function Why({ sentence, source }: { sentence: ReactNode; source: string }) {
  const t = useText()
  return (
    <details className={css['why']}>
      <summary>{t('home.why')}</summary>
      <p>{sentence}</p>
      <p className={css['source']}>{source}</p>
    </details>
  )
}
