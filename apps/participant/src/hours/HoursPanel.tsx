import { Section } from '@ithaca/ui'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { HoursOfFragment } from '../gql/graphql.ts'
import { useHere } from '../shell/here.ts'
import { hoursOf, lengthOf } from './hours.ts'
import css from './hours.module.css'

/** The viewer's own hours; null where the program says nothing of them. */
export const ownHours = ({ hours, viewerParty }: HoursOfFragment) =>
  hours.find(({ party }) => party === viewerParty) ?? null
export type OwnHours = NonNullable<ReturnType<typeof ownHours>>

/** This month's figure, and what the program says of it beside it, also when it is passed (USNC-18); nothing else happens. */
export function HoursPanel({ mentorship }: { mentorship: FragmentType<typeof hoursOf> }) {
  const t = useText()
  const { slug } = useHere()
  const found = readFragment(hoursOf, mentorship)
  const own = ownHours(found)
  if (own === null) return null
  return (
    <div className={css['panel']}>
      <Section title={t('hours.title')}>
        <Figure own={own} name={found.partner?.called ?? ''} />
        <LinkButton to="/o/$slug/m/$id/hours" params={{ slug, id: found.id }}>
          {t(found.viewerCan.logTime.allowed ? 'hours.toHours' : 'hours.seeHours')}
        </LinkButton>
      </Section>
    </div>
  )
}

export function Figure({ own: { thisMonth, said, agreed }, name }: { own: OwnHours; name: string }) {
  const t = useText()
  return (
    <div className={css['figure']}>
      {thisMonth ? (
        <p className={css['now']}>
          <strong>{thisMonth.words}</strong> {t('hours.inMonth', { month: thisMonth.label })}
        </p>
      ) : null}
      {said.map(({ words, norm }) => (
        <p key={norm.id} className={css['said']}>
          {words}
        </p>
      ))}
      {agreed === null || agreed === undefined ? null : (
        <p className={css['quiet']}>{t('hours.agreed', { count: agreed })}</p>
      )}
      {thisMonth && thisMonth.beside > 0 ? (
        <p className={css['quiet']}>
          {t('hours.together', { name, time: lengthOf(thisMonth.together) })} ·{' '}
          {t('hours.beside', { time: lengthOf(thisMonth.beside) })}
        </p>
      ) : null}
    </div>
  )
}
