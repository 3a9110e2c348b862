import { Button, Radio, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '@ithaca/client'
import { CheckField, Refusals, SelectField, TextField, useFormats, useSayDone } from '@ithaca/ui'
import { Failed } from '../app/Failed.tsx'
import { toFirstInvalid } from '../app/form.ts'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { Rhythm } from '../gql/graphql.ts'
import { readTime } from '../app/read-time.ts'
import css from './you.module.css'

const notifications = graphql(`
  fragment OwnNotifications on Notifications {
    rhythm
    quietFrom
    quietUntil
    timeZone
    revision
  }
`)

const chooseNotifications = graphql(`
  mutation ChooseNotifications($input: ChooseNotificationsInput!) {
    chooseNotifications(input: $input) {
      ... on Notifications {
        revision
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

const rhythms: readonly Rhythm[] = ['AT_ONCE', 'WEEKLY', 'ONLY_DUE', 'NONE']
const usual = { from: '21:00', until: '07:00' }

/** The zones the browser knows by a place, each with how it is called. */
function useZones(chosen: string | null) {
  const t = useText()
  const { timeZone } = useFormats()
  const known = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'))
  const all = [...new Set([...(chosen === null ? [] : [chosen]), timeZone, ...known])].filter((zone) =>
    zone.includes('/'),
  )
  return [
    { value: '', label: t('notifications.zoneNone') },
    ...all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
  ]
}

/** How often one is reminded, when not, and by which clock. */
export function NotificationsForm({ chosen }: { chosen: FragmentType<typeof notifications> }) {
  const t = useText()
  const sayDone = useSayDone()
  const { rhythm, quietFrom, quietUntil, timeZone, revision } = readFragment(notifications, chosen)
  const choose = useAction(chooseNotifications)
  const zones = useZones(timeZone ?? null)
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      rhythm,
      quiet: quietFrom != null,
      from: quietFrom ?? usual.from,
      until: quietUntil ?? usual.until,
      timeZone: timeZone ?? '',
    },
    validate: {
      from: (value, { quiet }) => (quiet && readTime(value) === null ? t('notifications.timeWrong') : null),
      until: (value, { quiet, from }) => {
        if (!quiet) return null
        if (readTime(value) === null) return t('notifications.timeWrong')
        return readTime(value) === readTime(from) ? t('notifications.same') : null
      },
    },
  })
  const submit = form.onSubmit(async (values) => {
    const quiet = values.quiet ? { quietFrom: readTime(values.from), quietUntil: readTime(values.until) } : {}
    const outcome = await choose.run({
      rhythm: values.rhythm,
      ...quiet,
      timeZone: values.timeZone === '' ? null : values.timeZone,
      revision,
    })
    if (outcome.is === 'done') sayDone(t('notifications.saved'))
  }, toFirstInvalid(form))
  const refusals = choose.outcome?.is === 'refused' ? choose.outcome.refusals : []
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="lg" maw={480}>
        <Radio.Group label={t('notifications.rhythm')} {...form.getInputProps('rhythm')}>
          <Stack gap="sm" mt={6}>
            {rhythms.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`notifications.${one}`)}
                description={t(`notifications.${one}_hint`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <CheckField
          label={t('notifications.quiet')}
          description={t('notifications.quietHint')}
          {...form.getInputProps('quiet', { type: 'checkbox' })}
        />
        {form.values.quiet ? (
          <div className={css['times']}>
            <TextField label={t('notifications.from')} autoComplete="off" {...form.getInputProps('from')} />
            <TextField label={t('notifications.until')} autoComplete="off" {...form.getInputProps('until')} />
          </div>
        ) : null}
        <SelectField
          label={t('notifications.zone')}
          description={t('notifications.zoneHint')}
          data={zones}
          {...form.getInputProps('timeZone')}
        />
        <Refusals refusals={refusals} />
        <Failed action={choose} />
        <div>
          <Button type="submit" variant="filled" loading={choose.pending}>
            {t('notifications.save')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
