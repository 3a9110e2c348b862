import { useText } from '../app/inside.ts'
import css from './pair.module.css'

/** The norm behind what is asked, and where it comes from; folded until asked for, and nothing where the rules have it no more. */
export function Why({ why }: { why: string }) {
  const t = useText()
  if (why === '') return null
  return (
    <details className={css['why']}>
      <summary>{t('home.why')}</summary>
      <p>{why}</p>
    </details>
  )
}
