import { useFormats } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import { readTime } from '../app/read-time.ts'
import { instantOf, minutesOf } from './form-values.ts'
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

export const isWhole = (values: WhenValues, zone: string): boolean => instantOf(values, zone) !== null
