import { Link } from '@tanstack/react-router'
import { useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './dry-run.module.css'

/** How many mentorships there are, which owners may know, and who can look at whom it would touch, which they may not. */
export function OwnersView({ running, writing }: { running: number; writing: number }) {
  const text = useText()
  const params = useParamsHere()
  return (
    <div className={css['owners']}>
      {running > 0 ? <p>{text('dryRun.byConsent', { count: running })}</p> : null}
      {writing > 0 ? <p>{text('dryRun.keeps', { count: writing })}</p> : null}
      {running + writing === 0 ? <p>{text('dryRun.nobodyHint')}</p> : null}
      <p>
        {text('dryRun.closedHint')}{' '}
        <Link to="/$slug/$program/settings" params={params}>
          {text('dryRun.whoCanLook')}
        </Link>
      </p>
    </div>
  )
}
