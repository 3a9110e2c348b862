import { Button, Radio, Stack } from '@mantine/core'
import type { Invitation } from '@ithaca/client'
import { Notice, Section, SelectField, TextField, useLocale } from '@ithaca/ui'
import { useText } from '../app/texts.ts'
import { NewPasswordField } from '../door/NewPasswordField.tsx'
import { useAcceptForm } from './use-accept-form.ts'
import css from './invitation.module.css'

/** Who one is and how one signs in. The language is the one of the page: the switch above changes it. */
export function AcceptForm({ invitation, token }: { invitation: Invitation; token: string }) {
  const t = useText()
  const locale = useLocale()
  const { form, submit, pending, problem } = useAcceptForm(invitation, token, locale)
  const isParticipant = invitation.role === 'mentor' || invitation.role === 'protege'
  const asksStage = isParticipant && invitation.careerStages.length > 0
  return (
    <form noValidate onSubmit={submit} className={css['form']}>
      <Section title={t('invitation.aboutYou')} rule="plain">
        <Stack gap="md">
          <TextField
            label={t('invitation.fullName')}
            description={t('invitation.fullNameHint')}
            autoComplete="name"
            maxLength={200}
            {...form.getInputProps('fullName')}
          />
          <TextField
            label={t('invitation.called')}
            description={t('invitation.calledHint')}
            autoComplete="given-name"
            maxLength={200}
            {...form.getInputProps('called')}
          />
          {asksStage ? (
            <SelectField
              label={t('invitation.careerStage')}
              description={t('invitation.careerStageHint')}
              optional
              data={[
                { value: '', label: t('you.careerNone') },
                ...invitation.careerStages.map(({ code, label }) => ({ value: code, label })),
              ]}
              {...form.getInputProps('careerStage')}
            />
          ) : null}
        </Stack>
      </Section>
      <Section title={t('invitation.howSignIn')} rule="plain">
        {invitation.hasAccount ? (
          <p className={css['quiet']}>{t('invitation.hasAccount')}</p>
        ) : (
          <Stack gap="md">
            <Radio.Group aria-label={t('invitation.howSignIn')} {...form.getInputProps('way')}>
              <Stack gap="xs">
                <Radio value="password" label={t('invitation.withPassword')} />
                <Radio value="link" label={t('invitation.withLink')} />
              </Stack>
            </Radio.Group>
            {form.values.way === 'password' ? (
              <NewPasswordField
                label={t('password.label')}
                {...form.getInputProps('password')}
                value={form.values.password}
              />
            ) : (
              <p className={css['quiet']}>{t('invitation.linkText', { email: invitation.email })}</p>
            )}
          </Stack>
        )}
      </Section>
      <Stack gap="md" mt="lg">
        {problem === null ? null : (
          <Notice kind="refusal" title={t('invitation.notPossible')} announce="alert">
            {problem}
          </Notice>
        )}
        <div>
          <Button type="submit" variant="filled" loading={pending}>
            {t('invitation.submit')}
          </Button>
        </div>
      </Stack>
      <p className={css['note']}>{isParticipant ? t('invitation.note') : t('invitation.noteDuty')}</p>
    </form>
  )
}
