import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { LongTextField, Refusals, StatusWord, useSayDone } from '@ithaca/ui'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { toFirstInvalid } from '../app/form.ts'
import { useText } from '../app/inside.ts'
import { useFocus } from '../app/use-focus.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import { readFragment } from '../gql/index.ts'
import type { MeetingPairFragment, MeetingWholeFragment } from '../gql/graphql.ts'
import { reviseContact } from './changes.ts'
import { meetingLine } from './meeting.ts'
import css from './forms.module.css'
import meetings from './meetings.module.css'

type PurposeProps = { whole: MeetingWholeFragment; pair: MeetingPairFragment }

/** ASQP-28: a meeting whose purpose is still to be settled says so, and lets it be written in one step. */
export function MissingPurpose({ whole, pair }: PurposeProps) {
  const t = useText()
  const [writing, setWriting] = useState(false)
  const { state } = readFragment(meetingLine, whole)
  if (state !== 'PLANNED') return <span className={meetings['quiet']}>{t('between.purpose.missingPast')}</span>
  const isProtege = pair.viewerParty === 'PROTEGE'
  if (writing) return <PurposeForm whole={whole} pair={pair} onClose={() => setWriting(false)} />
  return (
    <>
      <StatusWord status="due">{t('between.purpose.missing')}</StatusWord>
      {whole.viewerCan.revise.allowed && isProtege ? (
        <p className={meetings['settle']}>
          {t('between.purpose.missingMine')}
          <Button size="compact-md" onClick={() => setWriting(true)}>
            {t('between.purpose.write')}
          </Button>
        </p>
      ) : null}
    </>
  )
}

function PurposeForm({ whole, pair, onClose }: PurposeProps & { onClose: () => void }) {
  const t = useText()
  const sayDone = useSayDone()
  const revise = useAction(reviseContact)
  const field = useFocus<HTMLTextAreaElement>(true)
  const { form, done } = useKeptForm(`purpose:${whole.id}`, {
    initialValues: { purpose: '' },
    validate: { purpose: (words) => (words.trim() === '' ? t('between.purpose.empty') : null) },
  })
  const close = () => {
    done()
    onClose()
  }
  const submit = form.onSubmit(async ({ purpose }) => {
    const outcome = await revise.run({ contactId: whole.id, revision: whole.revision, purpose: purpose.trim() })
    if (outcome.is !== 'done') return
    sayDone(t('between.purpose.saved'))
    close()
  }, toFirstInvalid(form))
  return (
    <form noValidate onSubmit={submit} className={css['smallForm']}>
      <LongTextField
        label={t('between.purpose.label')}
        description={t('between.purpose.hint', { name: pair.partner?.called ?? '' })}
        minRows={2}
        maxLength={4000}
        ref={field}
        {...form.getInputProps('purpose')}
      />
      <Refusals refusals={revise.outcome?.is === 'refused' ? revise.outcome.refusals : []} />
      <Failed action={revise} />
      <div className={css['buttons']}>
        <Button type="submit" loading={revise.pending}>
          {t('between.purpose.save')}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
