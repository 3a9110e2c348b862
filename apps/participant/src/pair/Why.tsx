import { useText } from '../app/texts.ts'
import css from './pair.module.css'

/** The norm behind what is asked, and where it comes from; folded until asked for. */
export function Why({ why }: { why: string }) {
  const t = useText()
  return (
    <details className={css['why']}>
      <summary>{t('home.why')}</summary>
      <p>{why}</p>
    </details>
  )
}
