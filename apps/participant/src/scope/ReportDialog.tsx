import { Button, Group, Modal, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '@ithaca/client'
import { LongTextField, Notice, Refusals, SelectField } from '@ithaca/ui'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { graphql } from '../gql/index.ts'
import { toFirstInvalid } from '../app/form.ts'
import css from './scope.module.css'

const reportConcern = graphql(`
  mutation ReportConcern($input: ReportConcernInput!) {
    reportConcern(input: $input) {
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
    }
  }
`)

type ReportDialogProps = {
  mentorshipId: string
  name: string
  readers: string
  reasons: readonly { code: string; label: string }[]
  onClose: () => void
}

export function ReportDialog({ mentorshipId, name, readers, reasons, onClose }: ReportDialogProps) {
  const t = useText()
  const report = useAction(reportConcern)
  const form = useForm({
    mode: 'controlled',
    initialValues: { reason: '', text: '' },
    validate: {
      reason: (value) => (value === '' ? t('scope.reasonMissing') : null),
      text: (value) => (value.trim() === '' ? t('scope.whatMissing') : null),
    },
  })
  const submit = form.onSubmit((values) => void report.run({ mentorshipId, ...values }), toFirstInvalid(form))
  const sent = report.outcome?.is === 'done'
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('scope.reportTitle')}
      centered
      size="lg"
      classNames={{ title: css['title'] ?? '' }}
    >
      {sent ? (
        <Stack>
          <Notice kind="done" title={t('scope.sentTitle')} announce="status">
            {t('scope.sentText', { readers, name })}
          </Notice>
          <div>
            <Button data-autofocus onClick={onClose}>
              {t('common.close')}
            </Button>
          </div>
        </Stack>
      ) : (
        <form noValidate onSubmit={submit}>
          <Stack>
            <p className={css['text']}>{t('scope.reportText', { readers })}</p>
            <SelectField
              label={t('scope.reason')}
              data={[{ value: '', label: '' }, ...reasons.map(({ code, label }) => ({ value: code, label }))]}
              data-autofocus
              {...form.getInputProps('reason')}
            />
            <LongTextField label={t('scope.what')} maxLength={4000} {...form.getInputProps('text')} />
            <Refusals refusals={report.outcome?.is === 'refused' ? report.outcome.refusals : []} />
            <Failed action={report} />
            <Group>
              <Button type="submit" variant="filled" loading={report.pending}>
                {t('scope.send')}
              </Button>
              <Button onClick={onClose}>{t('common.cancel')}</Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
