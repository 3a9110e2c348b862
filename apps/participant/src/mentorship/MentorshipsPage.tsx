import { EmptyState, nameFirst, PageTitle } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { Answered } from '../app/Answered.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import { useHere } from '../shell/here.ts'
import css from './mentorship.module.css'

const query = graphql(`
  query Mentorships {
    viewer {
      mentorships {
        id
        standing
        partner {
          id
          fullName
          erasedAt
        }
        program {
          id
          name
        }
      }
    }
  }
`)

/** For who has several, or none yet. */
export function MentorshipsPage() {
  const t = useText()
  const { slug } = useHere()
  const { reading, again } = useReading(query, {})
  return (
    <Answered reading={reading} again={again}>
      {({ viewer }) => {
        const mentorships = viewer?.mentorships ?? []
        return (
          <>
            <PageTitle>{t('mentorship.listTitle')}</PageTitle>
            {mentorships.length === 0 ? (
              <EmptyState
                level={2}
                title={t('mentorship.noneTitle')}
                action={
                  <Link to="/o/$slug" params={{ slug }}>
                    {t('missing.home')}
                  </Link>
                }
              >
                {t('mentorship.noneText')}
              </EmptyState>
            ) : (
              <ul className={css['list']}>
                {mentorships.map(({ id, standing, partner, program }) => (
                  <li key={id}>
                    <Link to="/o/$slug/m/$id" params={{ slug, id }} className={css['pair']}>
                      {partner ? nameFirst(partner) : null}
                    </Link>
                    <div>{standing}</div>
                    <p className={css['quiet']}>{program.name}</p>
                  </li>
                ))}
              </ul>
            )}
          </>
        )
      }}
    </Answered>
  )
}
