import { Button, Stack } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { LongTextField, Refusals, useSayDone } from '@ithaca/ui'
import { Failed } from '../app/Failed.tsx'
import { toFirstInvalid } from '../app/form.ts'
import { useText } from '../app/inside.ts'
import { useFocus } from '../app/use-focus.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import type { MeetingPairFragment, MeetingWholeFragment } from '../gql/graphql.ts'
import { sendPreparation } from './changes.ts'
import { Theirs } from './Theirs.tsx'
import css from './forms.module.css'

type PreparationFormProps = {
  whole: MeetingWholeFragment
  preparation: NonNullable<MeetingWholeFragment['preparation']>
  pair: MeetingPairFragment
  onClose: () => void
}

/** What is told ahead, of the parts that the program asks for; emptied it is taken back. */
export function PreparationForm({ whole, preparation, pair, onClose }: PreparationFormProps) {
  const t = useText()
  const sayDone = useSayDone()
  const send = useAction(sendPreparation)
  const field = useFocus<HTMLTextAreaElement>(true)
  const { parts, told } = preparation
  const name = pair.partner?.called ?? ''
  const before = { needs: preparation.needs ?? '', background: preparation.background ?? '' }
  const isFirst = told.length === 0
  const { form, done } = useKeptForm(`ahead:${whole.id}`, {
    initialValues: before,
    validate: {
      needs: (needs, { background }) =>
        isFirst && needs.trim() === '' && background.trim() === '' ? t('between.ahead.empty') : null,
    },
  })
  const isStale = send.outcome?.is === 'stale'
  const close = () => {
    done()
    onClose()
  }
  const submit = form.onSubmit(async ({ needs, background }) => {
    const text = { needs: needs.trim(), background: background.trim() }
    const outcome = await send.run({ contactId: whole.id, revision: whole.revision, ...text })
    if (outcome.is !== 'done') return
    const isGone = text.needs === '' && text.background === ''
    sayDone(t(isGone ? 'between.ahead.takenBack' : isFirst ? 'between.ahead.sent' : 'between.ahead.changed', { name }))
    close()
  }, toFirstInvalid(form))
  const both = [
    { key: 'needs', label: t('between.ahead.yourNeeds'), hint: t('between.ahead.yourNeedsHint', { name }) },
    {
      key: 'background',
      label: t('between.ahead.yourBackground', { name }),
      hint: t('between.ahead.yourBackgroundHint', { name }),
    },
  ] as const
  const fields = both.filter(
    ({ key }) => parts.includes(key === 'needs' ? 'NEEDS' : 'BACKGROUND') || before[key] !== '',
  )
  return (
    <form noValidate onSubmit={submit} className={css['smallForm']}>
      <Stack gap="md">
        {fields.map(({ key, label, hint }, index) => (
          <LongTextField
            key={key}
            label={label}
            description={hint}
            minRows={3}
            maxLength={4000}
            ref={index === 0 ? field : undefined}
            {...form.getInputProps(key)}
          />
        ))}
      </Stack>
      {isStale ? (
        <Theirs
          name={name}
          isOwn
          fields={fields.map(({ key, label }) => ({
            key,
            label,
            theirs: before[key],
            mine: form.getValues()[key],
            onTake: (words) => form.setFieldValue(key, words),
          }))}
        />
      ) : (
        <Failed action={send} />
      )}
      <Refusals refusals={send.outcome?.is === 'refused' ? send.outcome.refusals : []} />
      <div className={css['buttons']}>
        <Button type="submit" loading={send.pending}>
          {t(isStale ? 'meetings.theirs.save' : isFirst ? 'between.ahead.send' : 'between.ahead.save')}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
