import { Anchor, Button, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '@ithaca/client'
import { Facts, LongTextField, Refusals, TextField, useSayDone } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import { Failed } from '../app/Failed.tsx'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { looksLikeEmail, toFirstInvalid } from '../app/form.ts'
import css from './mentorship.module.css'

const contactCards = graphql(`
  fragment ContactCards on Mentorship {
    id
    partner {
      id
      called
    }
    contactCards {
      id
      email
      phone
      about
      revision
      person {
        id
      }
    }
  }
`)

const shareContactCard = graphql(`
  mutation ShareContactCard($input: ShareContactCardInput!) {
    shareContactCard(input: $input) {
      ... on Mentorship {
        id
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

const orNull = (value: string) => (value.trim() === '' ? null : value.trim())

export function ContactCards({ mentorship }: { mentorship: FragmentType<typeof contactCards> }) {
  const t = useText()
  const found = readFragment(contactCards, mentorship)
  const name = found.partner?.called ?? ''
  const theirs = found.contactCards.find(({ person }) => person.id === found.partner?.id)
  const mine = found.contactCards.find(({ person }) => person.id !== found.partner?.id)
  return (
    <Stack gap="lg">
      {theirs ? (
        <Facts
          facts={[
            ...(theirs.email
              ? [{ label: t('meet.email'), value: <Anchor href={`mailto:${theirs.email}`}>{theirs.email}</Anchor> }]
              : []),
            ...(theirs.phone ? [{ label: t('meet.phone'), value: theirs.phone }] : []),
            ...(theirs.about ? [{ label: t('meet.about'), value: theirs.about }] : []),
          ]}
        />
      ) : (
        <p className={css['quiet']}>{t('meet.theirsNone', { name })}</p>
      )}
      <ShareForm mentorshipId={found.id} name={name} mine={mine} />
    </Stack>
  )
}

type Mine = { email?: string | null; phone?: string | null; about?: string | null; revision: number } | undefined

function ShareForm({ mentorshipId, name, mine }: { mentorshipId: string; name: string; mine: Mine }) {
  const t = useText()
  const sayDone = useSayDone()
  const share = useAction(shareContactCard)
  const form = useForm({
    mode: 'controlled',
    initialValues: { email: mine?.email ?? '', phone: mine?.phone ?? '', about: mine?.about ?? '' },
    validate: {
      email: (value) => (value.trim() === '' || looksLikeEmail(value) ? null : t('signIn.emailMissing')),
    },
  })
  const submit = form.onSubmit(async ({ email, phone, about }) => {
    const outcome = await share.run({
      mentorshipId,
      email: orNull(email),
      phone: orNull(phone),
      about: orNull(about),
      revision: mine?.revision ?? null,
    })
    if (outcome.is === 'done') sayDone(t('meet.saved', { name }))
  }, toFirstInvalid(form))
  return (
    <form noValidate onSubmit={submit} className={css['form']}>
      <Stack gap="md">
        <p className={css['quiet']}>{t('meet.cardsText', { name })}</p>
        <TextField
          label={t('meet.email')}
          type="email"
          autoComplete="email"
          optional
          {...form.getInputProps('email')}
        />
        <TextField label={t('meet.phone')} type="tel" autoComplete="tel" optional {...form.getInputProps('phone')} />
        <LongTextField
          label={t('meet.about')}
          description={t('meet.aboutHint')}
          optional
          minRows={2}
          maxLength={1000}
          {...form.getInputProps('about')}
        />
        <Refusals refusals={share.outcome?.is === 'refused' ? share.outcome.refusals : []} />
        <Failed action={share} />
        <div>
          <Button type="submit" variant="filled" loading={share.pending}>
            {t('meet.save', { name })}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
