import { useAction, useQuery } from '@ithaca/client'
import { LongTextField, Notice, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { Ended } from '../app/Ended.tsx'
import { graphql } from '../gql/index.ts'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { UndoPairingOf } from '../mentorships/undo-pairing.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './matching.module.css'
import { isExceptional, longestReason, PairOf, usePreview } from './pair.ts'

const TheTwo = graphql(`
  query TheTwo($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Participation {
        id
        person {
          id
          fullName
          called
        }
      }
    }
  }
`)

/** Both ids are of participations: who takes part in two programs is paired in this one. */
type PairPanelProps = { mentorId: string | undefined; protegeId: string | undefined; onPaired: () => void }
type Made = { id: string; revision: number; mentor: string; protege: string }

/** The two side by side: what the rules say about them, and the one button. */
export function PairPanel({ mentorId, protegeId, onPaired }: PairPanelProps) {
  const text = useText()
  const say = useSayDone()
  const { program } = useHere()
  const { mentor, protege } = program.labels
  const [made, setMade] = useState<Made | null>(null)
  const pairing = useAction(PairOf)
  const undoing = useAction(UndoPairingOf)
  const ids = [mentorId, protegeId].filter((id) => id !== undefined)
  const [{ data }] = useQuery({ query: TheTwo, variables: { ids }, pause: ids.length === 0 })
  const nameOf = (id: string | undefined) => {
    const found = data?.nodes.find((node) => node?.__typename === 'Participation' && node.id === id)
    return found?.__typename === 'Participation' ? found.person : null
  }
  const [one, other] = [nameOf(mentorId), nameOf(protegeId)]
  const preview = usePreview(program.id, mentorId, protegeId)
  const exceptional = isExceptional(preview)
  const theTwo = `${mentorId ?? ''} ${protegeId ?? ''}`
  const [written, setWritten] = useState({ of: '', reason: '' })
  const [tried, setTried] = useState(false)
  const reasonField = useRef<HTMLTextAreaElement>(null)
  // What was written for others is not said of these two.
  const reason = written.of === theTwo ? written.reason : ''

  const undo = async (pair: Made) => {
    const ended = await undoing.run({ mentorshipId: pair.id, revision: pair.revision })
    if (ended.is !== 'done') return
    setMade(null)
    say(text('matching.undone'))
  }
  const pair = async () => {
    if (!one || !other || mentorId === undefined || protegeId === undefined) return
    if (exceptional && reason.trim() === '') {
      setTried(true)
      return reasonField.current?.focus()
    }
    const exception = exceptional ? { overrideReason: reason.trim() } : {}
    const ended = await pairing.run({ programId: program.id, mentorId, protegeId, ...exception })
    if (ended.is !== 'done' || !ended.data.mentorship) return
    const { id, revision } = ended.data.mentorship
    const now = { id, revision, mentor: one.called, protege: other.called }
    setMade(now)
    onPaired()
    say(text('matching.paired', now), { undo: () => void undo(now) })
  }
  const canPair = (preview?.is === 'possible' || exceptional) && one !== null && other !== null
  return (
    <section aria-labelledby="the-two" className={css['panel']}>
      <h2 id="the-two">{text('matching.choose')}</h2>
      {made && !mentorId && !protegeId ? <Paired made={made} onUndo={() => void undo(made)} /> : null}
      <dl>
        <Slot label={mentor} name={one?.fullName} chosen={mentorId !== undefined} />
        <Slot label={protege} name={other?.fullName} chosen={protegeId !== undefined} />
      </dl>
      <div aria-live="polite">{preview ? <Preview preview={preview} /> : null}</div>
      {exceptional ? (
        <LongTextField
          ref={reasonField}
          label={text('matching.exception')}
          description={text('matching.exceptionHint')}
          maxLength={longestReason}
          value={reason}
          onChange={({ currentTarget }) => setWritten({ of: theTwo, reason: currentTarget.value })}
          error={tried && reason.trim() === '' ? text('matching.exceptionMissing') : null}
        />
      ) : null}
      <Ended outcome={pairing.outcome} retry={pairing.retry} />
      <Ended outcome={undoing.outcome} retry={undoing.retry} />
      <Button variant="filled" disabled={!canPair} loading={pairing.pending} onClick={() => void pair()}>
        {one && other
          ? text(exceptional ? 'matching.pairAnyway' : 'matching.pair', { mentor: one.called, protege: other.called })
          : text('matching.pairNobody')}
      </Button>
    </section>
  )
}

function Slot({
  label,
  name,
  chosen,
}: {
  label: { one: string; the: string }
  name: string | undefined
  chosen: boolean
}) {
  const text = useText()
  return (
    <div>
      <dt>{label.one}</dt>
      <dd data-chosen={chosen || undefined}>
        {name ?? (chosen ? '…' : text('matching.chooseFirst', { label: label.the }))}
      </dd>
    </div>
  )
}

function Preview({ preview }: { preview: NonNullable<ReturnType<typeof usePreview>> }) {
  const text = useText()
  if (preview.is === 'asking') return <p className={css['quiet']}>{text('matching.checking')}</p>
  if (preview.is === 'failed') return <Ended outcome={preview.outcome} retry={preview.retry} />
  const sentences = preview.reasons.map(({ code, sentence, rule }) => (
    <span key={code}>
      {sentence}
      {rule === null ? null : <span className={css['rule']}>{text('matching.rule', { sentence: rule })}</span>}
    </span>
  ))
  if (preview.is === 'refused') return <Notice kind="refusal" title={text('matching.refused')} items={sentences} />
  if (sentences.length > 0) return <Notice kind="advice" title={text('matching.noted')} items={sentences} />
  return <Notice kind="done" title={text('matching.clear')} />
}

function Paired({ made, onUndo }: { made: Made; onUndo: () => void }) {
  const text = useText()
  const params = useParamsHere()
  return (
    <Notice
      kind="done"
      title={text('matching.paired', { mentor: made.mentor, protege: made.protege })}
      actions={
        <>
          <ButtonLink size="sm" to="/$slug/$program/mentorships/$id" params={{ ...params, id: made.id }}>
            {text('matching.open')}
          </ButtonLink>
          <Button size="sm" variant="subtle" onClick={onUndo}>
            {text('common.undo')}
          </Button>
        </>
      }
    >
      {text('matching.pairedText')}
    </Notice>
  )
}
