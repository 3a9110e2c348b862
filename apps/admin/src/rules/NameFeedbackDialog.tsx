import { useAction } from '@ithaca/client'
import { ConfirmDialog, LongTextField, useFormats, useSayDone } from '@ithaca/ui'
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { Ended } from '../app/Ended.tsx'
import { useRead } from '../app/read.tsx'
import type { FeedbackToNameQuery } from '../gql/graphql.ts'
import { useHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { NameFeedbackOf, ToNameOf } from './feedback-queries.ts'
import css from './rules.module.css'

const longest = 500

type NameFeedbackProps = { open: boolean; programId: string; revision: number; onClose: () => void }

/** What people said, put into words for everybody, beside what it is about. */
export function NameFeedbackDialog({ open, programId, revision, onClose }: NameFeedbackProps) {
  const text = useText()
  const say = useSayDone()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const { run, retry, clear, pending, outcome } = useAction(NameFeedbackOf)
  const missing = { words: words.trim() === '', which: chosen.length === 0 }
  const at = (field: string) =>
    outcome?.is === 'refused' ? outcome.refusals.find((refusal) => refusal.at === field)?.message : undefined
  const close = () => {
    clear()
    setTried(false)
    onClose()
  }
  const add = async () => {
    setTried(true)
    if (missing.words || missing.which) return
    if ((await run({ programId, revision, words: words.trim(), feedback: [...chosen] })).is !== 'done') return
    setWords('')
    setChosen([])
    close()
    say(text('publishing.answers.added'))
  }
  return (
    <ConfirmDialog
      open={open}
      title={text('publishing.answers.dialog')}
      confirmLabel={text('publishing.answers.add')}
      pending={pending}
      onConfirm={() => void add()}
      onClose={close}
    >
      <LongTextField
        label={text('publishing.answers.words')}
        description={text('publishing.answers.wordsHint')}
        maxLength={longest}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        error={at('words') ?? (tried && missing.words ? text('publishing.answers.wordsMissing') : null)}
      />
      <Checkbox.Group
        label={text('publishing.answers.which')}
        description={text('publishing.answers.whichHint')}
        value={[...chosen]}
        onChange={setChosen}
        error={at('feedback') ?? (tried && missing.which ? text('publishing.answers.whichMissing') : null)}
      >
        <Choices />
      </Checkbox.Group>
      {at('words') || at('feedback') ? null : <Ended outcome={outcome} retry={retry} />}
    </ConfirmDialog>
  )
}

type Said = { id: string; writtenAt: string; name: string; words: string }

function saidIn(program: FeedbackToNameQuery['program']): Said[] {
  const feedback = program?.feedback.edges.map(({ node }) => node) ?? []
  const evaluations = program?.evaluations.edges.map(({ node }) => node) ?? []
  const all = [
    ...feedback.map(({ answers, ...node }) => ({ ...node, words: answers.map((answer) => answer.text).join(' ') })),
    ...evaluations,
  ]
  return all
    .filter(({ words }) => words.trim() !== '')
    .map(({ id, writtenAt, words, author }) => ({ id, writtenAt, words, name: author.fullName }))
    .toSorted((one, other) => (one.writtenAt < other.writtenAt ? 1 : -1))
}

function Choices() {
  const text = useText()
  const formats = useFormats()
  const { program } = useHere()
  const read = useRead(ToNameOf, { slug: program.slug })
  if (!read.data) return read.unread
  const all = saidIn(read.data.program)
  if (all.length === 0) return <p className={css['quiet']}>{text('publishing.answers.nothing')}</p>
  return (
    <div className={css['choices']}>
      {all.map(({ id, name, words, writtenAt }) => (
        <Checkbox
          key={id}
          value={id}
          label={words}
          description={text('publishing.answers.said', { name, day: formats.longDay(formats.dayOf(writtenAt)) })}
        />
      ))}
    </div>
  )
}
