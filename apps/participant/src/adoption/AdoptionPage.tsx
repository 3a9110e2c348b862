import { Changes, Notice, PageTitle, Section, useFormats } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import type { AdoptionPageQuery } from '../gql/graphql.ts'
import { OfThePair } from '../pair/OfThePair.tsx'
import { Over } from '../parting/Over.tsx'
import { Consenting } from './Consenting.tsx'
import { LivedBy } from './LivedBy.tsx'
import css from './adoption.module.css'

const query = graphql(`
  query AdoptionPage($id: ID!) {
    mentorship(id: $id) {
      id
      phase
      viewerParty
      partner {
        id
        called
      }
      program {
        id
        name
      }
      livedBy {
        from
        byConsent
        edition {
          id
          number
          note
        }
      }
      adoption {
        insteadOf
        edition {
          id
          number
          publishedAt
        }
        editions {
          id
          number
          note
          themes {
            id
            words
            people
          }
        }
        changes {
          key
          chapter
          kind
          parts
          before
          after
          note
          words {
            lang
            before
            after
          }
        }
        mentorConsentedAt
        protegeConsentedAt
        lapsed {
          party
          number
        }
        viewerCan {
          consent {
            allowed
            refusals {
              code
              message
            }
          }
          takeBack {
            allowed
          }
        }
      }
      ...OfThePair
      ...Over
    }
  }
`)

export type Adopting = NonNullable<AdoptionPageQuery['mentorship']>
export type Adoption = NonNullable<Adopting['adoption']>

const route = getRouteApi('/o/$slug/m/$id/rules')
const OFTEN_MS = 15_000

/** Newer rules reach a mentorship that runs only if both of the two say so, and each first reads what would change. */
export function AdoptionPage() {
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id }, { everyMs: OFTEN_MS })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) => (
        <div className={css['page']}>
          {mentorship.phase === 'ENDED' ? (
            <Over mentorship={mentorship} />
          ) : mentorship.adoption ? (
            <Newer mentorship={mentorship} adoption={mentorship.adoption} again={again} />
          ) : (
            <Newest mentorship={mentorship} />
          )}
        </div>
      )}
    </OfThePair>
  )
}

type NewerProps = { mentorship: Adopting; adoption: Adoption; again: () => void }

function Newer({ mentorship, adoption, again }: NewerProps) {
  const t = useText()
  const { longDay, dayOf } = useFormats()
  const { program } = mentorship
  const { edition, editions, insteadOf, changes } = adoption
  const { number } = edition
  const day = edition.publishedAt ? longDay(dayOf(edition.publishedAt)) : ''
  return (
    <>
      <PageTitle over={program.name} lead={t('adoption.lead', { number, day, before: insteadOf })}>
        {t('adoption.title')}
      </PageTitle>
      <p className={css['said']}>{t('adoption.choose', { number })}</p>
      <Lapsed mentorship={mentorship} adoption={adoption} />
      <Reasons editions={editions} />
      <Section title={t('adoption.changes')}>
        {changes.length > 0 ? <Changes changes={changes} /> : <p>{t('adoption.noChanges')}</p>}
      </Section>
      <Consenting mentorship={mentorship} adoption={adoption} again={again} />
    </>
  )
}

/** Why each of the editions came that the two have not gone over to, and what people had said, the newest first. */
export function Reasons({ editions }: Pick<Adoption, 'editions'>) {
  const t = useText()
  const told = editions.filter(({ note, themes }) => note || themes.length > 0)
  return told.map(({ id, number, note, themes }) => (
    <Section
      key={id}
      title={editions.length > 1 ? t('adoption.whyOf', { number }) : t(note ? 'adoption.why' : 'adoption.answers')}
    >
      {note ? <p className={css['note']}>{note}</p> : null}
      {themes.length > 0 ? (
        <>
          {editions.length > 1 || note ? <h3 className={css['answers']}>{t('adoption.answers')}</h3> : null}
          <ul className={css['themes']}>
            {themes.map(({ id: theme, words, people }) => (
              <li key={theme}>{people ? t('adoption.saidBy', { words, count: people }) : words}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  ))
}

/** What somebody had agreed to before a still newer edition came is told once, above all else. */
function Lapsed({ mentorship: { viewerParty, partner }, adoption }: Omit<NewerProps, 'again'>) {
  const t = useText()
  const { lapsed, edition } = adoption
  if (lapsed.length === 0) return null
  const values = { name: partner?.called ?? '', number: edition.number }
  return (
    <div className={css['notice']}>
      <Notice
        kind="advice"
        title={t('adoption.lapsed')}
        items={lapsed.map(({ party, number: old }) =>
          t(party === viewerParty ? 'adoption.lapsedYou' : 'adoption.lapsedThem', { ...values, old }),
        )}
      />
    </div>
  )
}

function Newest({ mentorship }: { mentorship: Adopting }) {
  const t = useText()
  return (
    <>
      <PageTitle over={mentorship.program.name} lead={t('adoption.holdsText')}>
        {t('adoption.holds')}
      </PageTitle>
      <LivedBy editions={mentorship.livedBy} />
    </>
  )
}
