import { Notice, PageTitle, useFormats } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import type { RenewalPageQuery } from '../gql/graphql.ts'
import { OfThePair } from '../pair/OfThePair.tsx'
import { useHere } from '../shell/here.ts'
import { EndWithTerm } from './EndWithTerm.tsx'
import { Proposal } from './Proposal.tsx'
import { RenewalForm } from './RenewalForm.tsx'
import { Over } from './Over.tsx'
import css from './parting.module.css'

const query = graphql(`
  query RenewalPage($id: ID!) {
    mentorship(id: $id) {
      id
      revision
      phase
      endsOn
      viewerParty
      partner {
        id
        called
      }
      program {
        id
        name
      }
      renewal {
        endsOn
        lastDay
        opensOn
        isOpen
        mentor
        protege
        usualMonths
        ownTerms
        agreement {
          id
          state
          termMonths
          meetingsPerYear
          continuesFrom
        }
      }
      agreements {
        id
        state
        termMonths
        meetingsPerYear
        continuesFrom
      }
      viewerCan {
        renew {
          allowed
          refusals {
            code
            message
          }
        }
        declineRenewal {
          allowed
        }
      }
      ...OfThePair
      ...Over
    }
  }
`)

export type Renewing = NonNullable<RenewalPageQuery['mentorship']>
export type Asked = NonNullable<Renewing['renewal']>

const route = getRouteApi('/o/$slug/m/$id/renewal')
const OFTEN_MS = 15_000

/** Each is asked whether the two go on; what the other proposes comes first, and silence is an answer too (CSCE-28). */
export function RenewalPage() {
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id }, { everyMs: OFTEN_MS })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) => (
        <div className={css['narrow']}>
          {mentorship.phase === 'ENDED' ? (
            <Over mentorship={mentorship} />
          ) : mentorship.renewal?.isOpen ? (
            <WhatNext mentorship={mentorship} renewal={mentorship.renewal} again={again} />
          ) : (
            <NotAsked mentorship={mentorship} />
          )}
        </div>
      )}
    </OfThePair>
  )
}

type WhatNextProps = { mentorship: Renewing; renewal: Asked; again: () => void }

function WhatNext({ mentorship, renewal, again }: WhatNextProps) {
  const t = useText()
  const { longDay, daysFrom } = useFormats()
  const { slug } = useHere()
  const [crossed, setCrossed] = useState(false)
  const { partner, program, viewerParty, viewerCan } = mentorship
  const name = partner?.called ?? ''
  const [mine, theirs] =
    viewerParty === 'MENTOR' ? [renewal.mentor, renewal.protege] : [renewal.protege, renewal.mentor]
  const date = longDay(renewal.lastDay)
  const proposal = renewal.agreement
  return (
    <>
      <PageTitle over={program.name} lead={t('parting.nextLead', { date, days: daysFrom(renewal.lastDay) })}>
        {t('parting.nextTitle', { name })}
      </PageTitle>
      {theirs === 'WOULD_END' || mine === 'WOULD_END' ? (
        <p className={css['said']}>
          {t(theirs === 'WOULD_END' ? 'parting.theyWouldEnd' : 'parting.youWouldEnd', { name, date })}
        </p>
      ) : null}
      {proposal && crossed ? (
        <div className={css['notice']}>
          <Notice kind="advice" title={t('parting.crossedTitle')} announce="alert">
            {t('parting.crossedText')}
          </Notice>
        </div>
      ) : null}
      {proposal ? (
        <Proposal mentorship={mentorship} renewal={renewal} proposal={proposal} mine={mine} theirs={theirs} />
      ) : null}
      {viewerCan.renew.allowed ? (
        <RenewalForm
          mentorship={mentorship}
          renewal={renewal}
          crossed={crossed}
          isSecondThought={mine === 'WOULD_END'}
          onCrossed={() => {
            setCrossed(true)
            again()
          }}
          again={again}
        />
      ) : theirs === 'WOULD_END' ? null : (
        viewerCan.renew.refusals.map(({ code, message }) => (
          <div key={code} className={css['buttons']}>
            <p>{message}</p>
            {code === 'close-the-amendment-first' ? (
              <LinkButton to="/o/$slug/m/$id/agreement" params={{ slug, id: mentorship.id }} variant="filled">
                {t('parting.toAmendment')}
              </LinkButton>
            ) : null}
          </div>
        ))
      )}
      <EndWithTerm
        mentorship={mentorship}
        name={name}
        date={date}
        isSaid={theirs === 'WOULD_END' || mine === 'WOULD_END'}
        again={again}
      />
    </>
  )
}

/** Before the question is put, after both have answered it, or where a program does not put it. */
function NotAsked({ mentorship }: { mentorship: Renewing }) {
  const t = useText()
  const { longDay } = useFormats()
  const { slug } = useHere()
  const { id, partner, program, renewal, agreements, viewerCan } = mentorship
  const name = partner?.called ?? ''
  const inForce = agreements.find(({ state }) => state === 'SIGNED')
  const goesOn = renewal && inForce?.continuesFrom
  const lead = goesOn
    ? t('parting.goOnLead', { from: longDay(goesOn), date: longDay(renewal.lastDay) })
    : renewal
      ? t('parting.askedFrom', { date: longDay(renewal.opensOn) })
      : viewerCan.renew.refusals.map(({ message }) => message).join(' ')
  return (
    <>
      <PageTitle over={program.name} lead={lead}>
        {t(goesOn ? 'parting.goOnTitle' : 'parting.nextTitle', { name })}
      </PageTitle>
      <LinkButton to="/o/$slug/m/$id" params={{ slug, id }}>
        {t('parting.toMentorship')}
      </LinkButton>
    </>
  )
}
