import { Button, Stack } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { ChoiceField, ConfirmDialog, LongTextField, Refusals } from '@ithaca/ui'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import { refusedBeside } from '../app/refused-beside.ts'
import { useHere } from '../shell/here.ts'
import { endMentorship } from './changes.ts'
import css from './parting.module.css'

type EndingFormProps = {
  mentorshipId: string
  revision: number
  grounds: readonly { code: string; label: string }[]
  name: string
  /** Who reads the reason and the words. */
  readers: string
  again: () => void
}

const longest = 4000

export function EndingForm({ mentorshipId, revision, grounds, name, readers, again }: EndingFormProps) {
  const t = useText()
  const { slug } = useHere()
  const end = useAction(endMentorship)
  const [asking, setAsking] = useState(false)
  const { form, done } = useKeptForm(`ending:${mentorshipId}`, {
    initialValues: { ground: '', text: '' },
    validate: {
      ground: (value) => (value === '' ? t('parting.groundMissing') : null),
      text: (value) => (value.length > longest ? t('parting.wordsTooLong') : null),
    },
  })
  const { ground, text } = form.getValues()
  const ask = form.onSubmit(
    () => setAsking(true),
    (errors) => {
      if (errors['ground']) document.querySelector<HTMLElement>('[name="ground"]')?.focus()
      else form.getInputNode('text')?.focus()
    },
  )
  const confirm = async () => {
    const outcome = await end.run({ mentorshipId, ground, text: text.trim() || null, revision })
    setAsking(false)
    refusedBeside(form, outcome)
    if (outcome.is === 'done') done()
    else again()
  }
  const { outcome } = end
  const elsewhere = outcome?.is === 'refused' ? outcome.refusals.filter(({ at }) => !at) : []
  const whatHappens = ['today', 'told', 'meetings', 'kept', 'after'] as const
  return (
    <form noValidate onSubmit={ask} className={css['questions']}>
      <ChoiceField
        label={t('parting.ground')}
        name="ground"
        choices={grounds.map(({ code, label }) => ({ value: code, label }))}
        value={ground}
        onChange={(value) => form.setFieldValue('ground', value)}
        error={form.errors['ground']}
      />
      <LongTextField
        label={t('parting.ownWords')}
        description={t('parting.ownWordsNote', { readers, name })}
        optional
        maxLength={longest}
        {...form.getInputProps('text')}
      />
      <Stack className={css['send'] ?? ''}>
        <Refusals refusals={elsewhere} />
        <Failed action={end} />
        <div className={css['buttons']}>
          <Button type="submit" loading={end.pending}>
            {t('parting.endButton')}
          </Button>
          <LinkButton to="/o/$slug/m/$id" params={{ slug, id: mentorshipId }} variant="subtle">
            {t('common.cancel')}
          </LinkButton>
        </div>
      </Stack>
      <ConfirmDialog
        open={asking}
        title={t('parting.endSure', { name })}
        confirmLabel={t('parting.endButton')}
        pending={end.pending}
        grave
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      >
        <ul className={css['happens']}>
          {whatHappens.map((what) => (
            <li key={what}>{t(`parting.endHappens.${what}`, { name })}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </form>
  )
}
