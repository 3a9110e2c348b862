import type { ReactNode } from 'react'
import { useText } from '../app/inside.ts'
import type { FragmentType } from '../gql/index.ts'
import { PartnerAside } from '../pair/Asides.tsx'
import type { partnerCard } from '../pair/fragments.ts'
import shared from '../pair/pair.module.css'
import css from './meetings.module.css'

type BesideProps = { mentorship: FragmentType<typeof partnerCard>; children: ReactNode }

/** A form, and beside it whom it is about and how to reach them. */
export function Beside({ mentorship, children }: BesideProps) {
  const t = useText()
  return (
    <div className={shared['columns']}>
      <div>{children}</div>
      <aside>
        <PartnerAside mentorship={mentorship} />
        <p className={css['private']}>{t('meetings.private')}</p>
      </aside>
    </div>
  )
}
