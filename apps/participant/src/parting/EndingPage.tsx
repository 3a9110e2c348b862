import { PageTitle, Prose } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import type { EndingPageQuery } from '../gql/graphql.ts'
import { OfThePair } from '../pair/OfThePair.tsx'
import { useHere } from '../shell/here.ts'
import { EndingForm } from './EndingForm.tsx'
import { Over } from './Over.tsx'
import { useReaders } from './use-readers.ts'
import css from './parting.module.css'

const query = graphql(`
  query EndingPage($id: ID!) {
    mentorship(id: $id) {
      id
      revision
      phase
      partner {
        id
        called
      }
      program {
        id
        name
      }
      edition {
        id
        readsInConfidence
      }
      endingGrounds {
        code
        label
      }
      viewerCan {
        end {
          allowed
          refusals {
            code
            message
          }
        }
      }
      ...OfThePair
      ...Over
    }
  }
`)

const route = getRouteApi('/o/$slug/m/$id/ending')

/** Either may end it before its time, with a reason that the oversight alone reads; nothing is held against anybody. */
export function EndingPage() {
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) => (
        <div className={css['narrow']}>
          {mentorship.phase === 'ENDED' ? (
            <Over mentorship={mentorship} />
          ) : (
            <Ending mentorship={mentorship} again={again} />
          )}
        </div>
      )}
    </OfThePair>
  )
}

type EndingProps = { mentorship: NonNullable<EndingPageQuery['mentorship']>; again: () => void }

function Ending({ mentorship, again }: EndingProps) {
  const t = useText()
  const { slug } = useHere()
  const { id, revision, partner, program, edition, endingGrounds, viewerCan } = mentorship
  const readers = useReaders(edition.readsInConfidence, program.name)
  const name = partner?.called ?? ''
  if (!viewerCan.end.allowed)
    return (
      <>
        <PageTitle over={program.name} lead={viewerCan.end.refusals.map(({ message }) => message).join(' ')}>
          {t('parting.endTitle', { name })}
        </PageTitle>
        <LinkButton to="/o/$slug/m/$id" params={{ slug, id }}>
          {t('parting.toMentorship')}
        </LinkButton>
      </>
    )
  return (
    <>
      <PageTitle over={program.name} lead={t('parting.endLead')}>
        {t('parting.endTitle', { name })}
      </PageTitle>
      <Prose>
        <p>{t('parting.endBefore', { name })}</p>
      </Prose>
      <EndingForm
        mentorshipId={id}
        revision={revision}
        grounds={endingGrounds}
        name={name}
        readers={readers}
        again={again}
      />
    </>
  )
}
