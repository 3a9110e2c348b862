import { Button, Stack } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { Notice, Refusals, useFormats, useSayDone } from '@ithaca/ui'
import { Failed } from '../app/Failed.tsx'
import { toFirstInvalid } from '../app/form.ts'
import { useText } from '../app/inside.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import type { MeetingLineFragment, MeetingPairFragment } from '../gql/graphql.ts'
import { moveContact } from './changes.ts'
import { instantOf, whenOf } from './form-values.ts'
import { refusedBeside } from '../app/refused-beside.ts'
import { useWhenProblems } from './form-problems.ts'
import { WhenFields } from './WhenFields.tsx'
import { useWhen } from './words.ts'
import css from './forms.module.css'

type MoveFormProps = { line: MeetingLineFragment; pair: MeetingPairFragment; onClose: () => void }

/** Another day or time. Where the other moved it meanwhile, both times are seen before one of them holds. */
export function MoveForm({ line, pair, onClose }: MoveFormProps) {
  const t = useText()
  const { timeZone, today, moment } = useFormats()
  const sayDone = useSayDone()
  const move = useAction(moveContact)
  const back = useAction(moveContact)
  const problems = useWhenProblems()
  const { mine } = useWhen(pair.program.timeZone)(line.startsAt)
  const name = pair.partner?.called ?? ''
  const { form, done } = useKeptForm(`move:${line.id}`, {
    initialValues: whenOf(line.startsAt, timeZone),
    validate: problems,
  })
  const close = () => {
    done()
    onClose()
  }
  const submit = form.onSubmit(async (values) => {
    const startsAt = instantOf(values, timeZone)
    if (startsAt === null) return
    const before = line.startsAt
    const outcome = await move.run({ contactId: line.id, revision: line.revision, startsAt })
    refusedBeside(form, outcome)
    if (outcome.is !== 'done') return
    const { revision } = outcome.data
    sayDone(t('meetings.actions.moved', { moment: moment(startsAt), name }), {
      undo: () => void back.run({ contactId: line.id, revision, startsAt: before }),
    })
    close()
  }, toFirstInvalid(form))
  const elsewhere = move.outcome?.is === 'refused' ? move.outcome.refusals.filter(({ at }) => !at) : []
  return (
    <form noValidate onSubmit={submit} className={css['smallForm']} aria-label={t('meetings.actions.moveTitle')}>
      <Stack gap="md">
        <WhenFields form={form} programZone={pair.program.timeZone} earliest={today()} />
        <Refusals refusals={elsewhere} />
        {move.outcome?.is === 'stale' ? (
          <Notice kind="advice" title={t('meetings.theirs.title', { name })} announce="alert">
            <p>{t('meetings.said', { what: t('meetings.theirs.now'), text: mine })}</p>
          </Notice>
        ) : (
          <Failed action={move} />
        )}
        <div className={css['buttons']}>
          <Button type="submit" variant="filled" loading={move.pending}>
            {t('meetings.actions.moveSave')}
          </Button>
          <Button variant="subtle" onClick={close}>
            {t('common.cancel')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
