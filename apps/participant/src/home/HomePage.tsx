import { PageTitle, useFormats } from '@ithaca/ui'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Answered } from '../app/Answered.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import { clockAt } from '../meetings/when.ts'
import { useHere } from '../shell/here.ts'
import { ErasureReminder } from './ErasureReminder.tsx'
import { HomeMentorship } from './HomeMentorship.tsx'
import { HomeUnpaired } from './HomeUnpaired.tsx'
import css from './home.module.css'

const query = graphql(`
  query Home {
    viewer {
      person {
        id
        ...ErasureReminder
      }
      participations {
        ...UnpairedParticipation
      }
      duties {
        id
      }
      mentorships {
        id
        phase
        standing
        partner {
          id
          called
        }
        ...HomeMentorship
      }
    }
  }
`)

const route = getRouteApi('/o/$slug/')

function useGreeting(name: string): string {
  const t = useText()
  const { now, timeZone } = useFormats()
  const hour = Number(clockAt(now(), timeZone).time.slice(0, 2))
  const part = hour < 5 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'afternoon'
  return t(`home.${part}`, { name })
}

/** What is over comes after what still goes on. */
const runningFirst = <One extends { phase: string }>(all: readonly One[]): One[] =>
  all.toSorted((one, other) => Number(one.phase === 'ENDED') - Number(other.phase === 'ENDED'))

export function HomePage() {
  const t = useText()
  const { slug, person } = useHere()
  const { m } = route.useSearch()
  const { reading, again } = useReading(query, {})
  const greeting = useGreeting(person.called)
  return (
    <Answered reading={reading} again={again}>
      {({ viewer }) => {
        const mentorships = runningFirst(viewer?.mentorships ?? [])
        const chosen = mentorships.find(({ id }) => id === m) ?? mentorships[0]
        if (!chosen)
          return (
            <>
              <PageTitle tabTitle={t('home.title')}>{greeting}</PageTitle>
              <ErasureReminder person={viewer?.person} />
              <HomeUnpaired participations={viewer?.participations ?? []} hasDuty={(viewer?.duties.length ?? 0) > 0} />
            </>
          )
        return (
          <>
            {mentorships.length > 1 ? (
              <nav aria-label={t('home.choose')}>
                <ul className={css['chooser']}>
                  {mentorships.map(({ id, phase, partner }) => (
                    <li key={id}>
                      <Link
                        to="/o/$slug"
                        params={{ slug }}
                        search={{ m: id }}
                        aria-current={id === chosen.id ? 'true' : undefined}
                      >
                        {t('home.with', { name: partner?.called ?? '' })}
                        {phase === 'ENDED' ? <span>{t('parting.over')}</span> : null}
                      </Link>
                    </li>
                  ))}
                </ul>
              </nav>
            ) : null}
            <HomeMentorship
              mentorship={chosen}
              title={
                <>
                  <PageTitle tabTitle={t('home.title')} lead={chosen.standing}>
                    {greeting}
                  </PageTitle>
                  <ErasureReminder person={viewer?.person} />
                </>
              }
            />
          </>
        )
      }}
    </Answered>
  )
}
