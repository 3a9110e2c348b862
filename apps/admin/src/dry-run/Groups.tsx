import { useClient } from '@ithaca/client'
import { TextSkeleton, useFormats } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useHere, useParamsHere } from '../programs/program.ts'
import { csvName } from '../table/csv.ts'
import { DownloadCsv } from '../table/DownloadCsv.tsx'
import { useText } from '../words/words.ts'
import css from './dry-run.module.css'
import { useAskedWords, useDryRunTable } from './dry-run-table.ts'
import { type Felt, readEffects } from './read-effects.ts'
import type { Group } from './sums.ts'

type GroupsProps = { groups: readonly Group[]; revision: number; isDone: boolean }

/** What many would feel alike, what presses most first; each opens to whom it concerns. */
export function Groups({ groups, revision, isDone }: GroupsProps) {
  const text = useText()
  const formats = useFormats()
  const client = useClient()
  const { program } = useHere()
  const tableOf = useDryRunTable()
  const read = async () => {
    const all = await readEffects(client, { slug: program.slug, group: null, revision })
    return all === null ? null : tableOf(all, groups)
  }
  return (
    <>
      <ul className={css['groups']} aria-busy={!isDone}>
        {groups.map((group) => (
          <OneGroup key={group.key} group={group} revision={revision} />
        ))}
      </ul>
      {isDone ? (
        <DownloadCsv name={csvName([program.slug, text('dryRun.csv.file')], formats.today())} read={read} />
      ) : null}
    </>
  )
}

function OneGroup({ group, revision }: { group: Group; revision: number }) {
  const text = useText()
  const formats = useFormats()
  const { labels } = useHere().program
  const [open, setOpen] = useState(false)
  const { key, kind, party, before, after, mentorships, from } = group
  const who =
    party === 'MENTOR' ? labels.mentor.the : party === 'PROTEGE' ? labels.protege.the : text('rules.party.PAIR')
  return (
    <li>
      <span className={css['kind']} data-kind={kind}>
        {text(`dryRun.kinds.${kind}`)}
      </span>
      <div>
        <p className={css['sentence']}>{after ?? before}</p>
        {before && after && before !== after ? (
          <p className={css['quiet']}>{text('dryRun.today', { sentence: before })}</p>
        ) : null}
        <p className={css['quiet']}>
          {text('dryRun.for', { count: mentorships, party: who, day: formats.longDay(from) })}
        </p>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={open}
          aria-controls={open ? `felt-${key}` : undefined}
          onClick={() => setOpen(!open)}
          className={css['show']}
        >
          {text(open ? 'dryRun.hide' : 'dryRun.show')}
        </Button>
        {open ? <Members id={`felt-${key}`} group={key} revision={revision} /> : null}
      </div>
    </li>
  )
}

type MembersProps = { id: string; group: string; revision: number }

/** The mentorships of a group, by name, with the day from which each feels it. */
function Members({ id, group, revision }: MembersProps) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const client = useClient()
  const { program } = useHere()
  const asked = useAskedWords()
  const [found, setFound] = useState<readonly Felt[] | 'unread' | null>(null)
  useEffect(() => {
    let left = false
    void readEffects(client, { slug: program.slug, group, revision }).then((all) => {
      if (!left) setFound(all ?? 'unread')
    })
    return () => {
      left = true
    }
  }, [client, program.slug, group, revision])
  if (found === 'unread') return <p id={id}>{text('dryRun.unread')}</p>
  if (found === null)
    return (
      <div id={id}>
        <TextSkeleton lines={3} />
      </div>
    )
  return (
    <ul id={id} className={css['members']}>
      {found.map((felt) => (
        <li key={felt.mentorshipId}>
          <Link to="/$slug/$program/mentorships/$id" params={{ ...params, id: felt.mentorshipId }}>
            {text('dryRun.two', { protege: felt.protege, mentor: felt.mentor })}
          </Link>
          <span>{text('dryRun.change', { before: asked(felt.before), after: asked(felt.after) })}</span>
          <span>{text('dryRun.from', { day: formats.day(felt.from) })}</span>
        </li>
      ))}
    </ul>
  )
}
