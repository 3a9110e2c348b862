import { Section, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useText } from '../words/words.ts'
import { endingByMonth } from './coming-months.ts'
import { useHere, useParamsHere } from './program.ts'
import css from './programs.module.css'

type ComingProps = { endings: readonly string[]; openInvitations: number }

export function Coming({ endings, openInvitations }: ComingProps) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { isCoordinator } = useHere()
  const months = endingByMonth(endings, formats.today())
  const monthName = (month: string) =>
    new Intl.DateTimeFormat(formats.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${month}-15T12:00:00Z`),
    )
  const invitations = text('overview.openInvitations', { count: openInvitations })
  return (
    <Section title={text('overview.coming')} rule="strong">
      {months.length === 0 && openInvitations === 0 ? (
        <p className={css['quiet']}>{text('overview.comingNothing')}</p>
      ) : null}
      <ul className={css['lines']}>
        {months.map(({ month, count }) => (
          <li key={month}>{text('overview.ends', { count, month: monthName(month) })}</li>
        ))}
        {openInvitations > 0 ? (
          <li>
            {isCoordinator ? (
              <Link to="/$slug/$program/people" params={params} search={{ tab: 'invitations', state: 'OPEN' }}>
                {invitations}
              </Link>
            ) : (
              invitations
            )}
          </li>
        ) : null}
      </ul>
    </Section>
  )
}
