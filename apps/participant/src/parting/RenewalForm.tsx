import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { FieldStack, Refusals, TextField } from '@ithaca/ui'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { toFirstInvalid } from '../app/form.ts'
import { useText } from '../app/inside.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import { refusedBeside } from '../app/refused-beside.ts'
import { useHere } from '../shell/here.ts'
import { proposeRenewal } from './changes.ts'
import type { Asked, Renewing } from './RenewalPage.tsx'
import { countIn, termsOfValues, valuesOfTerms } from './renewal-terms.ts'
import type { TermsValues } from './renewal-terms.ts'
import { useTermWords } from './use-term-words.ts'
import css from './parting.module.css'

type RenewalFormProps = {
  mentorship: Renewing
  renewal: Asked
  /** The other was quicker; what was typed is still in the form. */
  crossed: boolean
  /** One has said to end with the term, and can think better of it. */
  isSecondThought: boolean
  onCrossed: () => void
  again: () => void
}

/** Proposes to go on, or other terms than those proposed: then folded, for the proposal comes first. */
export function RenewalForm(props: RenewalFormProps) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const { renewal } = props
  if (renewal.agreement && !renewal.ownTerms) return null
  if (!renewal.agreement)
    return (
      <section className={css['large']} aria-labelledby="go-on">
        <h2 id="go-on">{t(props.isSecondThought ? 'parting.thinkBetter' : 'parting.goOn')}</h2>
        <p>{t('parting.goOnText', { name: props.mentorship.partner?.called ?? '' })}</p>
        <Terms {...props} />
      </section>
    )
  return (
    <details
      className={css['other']}
      open={isOpen || props.crossed}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('parting.otherTerms')}</summary>
      <p>{t('parting.otherTermsText')}</p>
      <Terms {...props} />
    </details>
  )
}

function Terms({ mentorship: { id, revision }, renewal, isSecondThought, onCrossed, again }: RenewalFormProps) {
  const t = useText()
  const { slug } = useHere()
  const words = useTermWords()
  const navigate = useNavigate()
  const propose = useAction(proposeRenewal)
  const { agreement, ownTerms, usualMonths } = renewal
  const { form, done } = useKeptForm<TermsValues>(`renewal:${id}`, {
    initialValues: valuesOfTerms({
      months: agreement ? (agreement.termMonths ?? null) : (usualMonths ?? null),
      meetingsPerYear: agreement?.meetingsPerYear ?? null,
    }),
    validate: {
      months: (value) => (countIn(value) === null ? t('parting.monthsWrong') : null),
      meetingsPerYear: (value) => (value.trim() !== '' && countIn(value) === null ? t('parting.meetingsWrong') : null),
    },
  })
  const submit = form.onSubmit(async (values) => {
    const { months, meetingsPerYear } = termsOfValues(values)
    if (months === null) return
    const outcome = await propose.run({ mentorshipId: id, months, meetingsPerYear, revision })
    refusedBeside(form, outcome)
    if (outcome.is === 'stale') onCrossed()
    if (outcome.is === 'refused') again()
    if (outcome.is !== 'done') return
    done()
    await navigate({ to: '/o/$slug/m/$id/agreement/sign', params: { slug, id } })
  }, toFirstInvalid(form))
  const { outcome } = propose
  const elsewhere = outcome?.is === 'refused' ? outcome.refusals.filter(({ at }) => !at) : []
  return (
    <form noValidate onSubmit={submit}>
      <FieldStack>
        {ownTerms ? (
          <>
            <TextField
              label={t('parting.howManyMonths')}
              description={t('parting.howManyMonthsNote')}
              inputMode="numeric"
              className={css['short']}
              {...form.getInputProps('months')}
            />
            <TextField
              label={t('parting.howManyMeetings')}
              description={t('parting.howManyMeetingsNote')}
              optional
              inputMode="numeric"
              className={css['short']}
              {...form.getInputProps('meetingsPerYear')}
            />
          </>
        ) : (
          <p>{t('parting.fixedTerms', { months: words.months(usualMonths ?? null) })}</p>
        )}
        <Refusals refusals={elsewhere} />
        {outcome?.is === 'stale' && agreement ? null : <Failed action={propose} />}
        <div>
          <Button type="submit" variant={agreement || isSecondThought ? 'default' : 'filled'} loading={propose.pending}>
            {t(agreement ? 'parting.proposeOther' : 'parting.propose')}
          </Button>
        </div>
      </FieldStack>
    </form>
  )
}
