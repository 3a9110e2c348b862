import { useDryRun } from '../dry-run/use-dry-run.ts'
import { useHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './rules.module.css'

type ConsequencesProps = {
  /** That of the edition to be. */
  number: number
  /** How many mentorships run by another edition. */
  kept: number
}

/** What follows from publishing, for whom and when; whoever reads no mentorship is told the counts alone. */
export function Consequences({ number, kept }: ConsequencesProps) {
  const text = useText()
  const { hasDuty } = useHere()
  return (
    <ul className={css['consequences']} aria-label={text('editions.publish.consequences')}>
      <li>{text('editions.publish.begins', { number })}</li>
      {hasDuty ? <Foreseen kept={kept} /> : <Counted kept={kept} />}
      <li>{text('editions.publish.forGood')}</li>
    </ul>
  )
}

function Counted({ kept }: { kept: number }) {
  const text = useText()
  return (
    <>
      <li>{text('editions.publish.kept', { count: kept })}</li>
      {kept > 0 ? <li>{text('publishing.mails')}</li> : null}
    </>
  )
}

/** As the dry run has it: nothing is written by looking. */
function Foreseen({ kept }: { kept: number }) {
  const text = useText()
  const looking = useDryRun(useHere().program.slug, 0)
  if (looking.is === 'looking')
    return (
      <li>
        <output>{text('publishing.looking')}</output>
      </li>
    )
  if (looking.is !== 'done' || looking.sums === null) return <Counted kept={kept} />
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
