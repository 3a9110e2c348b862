import { Button, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '@ithaca/client'
import { Refusals, TextField, useSayDone } from '@ithaca/ui'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { toFirstInvalid } from '../app/form.ts'
import { useText } from '../app/inside.ts'
import { useFocus } from '../app/use-focus.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import css from './leaving.module.css'

const personAsking = graphql(`
  fragment AskErasure on Person {
    id
    revision
    viewerCan {
      askErasure {
        allowed
        refusals {
          code
          message
        }
      }
    }
  }
`)

const askErasure = graphql(`
  mutation AskErasure($input: AskErasureInput!) {
    askErasure(input: $input) {
      ... on Person {
        id
        erasure {
          dueAt
        }
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

type AskErasureProps = { person: FragmentType<typeof personAsking>; email: string; onAsked: () => void }
const meaning = ['means1', 'means2', 'means3', 'means4', 'means5'] as const

/** What it means comes first; then one's own address, typed out. */
export function AskErasure({ person, email, onAsked }: AskErasureProps) {
  const t = useText()
  const sayDone = useSayDone()
  const [open, setOpen] = useState(false)
  const list = useFocus<HTMLUListElement>(open)
  const ask = useAction(askErasure)
  const { revision, viewerCan } = readFragment(personAsking, person)
  const { allowed, refusals: reasons } = viewerCan.askErasure
  const form = useForm({
    mode: 'controlled',
    initialValues: { address: '' },
    validate: { address: (value) => (value.trim() === '' ? t('leaving.addressMissing', { email }) : null) },
  })
  const submit = form.onSubmit(async ({ address }) => {
    const outcome = await ask.run({ address, revision })
    if (outcome.is === 'done') {
      onAsked()
      return sayDone(t('leaving.asked'))
    }
    if (outcome.is === 'refused') form.getInputNode('address')?.focus()
  }, toFirstInvalid(form))
  const refusals = ask.outcome?.is === 'refused' ? ask.outcome.refusals : []
  if (!open)
    return (
      <>
        <p>{t('leaving.forGoodText')}</p>
        <Refusals refusals={reasons} />
        <Button disabled={!allowed} onClick={() => setOpen(true)}>
          {t('leaving.start')}
        </Button>
      </>
    )
  return (
    <form noValidate onSubmit={submit}>
      <p>{t('leaving.forGoodText')}</p>
      <ul ref={list} tabIndex={-1} className={css['means']} aria-label={t('leaving.meansTitle')}>
        {meaning.map((line) => (
          <li key={line}>{t(`leaving.${line}`)}</li>
        ))}
      </ul>
      <Stack gap="md" maw={480}>
        <TextField
          label={t('leaving.address')}
          description={t('leaving.addressNote', { email })}
          autoComplete="off"
          type="email"
          {...form.getInputProps('address')}
          error={form.errors['address'] ?? refusals.find(({ at }) => at === 'address')?.message}
        />
        <Refusals refusals={refusals.filter(({ at }) => !at)} />
        <Failed action={ask} />
        <div className={css['buttons']}>
          <Button type="submit" variant="filled" className={css['grave'] ?? ''} loading={ask.pending}>
            {t('leaving.ask')}
          </Button>
          <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
        </div>
      </Stack>
    </form>
  )
}
