import { useFormats } from '@ithaca/ui'
import { useText } from '../words/words.ts'
import type { Burst } from './event-bursts.ts'

/** What a line adds when it stands for several; nothing for one. */
export function useBurst() {
  const text = useText()
  const formats = useFormats()
  return ({ count, since }: Omit<Burst<unknown>, 'event'>) =>
    count === 1 ? '' : text('activity.burst', { count, time: formats.time(since) })
}
