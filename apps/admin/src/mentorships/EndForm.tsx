import { useAction } from '@ithaca/client'
import { Buttons, ChoiceField, ConfirmDialog, LongTextField, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { SyntheticEvent } from 'react'
import { Ended } from '../app/Ended.tsx'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { EndMentorshipOf } from './end-mentorship.ts'
import type { Ending } from './EndPage.tsx'
import css from './mentorships.module.css'

const longest = 4000

type EndFormProps = { mentorship: Ending }

/** A ground from the list and a reason in words, both needed; asked once more before it is done. */
export function EndForm({ mentorship }: EndFormProps) {
  const text = useText()
  const params = useParamsHere()
  const { id, mentor, protege, endingGrounds } = mentorship
  const [asking, setAsking] = useState(false)
  const [tried, setTried] = useState(false)
  const [ground, setGround] = useState('')
  const [reason, setReason] = useState('')
  const grounds = useRef<HTMLDivElement>(null)
  const reasonField = useRef<HTMLTextAreaElement>(null)
  const { send, retry, pending, outcome, refusalAt } = useEnding(mentorship, { ground, reason })
  const problems = {
    ground: ground === '' ? text('ending.groundMissing') : null,
    reason: reasonProblem(reason, text),
  }
  const ask = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (problems.ground) return grounds.current?.querySelector('input')?.focus()
    if (problems.reason) return reasonField.current?.focus()
    return setAsking(true)
  }
  const confirm = async () => {
    await send()
    setAsking(false)
  }
  const beside = refusalAt('ground') ?? refusalAt('text')
  return (
    <form noValidate onSubmit={ask} className={css['endForm']}>
      <div ref={grounds}>
        <ChoiceField
          label={text('ending.ground')}
          name="ground"
          choices={endingGrounds.map(({ code, label }) => ({ value: code, label }))}
          value={ground}
          onChange={setGround}
          error={refusalAt('ground') ?? (tried ? problems.ground : null)}
        />
      </div>
      <LongTextField
        ref={reasonField}
        label={text('ending.reason')}
        description={text('ending.reasonNote')}
        maxLength={longest}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={refusalAt('text') ?? (tried ? problems.reason : null)}
      />
      {beside ? null : <Ended outcome={outcome} retry={retry} />}
      <Buttons>
        <Button type="submit" loading={pending}>
          {text('ending.submit')}
        </Button>
        <ButtonLink to="/$slug/$program/mentorships/$id" params={{ ...params, id }} variant="subtle">
          {text('ending.back')}
        </ButtonLink>
      </Buttons>
      <ConfirmDialog
        open={asking}
        title={text('ending.sure', { mentor: mentor.called, protege: protege.called })}
        confirmLabel={text('ending.submit')}
        pending={pending}
        grave
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      >
        <p>{text('ending.sureText')}</p>
      </ConfirmDialog>
    </form>
  )
}

function reasonProblem(reason: string, text: ReturnType<typeof useText>): string | null {
  if (reason.trim() === '') return text('ending.reasonMissing')
  return reason.length > longest ? text('ending.reasonTooLong') : null
}

/** Ends it, says so, and leads to where it can be seen how it ended. */
function useEnding({ id, revision, mentor, protege }: Ending, { ground, reason }: { ground: string; reason: string }) {
  const text = useText()
  const say = useSayDone()
  const navigate = useNavigate()
  const params = useParamsHere()
  const { run, retry, pending, outcome } = useAction(EndMentorshipOf)
  const send = async () => {
    const ended = await run({ mentorshipId: id, ground, text: reason.trim(), revision })
    if (ended.is !== 'done') return
    say(text('ending.done', { mentor: mentor.called, protege: protege.called }))
    await navigate({ to: '/$slug/$program/mentorships/$id', params: { ...params, id } })
  }
  const refusalAt = (at: string) =>
    outcome?.is === 'refused' ? (outcome.refusals.find((refusal) => refusal.at === at)?.message ?? null) : null
  return { send, retry, pending, outcome, refusalAt }
}
