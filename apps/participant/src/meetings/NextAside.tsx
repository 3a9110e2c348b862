import { useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useText } from '../app/inside.ts'
import type { ContactMode } from '../gql/graphql.ts'
import { useLength, useWhen } from './words.ts'
import { Aside } from '../pair/Asides.tsx'
import { useHere } from '../shell/here.ts'
import css from '../pair/pair.module.css'

type Next = { id: string; startsAt: string; onDay: string; mode: ContactMode; minutes: number }
type NextAsideProps = { mentorshipId: string; next: Next | null; zone: string }

export function NextAside({ mentorshipId, next, zone }: NextAsideProps) {
  const t = useText()
  const { slug } = useHere()
  const { daysFrom } = useFormats()
  const when = useWhen(zone)
  const lengthOf = useLength()
  const params = { slug, id: mentorshipId }
  if (next === null)
    return (
      <Aside title={t('home.nextMeeting')}>
        <p className={css['quiet']}>{t('home.noMeeting')}</p>
        <p>
          <Link to="/o/$slug/m/$id/meetings" params={params}>
            {t('home.allMeetings')}
          </Link>
        </p>
      </Aside>
    )
  const { mine, programs } = when(next.startsAt)
  return (
    <Aside title={t('home.nextMeeting')}>
      <p>
        <Link to="/o/$slug/m/$id/meetings/$contact" params={{ ...params, contact: next.id }}>
          {mine}
        </Link>
      </p>
      <p className={css['quiet']}>
        {daysFrom(next.onDay)} · {t(`meetings.mode.${next.mode}`).toLocaleLowerCase()} · {lengthOf(next.minutes)}
      </p>
      {programs ? <p className={css['quiet']}>{programs}</p> : null}
    </Aside>
  )
}
