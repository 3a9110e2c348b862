import type { MailTemplate } from '../mail/mail-data.ts'
import type { Rhythm } from './choice.ts'

export type Category = 'account' | 'pair' | 'meeting' | 'reminder' | 'digest'

const categories: Partial<Record<MailTemplate, Category>> = {
  invitation: 'account',
  'invitation-failed': 'account',
  'concern-reported': 'account',
  'rules-proposed': 'account',
  'proposal-declined': 'account',
  'proposal-lapsed': 'account',
  'program-left': 'account',
  'partner-left': 'account',
  'erasure-asked': 'account',
  'meeting-planned': 'meeting',
  'meeting-moved': 'meeting',
  'meeting-cancelled': 'meeting',
  'preparation-sent': 'meeting',
  'did-you-meet': 'meeting',
  reminder: 'reminder',
  'check-ins-due': 'reminder',
  digest: 'digest',
}

export const categoryOf = (template: MailTemplate): Category => categories[template] ?? 'pair'

/** When somebody hears of a thing to do that fell due, by their rhythm; `asked` is more than a suggestion. */
export function whenTold(asked: boolean, rhythm: Rhythm): 'now' | 'with-digest' | 'never' {
  switch (rhythm) {
    case 'none':
      return 'never'
    case 'only-due':
      return asked ? 'now' : 'never'
    case 'weekly':
      return 'with-digest'
    case 'at-once':
      return asked ? 'now' : 'with-digest'
  }
}

/**
 * Whether a mail goes with what its recipient chose. A signature that is waited for, and a meeting that is planned, moved or
 * called off, come always; what Ithaca says of its own accord, and that a change is being written, can be done without.
 */
export function isWanted(template: string, rhythm: Rhythm): boolean {
  switch (template) {
    case 'digest':
      return whenTold(false, rhythm) !== 'never'
    case 'reminder':
    case 'check-ins-due':
    case 'did-you-meet':
    case 'amendment-begun':
    case 'rules-published':
      return whenTold(true, rhythm) !== 'never'
    default:
      return true
  }
}

/** What one click in a mail of this kind leaves of a rhythm; null where mails of the kind cannot be ended so. */
export function fewerThan(template: string, rhythm: Rhythm): Rhythm | null {
  if (template === 'digest') return isWanted('digest', rhythm) ? 'only-due' : null
  return ['reminder', 'did-you-meet', 'check-ins-due'].includes(template) ? 'none' : null
}
