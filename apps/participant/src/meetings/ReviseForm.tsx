import { Button, Stack } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { Refusals, useSayDone } from '@ithaca/ui'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { toFirstInvalid } from '../app/form.ts'
import { useText } from '../app/inside.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import { readFragment } from '../gql/index.ts'
import type { MeetingPairFragment, MeetingWholeFragment } from '../gql/graphql.ts'
import { reviseContact } from './changes.ts'
import { DetailFields } from './DetailFields.tsx'
import { asMode, minutesOf } from './form-values.ts'
import type { MeetingValues } from './form-values.ts'
import { refusedBeside } from '../app/refused-beside.ts'
import { useDetailProblems } from './form-problems.ts'
import { meetingLine } from './meeting.ts'
import { Theirs } from './Theirs.tsx'
import css from './forms.module.css'

type ReviseFormProps = { whole: MeetingWholeFragment; pair: MeetingPairFragment; onClose: () => void }

function valuesOf(whole: MeetingWholeFragment): MeetingValues {
  const { mode, minutes, kind } = readFragment(meetingLine, whole)
  return {
    ...{ day: null, time: '', which: null, minutes: String(minutes), mode, kind, note: '' },
    agenda: whole.agenda.filter(({ included }) => included).map(({ code }) => code),
    purpose: whole.purpose ?? '',
    place: whole.place ?? '',
  }
}

/** How, how long, where and what about. What the other wrote meanwhile is shown beside what was typed here. */
export function ReviseForm({ whole, pair, onClose }: ReviseFormProps) {
  const t = useText()
  const sayDone = useSayDone()
  const revise = useAction(reviseContact)
  const problems = useDetailProblems()
  const [opened] = useState(() => valuesOf(whole))
  const { form, done } = useKeptForm<MeetingValues>(`revise:${whole.id}`, {
    initialValues: opened,
    validate: problems,
  })
  const now = valuesOf(whole)
  const isStale = revise.outcome?.is === 'stale'
  const close = () => {
    done()
    onClose()
  }
  const submit = form.onSubmit(async (values) => {
    const { purpose, place, agenda } = values
    const outcome = await revise.run({
      ...{
        contactId: whole.id,
        revision: whole.revision,
        mode: asMode(values.mode),
        minutes: minutesOf(values.minutes),
      },
      ...{ agenda, purpose: purpose.trim(), place: place.trim() },
    })
    refusedBeside(form, outcome)
    if (outcome.is !== 'done') return
    sayDone(t('meetings.actions.revised'))
    close()
  }, toFirstInvalid(form))
  const elsewhere = revise.outcome?.is === 'refused' ? revise.outcome.refusals.filter(({ at }) => !at) : []
  const isHeld = readFragment(meetingLine, whole).state === 'HELD'
  return (
    <form noValidate onSubmit={submit} className={css['smallForm']} aria-label={t('meetings.actions.revise')}>
      <Stack gap="md">
        <DetailFields
          form={form}
          choices={{ ...pair.contactChoices, agenda: whole.agenda }}
          isPast={isHeld}
          withNote={false}
        />
        <Refusals refusals={elsewhere} />
        {isStale ? (
          <Theirs
            name={pair.partner?.called ?? ''}
            fields={(['purpose', 'place'] as const).map((field) => ({
              key: field,
              label: t(`meetings.form.${field}`),
              theirs: now[field],
              mine: form.getValues()[field],
              onTake: (words) => form.setFieldValue(field, words),
            }))}
          />
        ) : (
          <Failed action={revise} />
        )}
        <div className={css['buttons']}>
          <Button type="submit" variant="filled" loading={revise.pending}>
            {t(isStale ? 'meetings.theirs.save' : 'meetings.actions.reviseSave')}
          </Button>
          <Button variant="subtle" onClick={close}>
            {t('common.cancel')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
