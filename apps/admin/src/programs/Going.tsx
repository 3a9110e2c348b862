import { Section, useFormats } from '@ithaca/ui'
import { readFragment, graphql } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useText } from '../words/words.ts'
import { useHere } from './program.ts'
import css from './programs.module.css'

const GoingOfOverview = graphql(`
  fragment GoingOfOverview on ProgramOverview {
    people
    mentors
    proteges
    phases {
      phase
      count
    }
    going {
      onTrack
      attention
      offTrack
      meetingsThisMonth
      meetingsThisYear
      asked
      met
      medianDaysToSigning
      medianDaysToFirstContact
    }
  }
`)

/** How the pairs stand, drawn and in words; how often they met; how long it took. */
export function Going({ overview }: { overview: FragmentType<typeof GoingOfOverview> }) {
  const text = useText()
  const formats = useFormats()
  const { labels } = useHere().program
  const { people, mentors, proteges, going, phases } = readFragment(GoingOfOverview, overview)
  const { onTrack, attention, offTrack, meetingsThisMonth, meetingsThisYear, asked, met } = going
  const inPhase = (wanted: string) => phases.find(({ phase }) => phase === wanted)?.count ?? 0
  const agreeing = inPhase('AGREEMENT')
  const standing = onTrack + attention + offTrack
  const parts = [
    { name: 'onTrack' as const, count: onTrack },
    { name: 'attention' as const, count: attention },
    { name: 'offTrack' as const, count: offTrack },
    { name: 'agreeing' as const, count: agreeing },
    // A term that is over and was not renewed has no health.
    { name: 'termOver' as const, count: Math.max(0, inPhase('ACTIVE') - standing) },
  ].filter(({ count }) => count > 0)
  const running = agreeing + inPhase('ACTIVE')
  const ended = inPhase('ENDED')
  const { medianDaysToSigning: signing, medianDaysToFirstContact: meeting } = going
  return (
    <Section title={text('overview.going')} rule="strong">
      <Shares parts={parts} />
      <ul className={css['lines']}>
        <li>
          {running === 0
            ? text('overview.noPairs')
            : `${text('overview.pairs', { count: running })} · ${formats.list(
                parts.map(({ name, count }) =>
                  text('overview.inPhase', { count: formats.number(count), phase: text(`overview.stands.${name}`) }),
                ),
              )}`}
          {ended > 0 ? ` · ${text('overview.ended', { count: ended })}` : ''}
        </li>
        {standing > 0 ? (
          <li>{text('overview.meetings', { count: meetingsThisMonth, year: formats.number(meetingsThisYear) })}</li>
        ) : null}
        {asked > 0 ? <li>{text('overview.met', { met: formats.number(met), count: asked })}</li> : null}
        {typeof signing === 'number' ? (
          <li className={css['quiet']}>
            {text('overview.median', { count: signing })}
            {typeof meeting === 'number' ? `, ${text('overview.medianMeeting', { count: meeting })}` : ''}
          </li>
        ) : null}
        <li className={css['quiet']}>
          {text('overview.people', {
            people: formats.number(people),
            mentors: formats.number(mentors),
            mentorLabel: mentors === 1 ? labels.mentor.one : labels.mentor.many,
            proteges: formats.number(proteges),
            protegeLabel: proteges === 1 ? labels.protege.one : labels.protege.many,
          })}
        </li>
      </ul>
    </Section>
  )
}

/** The line below says the same in words. */
function Shares({ parts }: { parts: readonly { name: string; count: number }[] }) {
  if (parts.length === 0) return null
  return (
    <div className={css['shares']} aria-hidden="true">
      {parts.map(({ name, count }) => (
        <span key={name} data-stands={name} style={{ flexGrow: count }} />
      ))}
    </div>
  )
}
