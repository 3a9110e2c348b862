import { Section, useFormats } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import css from './adoption.module.css'

type Lived = { from: string; byConsent: boolean; edition: { id: string; number: number; note?: string | null } }

/** By which edition the two live from which day on, the newest first. */
export function LivedBy({ editions }: { editions: readonly Lived[] }) {
  const t = useText()
  const { longDay } = useFormats()
  return (
    <Section title={t('adoption.editions')}>
      <ul className={css['lived']}>
        {editions.map(({ from, byConsent, edition }) => (
          <li key={from}>
            <span>{t('adoption.edition', { number: edition.number })}</span>
            <div>
              {t('adoption.from', { day: longDay(from) })}
              {byConsent ? `, ${t('adoption.byConsent')}` : null}
              {edition.note ? <p className={css['quiet']}>{edition.note}</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
