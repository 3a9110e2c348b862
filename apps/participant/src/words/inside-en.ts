import type { en } from './en.ts'
import { adoption } from './adoption-en.ts'
import { between } from './between-en.ts'
import { feedback } from './feedback-en.ts'
import { accepting, confirming, settling } from './giving-en.ts'
import { hours, review } from './hours-en.ts'
import { notifications } from './mails-en.ts'
import { parting } from './parting-en.ts'
import { plans } from './plans-en.ts'

/** What is said to members alone: at the door nobody waits for these words. */
export const inside = {
  accepting,
  adoption,
  between,
  confirming,
  feedback,
  hours,
  notifications,
  parting,
  plans,
  review,
  settling,
}

type Both = typeof en & typeof inside
/** Everything that the app says. */
export type Words = { [Part in keyof Both]: Both[Part] }
