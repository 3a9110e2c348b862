import { Section, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { readFragment, graphql } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useText } from '../words/words.ts'
import { useHere, useParamsHere } from './program.ts'
import css from './programs.module.css'

const NeedsOfOverview = graphql(`
  fragment NeedsOfOverview on ProgramOverview {
    failedMails
    unpairedMentors
    unpairedProteges
    waiting {
      sentence
      since
      mentorship {
        id
        mentor {
          id
          called
        }
        protege {
          id
          called
        }
      }
    }
  }
`)

const SHOWN = 4

/** What somebody with a duty should look at first; each line leads to where it is done. */
export function Needs({ overview }: { overview: FragmentType<typeof NeedsOfOverview> }) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { program, hasDuty } = useHere()
  const { failedMails, unpairedMentors, unpairedProteges, ...found } = readFragment(NeedsOfOverview, overview)
  // Who they are is for those with a duty in the program.
  const waiting = hasDuty ? found.waiting : []
  const { mentor, protege } = program.labels
  const unpaired = [
    { role: 'PROTEGE' as const, count: unpairedProteges, label: unpairedProteges === 1 ? protege.one : protege.many },
    { role: 'MENTOR' as const, count: unpairedMentors, label: unpairedMentors === 1 ? mentor.one : mentor.many },
  ].filter(({ count }) => count > 0)
  const nothing = failedMails === 0 && unpaired.length === 0 && waiting.length === 0
  return (
    <Section title={text('overview.needs')} rule="strong">
      {nothing ? <p className={css['quiet']}>{text('overview.needsNothing')}</p> : null}
      <ul className={css['lines']}>
        {failedMails > 0 ? (
          <li>
            <Place here={hasDuty} to="invitations">
              {text('overview.failedMails', { count: failedMails })}
            </Place>
          </li>
        ) : null}
        {waiting.slice(0, SHOWN).map(({ mentorship, sentence, since }) => (
          <li key={mentorship.id + sentence}>
            <Link to="/$slug/$program/mentorships/$id" params={{ ...params, id: mentorship.id }}>
              {formats.list([mentorship.mentor.called, mentorship.protege.called])}
            </Link>{' '}
            <span className={css['quiet']}>{formats.ago(since)}</span>
            <span className={css['waits']}>{sentence}</span>
          </li>
        ))}
        {waiting.length > SHOWN ? (
          <li className={css['quiet']}>{text('overview.andMore', { count: waiting.length - SHOWN })}</li>
        ) : null}
        {unpaired.map(({ role, count, label }) => (
          <li key={role}>
            <Place here={hasDuty} to={role}>
              {text('overview.unpaired', { count, label })}
            </Place>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Place({ here, to, children }: { here: boolean; to: 'invitations' | 'MENTOR' | 'PROTEGE'; children: string }) {
  const params = useParamsHere()
  if (!here) return children
  const search = to === 'invitations' ? { tab: to } : { role: to, unpaired: true as const }
  return (
    <Link to="/$slug/$program/people" params={params} search={search}>
      {children}
    </Link>
  )
}
