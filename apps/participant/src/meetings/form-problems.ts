import type { UseFormReturnType } from '@mantine/form'
import type { Outcome } from '@ithaca/client'
import { useFormats } from '@ithaca/ui'
import { useText } from '../app/texts.ts'
import { instantOf, minutesOf, readTime } from './form-values.ts'
import type { MeetingValues, WhenValues } from './form-values.ts'
import { meantBy } from './when.ts'

/** What keeps day and time from meaning one instant, each beside its field. */
export function useWhenProblems() {
  const t = useText()
  const { timeZone } = useFormats()
  return ({ day, time, which }: WhenValues) => {
    const read = readTime(time)
    const meant = day === null || read === null ? null : meantBy({ day, time: read }, timeZone)
    return {
      day: day === null ? t('meetings.form.dayMissing') : null,
      time: read === null || meant?.is === 'skipped' ? t('meetings.form.timeMissing') : null,
      which: meant?.is === 'twice' && which === null ? t('meetings.form.whichMissing') : null,
    }
  }
}

/** What is missing in the rest of the form. */
export function useDetailProblems() {
  const t = useText()
  return ({ minutes, mode }: Pick<MeetingValues, 'minutes' | 'mode'>) => ({
    minutes: minutesOf(minutes) === null ? t('meetings.form.minutesMissing') : null,
    mode: mode === null ? t('meetings.form.modeMissing') : null,
  })
}

const fieldOf: Record<string, string> = { startsAt: 'day' }

/** Puts what the server refused beside the fields it is about; what is about none is given back. */
export function refusedBeside<Values>(form: UseFormReturnType<Values>, outcome: Outcome<unknown> | null) {
  if (outcome?.is !== 'refused') return []
  const isHere = (at: string) => Object.hasOwn(form.getValues() as object, at)
  const placed = outcome.refusals.map((refusal) => {
    const at = refusal.at?.split('.').at(-1) ?? ''
    return { refusal, field: fieldOf[at] ?? at }
  })
  const beside = placed.filter(({ field }) => isHere(field))
  if (beside.length > 0) {
    form.setErrors(Object.fromEntries(beside.map(({ field, refusal }) => [field, refusal.message])))
    const [first] = beside
    if (first) form.getInputNode(first.field)?.focus()
  }
  return placed.filter(({ field }) => !isHere(field)).map(({ refusal }) => refusal)
}

export const isWhole = (values: WhenValues, zone: string): boolean => instantOf(values, zone) !== null
