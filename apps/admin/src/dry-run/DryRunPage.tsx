import { EmptyState, PageTitle, Section, useFormats } from '@ithaca/ui'
import { Button, Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Unread } from '../app/read.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './dry-run.module.css'
import { Groups } from './Groups.tsx'
import { OwnersView } from './OwnersView.tsx'
import type { Sums } from './sums.ts'
import { useDryRun } from './use-dry-run.ts'

/** What publishing the draft would change, for whom and from when; nothing is written by looking. */
export function DryRunPage() {
  const text = useText()
  const params = useParamsHere()
  const { program } = useHere()
  const [turn, setTurn] = useState(0)
  const looking = useDryRun(program.slug, turn)
  const again = () => setTurn(turn + 1)
  return (
    <>
      <PageTitle over={program.name} lead={text('dryRun.lead')}>
        {text('dryRun.title')}
      </PageTitle>
      <p className={css['back']}>
        <Link to="/$slug/$program/rules" params={params} hash="draft">
          {text('dryRun.back')}
        </Link>
      </p>
      {looking.is === 'failed' ? <Unread error={looking.error} retry={again} /> : null}
      {looking.is === 'closed' ? (
        <EmptyState level={2} title={text('dryRun.closed')}>
          {looking.counts ? <OwnersView {...looking.counts} /> : text('dryRun.closedHint')}
        </EmptyState>
      ) : null}
      {looking.is === 'looking' || looking.is === 'done' ? (
        <>
          <Looked sums={looking.sums} isDone={looking.is === 'done'} again={again} />
          {looking.sums && !looking.differs ? (
            <EmptyState level={2} title={text('dryRun.same')}>
              {text('dryRun.sameHint')}
            </EmptyState>
          ) : looking.sums ? (
            <Found sums={looking.sums} isDone={looking.is === 'done'} />
          ) : null}
        </>
      ) : null}
    </>
  )
}

type LookedProps = { sums: Sums | null; isDone: boolean; again: () => void }

/** How far the looking has come. */
function Looked({ sums, isDone, again }: LookedProps) {
  const text = useText()
  const formats = useFormats()
  const [looked, total] = [sums?.looked ?? 0, sums?.total ?? 0]
  return (
    <div className={css['looked']}>
      {isDone ? null : (
        <Progress value={total === 0 ? 0 : (looked / total) * 100} size="sm" aria-label={text('dryRun.progress')} />
      )}
      <output>
        {isDone
          ? text('dryRun.looked', { count: looked })
          : text('dryRun.looking', { looked: formats.number(looked), total: formats.number(total) })}
      </output>
      {isDone ? (
        <Button size="compact-sm" variant="subtle" onClick={again}>
          {text('dryRun.again')}
        </Button>
      ) : null}
    </div>
  )
}

function Found({ sums, isDone }: { sums: Sums; isDone: boolean }) {
  const text = useText()
  const { byConsent, atRenewal, keeps, untouched, mails, groups } = sums
  if (sums.total === 0)
    return (
      <EmptyState level={2} title={text('dryRun.nobody')}>
        {text('dryRun.nobodyHint')}
      </EmptyState>
    )
  return (
    <>
      <Section title={text('dryRun.atOnce')}>
        <ul className={css['points']}>
          <li>{text('dryRun.begins')}</li>
          {byConsent > 0 ? <li>{text('dryRun.byConsent', { count: byConsent })}</li> : null}
          {atRenewal > 0 ? <li>{text('dryRun.atRenewal', { count: atRenewal })}</li> : null}
          {keeps > 0 ? <li>{text('dryRun.keeps', { count: keeps })}</li> : null}
          <li>{text('dryRun.mails', { count: mails })}</li>
        </ul>
      </Section>
      <Section title={text('dryRun.ifBoth')} note={text('dryRun.ifBothNote')}>
        {groups.length === 0 ? (
          isDone && <p className={css['quiet']}>{text('dryRun.nothing')}</p>
        ) : (
          <>
            <Groups groups={groups} revision={sums.revision} isDone={isDone} />
            {untouched > 0 ? <p className={css['quiet']}>{text('dryRun.untouched', { count: untouched })}</p> : null}
          </>
        )}
      </Section>
    </>
  )
}
