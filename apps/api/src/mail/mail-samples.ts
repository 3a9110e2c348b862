import { plainLabels, type Locale } from '@ithaca/domain/core'
import type { MailData } from './mail-data.ts'

const link = 'https://mentoring.example.org/o/csce/here?token=abc_DEF-123&step=1'
const at = { at: '2027-01-15T14:05:00Z', timeZone: 'America/Toronto' }
const program = 'CSCE Mentor & Protégé Program'
const partner = 'Margaret Lindqvist-Dvořák'

/** One mail of each template, as its caller would give it. */
export const samples = (locale: Locale): MailData => ({
  invitation: {
    invitedAs: { role: 'protege', forms: plainLabels[locale].protege, program },
    invitedBy: 'Amara Okafor',
    expires: at,
    link,
  },
  'magic-link': { minutes: 15, link },
  'password-reset': { minutes: 60, link },
  'password-changed': { changed: at, link },
  'pair-made': { program, partner, partnerForms: plainLabels[locale].mentor, link },
  'pairing-undone': { program, partner, link },
  'agreement-waits-for-you': { program, partner, signed: at, link },
  'signatures-voided': { program, partner, link },
  'agreement-active': { program, partner, firstDay: '2027-01-15', lastDay: '2028-01-14', link },
  'amendment-begun': { program, partner, begunBy: partner, link },
  'invitation-failed': { program, invited: 'jos@example.org', link },
  'concern-reported': { program, link },
})
