import { Section, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { readFragment, graphql } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { NeedsOfOverviewFragment } from '../gql/graphql.ts'
import type { ListSearch } from '../mentorships/list-search.ts'
import { useText } from '../words/words.ts'
import { CheckInsToSee, useCheckIns } from '../check-ins/use-check-ins.tsx'
import { type Lack, useLacks } from '../set-up/use-lacks.tsx'
import { ProposalToAnswer, useProposal } from '../rules/use-proposal.tsx'
import { useHere, useParamsHere } from './program.ts'
import css from './programs.module.css'

const NeedsOfOverview = graphql(`
  fragment NeedsOfOverview on ProgramOverview {
    failedMails
    unpairedMentors
    unpairedProteges
    phases {
      phase
      count
    }
    today {
      offTrack
      attention
      unanswered
      returnedMails
      lateMails
      pairs {
        id
        mentor {
          id
          called
        }
        protege {
          id
          called
        }
        health {
          state
          reasons {
            sentence
          }
        }
      }
      returned {
        key
        at
        person {
          id
          fullName
        }
      }
    }
    waiting {
      since
      mentorship {
        id
      }
    }
  }
`)

type Overview = NeedsOfOverviewFragment
const SHOWN = 2

type NeedsProps = {
  overview: FragmentType<typeof NeedsOfOverview>
  lacks: readonly Lack[]
  checkIns: FragmentType<typeof CheckInsToSee> | null
  draft: FragmentType<typeof ProposalToAnswer> | null
}

/** What somebody with a duty should look at first; each line leads to where it is done. */
export function Needs({ overview, lacks, checkIns, draft }: NeedsProps) {
  const text = useText()
  const found = readFragment(NeedsOfOverview, overview)
  const missing = useLacks(lacks, 'settings')
  const lines = [
    ...missing.map(({ who, line }) => <li key={who}>{line}</li>),
    ...usePairsToLookAt(found),
    ...useProposal(readFragment(ProposalToAnswer, draft)),
    ...useCheckIns(readFragment(CheckInsToSee, checkIns)),
    ...useAgreementsThatWait(found),
    ...useMailsAndAnswers(found),
    ...useUnpaired(found),
  ]
  return (
    <Section title={text('overview.needs')} rule="strong">
      {lines.length === 0 ? <p className={css['quiet']}>{text('overview.needsNothing')}</p> : null}
      <ul className={css['lines']}>{lines}</ul>
    </Section>
  )
}

/** Off track first, then what deserves a look; under each the first few with why. */
function usePairsToLookAt({ today }: Overview): ReactNode[] {
  const text = useText()
  const states = [
    { health: 'OFF_TRACK' as const, count: today.offTrack, words: 'overview.offTrack' as const },
    { health: 'ATTENTION' as const, count: today.attention, words: 'overview.attention' as const },
  ]
  return states
    .filter(({ count }) => count > 0)
    .map(({ health, count, words }) => (
      <li key={health}>
        <ToPairs search={{ health }}>{text(words, { count })}</ToPairs>
        <Why pairs={today.pairs.filter((pair) => pair.health.state === health)} />
      </li>
    ))
}

function Why({ pairs }: { pairs: Overview['today']['pairs'] }) {
  const formats = useFormats()
  const params = useParamsHere()
  if (pairs.length === 0) return null
  return (
    <ul className={css['why']}>
      {pairs.slice(0, SHOWN).map(({ id, mentor, protege, health: { reasons } }) => (
        <li key={id}>
          <Link to="/$slug/$program/mentorships/$id" params={{ ...params, id }}>
            {formats.list([protege.called, mentor.called])}
          </Link>
          <span>{reasons[0]?.sentence}</span>
        </li>
      ))}
    </ul>
  )
}

function useAgreementsThatWait({ phases, waiting }: Overview): ReactNode[] {
  const text = useText()
  const formats = useFormats()
  const count = phases.find(({ phase }) => phase === 'AGREEMENT')?.count ?? 0
  if (count === 0) return []
  const longest = waiting.map(({ since }) => since).toSorted()[0]
  return [
    <li key="agreements">
      <ToPairs search={{ phase: 'AGREEMENT' }}>{text('overview.agreements', { count })}</ToPairs>
      {longest ? <span className={css['quiet']}>{text('overview.longest', { ago: formats.ago(longest) })}</span> : null}
    </li>,
  ]
}

function useMailsAndAnswers({ today, failedMails }: Overview): ReactNode[] {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { hasDuty } = useHere()
  const { unanswered, returnedMails, lateMails, returned } = today
  const invitations = text('overview.failedMails', { count: failedMails })
  const names = returned.slice(0, SHOWN + 1).map(({ person }) => person.fullName)
  return [
    unanswered > 0 ? (
      <li key="unanswered">
        <ToPairs search={{ needs: 'ANSWER' }}>{text('overview.unanswered', { count: unanswered })}</ToPairs>
      </li>
    ) : null,
    returnedMails > 0 ? (
      <li key="returned">
        {text('overview.returnedMails', { count: returnedMails })}
        {names.length > 0 ? <span className={css['waits']}>{formats.list(names)}</span> : null}
      </li>
    ) : null,
    lateMails > 0 ? <li key="late">{text('overview.lateMails', { count: lateMails })}</li> : null,
    failedMails > 0 ? (
      <li key="failed">
        {hasDuty ? (
          <Link to="/$slug/$program/people" params={params} search={{ tab: 'invitations' }}>
            {invitations}
          </Link>
        ) : (
          invitations
        )}
      </li>
    ) : null,
  ].filter((line) => line !== null)
}

function useUnpaired({ unpairedMentors, unpairedProteges }: Overview): ReactNode[] {
  const text = useText()
  const params = useParamsHere()
  const { program, hasDuty } = useHere()
  const { mentor, protege } = program.labels
  const roles = [
    { role: 'PROTEGE' as const, count: unpairedProteges, label: unpairedProteges === 1 ? protege.one : protege.many },
    { role: 'MENTOR' as const, count: unpairedMentors, label: unpairedMentors === 1 ? mentor.one : mentor.many },
  ]
  return roles
    .filter(({ count }) => count > 0)
    .map(({ role, count, label }) => {
      const words = text('overview.unpaired', { count, label })
      return (
        <li key={role}>
          {hasDuty ? (
            <Link to="/$slug/$program/people" params={params} search={{ role, unpaired: true }}>
              {words}
            </Link>
          ) : (
            words
          )}
        </li>
      )
    })
}

/** Which pairs they are is for those with a duty in the program. */
function ToPairs({ search, children }: { search: ListSearch; children: string }) {
  const params = useParamsHere()
  const { hasDuty } = useHere()
  if (!hasDuty) return children
  return (
    <Link to="/$slug/$program/mentorships" params={params} search={search}>
      {children}
    </Link>
  )
}
