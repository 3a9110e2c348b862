import { Task } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isAsked } from '../adoption/newer-rules.ts'
import { NewerRulesTask } from '../adoption/NewerRulesTask.tsx'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useHere } from '../shell/here.ts'
import { AgreementAside, PartnerAside } from '../pair/Asides.tsx'
import { OpenTasks } from '../pair/OpenTasks.tsx'
import { YearLine } from '../pair/YearLine.tsx'
import { DidItHappen } from '../meetings/DidItHappen.tsx'
import { meetingPair } from '../meetings/meeting.ts'
import { NextAside } from '../meetings/NextAside.tsx'
import css from './home.module.css'

export const homeMentorship = graphql(`
  fragment HomeMentorship on Mentorship {
    id
    phase
    viewerParty
    goalCount
    partner {
      id
      called
      erasedAt
    }
    contactCards {
      id
      person {
        id
      }
    }
    waitsOn {
      party
      sentence
    }
    obligations {
      ...OpenTask
    }
    contactsAwaitingAnswer {
      id
      ...MeetingLine
    }
    nextContact {
      id
      startsAt
      mode
      minutes
      onDay
    }
    ...NewerRules
    ...MeetingPair
    ...PartnerCard
    ...AgreementCard
    ...YearOf
  }
`)

type HomeMentorshipProps = { mentorship: FragmentType<typeof homeMentorship>; title: ReactNode }

export function HomeMentorship({ mentorship, title }: HomeMentorshipProps) {
  const t = useText()
  const { slug } = useHere()
  const found = readFragment(homeMentorship, mentorship)
  const { id, viewerParty, partner, goalCount, obligations, contactCards, waitsOn, phase } = found
  const [unanswered] = found.contactsAwaitingAnswer
  const name = partner?.called ?? ''
  const isGone = Boolean(partner?.erasedAt)
  const shared = contactCards.some(({ person }) => person.id !== partner?.id)
  const theirs = waitsOn.filter(({ party }) => party !== viewerParty)
  const asked = isAsked(found)
  const sharing =
    shared || phase === 'ENDED' ? null : (
      <Task
        title={
          <Link to="/o/$slug/m/$id/meet" params={{ slug, id }}>
            {phase === 'AGREEMENT' ? t('home.toMeet', { name }) : t('home.shareYours')}
          </Link>
        }
        note={phase === 'AGREEMENT' ? t('home.shareYours') : t('home.shareYoursNote', { name })}
      />
    )
  return (
    <div className={css['columns']}>
      <div className={css['main']}>
        {title}
        <OpenTasks
          mentorshipId={id}
          party={viewerParty ?? 'PAIR'}
          goalCount={goalCount}
          obligations={obligations}
          first={
            unanswered ? (
              <DidItHappen meeting={unanswered} pair={readFragment(meetingPair, found)} level={2} />
            ) : undefined
          }
          otherwise={
            <section className={css['rest']}>
              <h2>{phase === 'ENDED' ? t('home.ended') : t('home.nothing')}</h2>
              <p>
                {t(isGone ? 'leaving.restAlone' : phase === 'ENDED' ? 'parting.restText' : 'home.nothingText', {
                  name,
                })}
              </p>
              {phase === 'ENDED' ? (
                <p>
                  <LinkButton to="/o/$slug/m/$id/parting" params={{ slug, id }} variant="filled">
                    {isGone ? t('leaving.whatStays') : t('parting.toParting')}
                  </LinkButton>
                </p>
              ) : null}
              {theirs.map(({ sentence }) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </section>
          }
          more={
            sharing || asked ? (
              <>
                {asked ? <NewerRulesTask mentorship={found} /> : null}
                {sharing}
              </>
            ) : null
          }
        />
        <section>
          <h2 className={css['heading']}>{t('home.year')}</h2>
          <YearLine mentorship={found} label={t('home.year')} />
        </section>
      </div>
      <aside className={css['side']}>
        <PartnerAside mentorship={found} />
        {phase === 'ENDED' ? null : (
          <NextAside
            mentorshipId={id}
            next={found.nextContact ?? null}
            zone={readFragment(meetingPair, found).program.timeZone}
          />
        )}
        <AgreementAside mentorship={found} />
        {isGone ? null : <p className={css['private']}>{t('home.private', { name })}</p>}
      </aside>
    </div>
  )
}
