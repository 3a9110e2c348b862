import { Section, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useText } from '../words/words.ts'
import { byWeek, isNextWeek } from './coming-weeks.ts'
import type { Week } from './coming-weeks.ts'
import { useHere, useParamsHere } from './program.ts'
import css from './programs.module.css'

const ComingOfOverview = graphql(`
  fragment ComingOfOverview on ProgramOverview {
    openInvitations
    coming(days: 30) {
      day
      meetings
      dues
      deadlines
      ends
      renewals
    }
  }
`)

const KINDS = ['meetings', 'dues', 'deadlines', 'renewals', 'ends'] as const

/** The next 30 days, week by week. */
export function Coming({ overview }: { overview: FragmentType<typeof ComingOfOverview> }) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { isCoordinator } = useHere()
  const { coming, openInvitations } = readFragment(ComingOfOverview, overview)
  const weeks = byWeek(coming, formats.today())
  const invitations = text('overview.openInvitations', { count: openInvitations })
  return (
    <Section title={text('overview.coming')} rule="strong">
      {weeks.length === 0 ? <p className={css['quiet']}>{text('overview.comingNothing')}</p> : null}
      <dl className={css['weeks']}>
        {weeks.map((week) => (
          <div key={week.to}>
            <dt>
              <WeekName week={week} />
            </dt>
            <dd>
              {formats.list(
                KINDS.filter((kind) => week[kind] > 0).map((kind) =>
                  text(`overview.comes.${kind}`, { count: week[kind] }),
                ),
              )}
            </dd>
          </div>
        ))}
      </dl>
      {openInvitations > 0 ? (
        <p className={css['after']}>
          {isCoordinator ? (
            <Link to="/$slug/$program/people" params={params} search={{ tab: 'invitations', state: 'OPEN' }}>
              {invitations}
            </Link>
          ) : (
            invitations
          )}
        </p>
      ) : null}
    </Section>
  )
}

/** "This week", or its days: "20–26 Sep". */
function WeekName({ week: { from, to } }: { week: Week }) {
  const text = useText()
  const formats = useFormats()
  const today = formats.today()
  if (from <= today) return text('overview.thisWeek')
  if (isNextWeek(from, today)) return text('overview.nextWeek')
  const range = new Intl.DateTimeFormat(formats.locale === 'fr' ? 'fr-CA' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  return range.formatRange(new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`))
}
