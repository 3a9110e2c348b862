import { useText } from '../app/texts.ts'
import css from './pair.module.css'

/** Where the rule behind what is asked comes from; folded until asked for. */
export function Why({ source }: { source: string }) {
  const t = useText()
  return (
    <details className={css['why']}>
      <summary>{t('home.why')}</summary>
      <p>{source}</p>
    </details>
  )
}
