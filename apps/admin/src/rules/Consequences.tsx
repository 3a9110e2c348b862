import { useDryRun } from '../dry-run/use-dry-run.ts'
import { useHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './rules.module.css'

type ConsequencesProps = {
  /** That of the edition to be. */
  number: number
  /** How many mentorships run today, and how many still write or sign their agreement. */
  running: number
  writing: number
}

/** What follows from publishing, for whom and when; whoever reads no mentorship is told the counts alone. */
export function Consequences({ number, ...counts }: ConsequencesProps) {
  const text = useText()
  const { hasDuty } = useHere()
  return (
    <ul className={css['consequences']} aria-label={text('editions.publish.consequences')}>
      <li>{text('editions.publish.begins', { number })}</li>
      {hasDuty ? <Foreseen {...counts} /> : <Counted {...counts} />}
      <li>{text('editions.publish.forGood')}</li>
    </ul>
  )
}

type Counts = Omit<ConsequencesProps, 'number'>

function Counted({ running, writing }: Counts) {
  const text = useText()
  return (
    <>
      <li>
        {running > 0 ? text('dryRun.byConsent', { count: running }) : text('publishing.running', { count: 0 })}{' '}
        {running > 0 ? text('publishing.mails') : null}
      </li>
      {writing > 0 ? <li>{text('dryRun.keeps', { count: writing })}</li> : null}
    </>
  )
}

/** As the dry run has it: nothing is written by looking. */
function Foreseen(counts: Counts) {
  const text = useText()
  const looking = useDryRun(useHere().program.slug, 0)
  if (looking.is === 'looking')
    return (
      <li>
        <output>{text('publishing.looking')}</output>
      </li>
    )
  if (looking.is !== 'done' || looking.sums === null) return <Counted {...counts} />
  const { byConsent, atRenewal, keeps, mails } = looking.sums
  return (
    <>
      <li>
        {text('publishing.running', { count: byConsent })}{' '}
        {byConsent > 0 ? text('publishing.changes', { count: mails / 2 }) : null}
      </li>
      {atRenewal > 0 ? <li>{text('dryRun.atRenewal', { count: atRenewal })}</li> : null}
      {keeps > 0 ? <li>{text('dryRun.keeps', { count: keeps })}</li> : null}
    </>
  )
}
