import { Button, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '@ithaca/client'
import { Refusals, TextField, useSayDone } from '@ithaca/ui'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { toFirstInvalid } from '../app/form.ts'

const profile = graphql(`
  fragment Profile on Person {
    id
    fullName
    called
    timeZone
    revision
  }
`)

const reviseProfile = graphql(`
  mutation ReviseProfile($input: ReviseProfileInput!) {
    reviseProfile(input: $input) {
      ... on Person {
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

export function ProfileForm({ person }: { person: FragmentType<typeof profile> }) {
  const t = useText()
  const sayDone = useSayDone()
  const { fullName, called, timeZone, revision } = readFragment(profile, person)
  const revise = useAction(reviseProfile)
  const form = useForm({
    mode: 'controlled',
    initialValues: { fullName, called },
    validate: {
      fullName: (value) => (value.trim() === '' ? t('invitation.fullNameMissing') : null),
      called: (value) => (value.trim() === '' ? t('invitation.calledMissing') : null),
    },
  })
  const submit = form.onSubmit(async (values) => {
    const outcome = await revise.run({ ...values, timeZone: timeZone ?? null, revision })
    if (outcome.is === 'done') sayDone(t('you.saved'))
  }, toFirstInvalid(form))
  const refusals = revise.outcome?.is === 'refused' ? revise.outcome.refusals : []
  const at = (field: string) => refusals.find((refusal) => refusal.at === field)?.message
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md" maw={480}>
        <TextField
          label={t('invitation.fullName')}
          description={t('invitation.fullNameHint')}
          autoComplete="name"
          {...form.getInputProps('fullName')}
          error={form.errors['fullName'] ?? at('fullName')}
        />
        <TextField
          label={t('invitation.called')}
          description={t('invitation.calledHint')}
          autoComplete="given-name"
          {...form.getInputProps('called')}
          error={form.errors['called'] ?? at('called')}
        />
        <Refusals refusals={refusals.filter((refusal) => !refusal.at)} />
        <Failed action={revise} />
        <div>
          <Button type="submit" variant="filled" loading={revise.pending}>
            {t('you.save')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
