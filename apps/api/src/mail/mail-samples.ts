import { plainLabels, type Locale } from '@ithaca/domain/core'
import type { MailData, MeetingTold } from './mail-data.ts'

const link = 'https://mentoring.example.org/o/csce/here?token=abc_DEF-123&step=1'
const at = { at: '2027-01-15T14:05:00Z', timeZone: 'America/Toronto' }
const program = 'CSCE Mentor & Protégé Program'
const partner = 'Margaret Lindqvist-Dvořák'

const meeting: MeetingTold = { kind: 'meeting', mode: 'telephone', starts: at, minutes: 45 }
const about = { program, partner, meeting, link }
const words = {
  en: {
    question: `Did your meeting with ${partner} on Friday take place?`,
    when: 'on Friday',
    subject: 'Plan 1 more meeting by 14 January 2028',
    line: `You and ${partner} are asked to meet once more by 14 January 2028. You have met once so far.`,
    reason:
      'The pair is asked to have at least 2 meetings a year. (Agreement, paragraph on the meetings: two at least.)',
    button: 'Choose a time',
    advice: `It is suggested that you and ${partner} meet in person once.`,
  },
  fr: {
    question: `La rencontre prévue vendredi avec ${partner} a-t-elle eu lieu ?`,
    when: 'vendredi',
    subject: 'Prévoir encore 1 rencontre d’ici au 14 janvier 2028',
    line: `Vous et ${partner} êtes invités à vous rencontrer encore une fois d’ici au 14 janvier 2028. Vous vous êtes rencontrés une fois.`,
    reason:
      'On demande au binôme d’avoir au moins 2 rencontres par an. (Entente, paragraphe sur les rencontres : deux au moins.)',
    button: 'Choisir un moment',
    advice: `Il est suggéré que vous et ${partner} vous rencontriez une fois en personne.`,
  },
}

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
  'meeting-planned': { ...about, own: false, again: false },
  'meeting-moved': { ...about, own: false, from: '2027-01-12' },
  'meeting-cancelled': { ...about, own: false },
  'preparation-sent': { ...about, late: true },
  'did-you-meet': { ...about, question: words[locale].question, when: words[locale].when },
  reminder: {
    program,
    partner,
    subject: words[locale].subject,
    lines: [words[locale].line],
    reasons: [words[locale].reason],
    button: words[locale].button,
    told: true,
    link,
  },
  'renewal-waits-for-you': { program, partner, months: 12, meetingsPerYear: 9, from: '2028-01-15', link },
  'renewal-terms-changed': {
    ...{ program, partner, months: 6, meetingsPerYear: null, from: '2028-01-15' },
    ...{ lastDay: '2028-01-14', link },
  },
  'renewal-signed': { program, partner, firstDay: '2028-01-15', lastDay: '2029-01-14', link },
  'term-ends-soon': { program, partner, lastDay: '2028-01-14', link },
  'renewal-declined': { program, partner, lastDay: '2028-01-14', link },
  'mentorship-ended': { program, partner, lastDay: '2028-01-14', how: 'by-one', link },
  'farewell-waits-for-you': { program, partner, link },
  'program-left': { program, who: partner, as: plainLabels[locale].mentor, link },
  'partner-left': { program, partner, link },
  'erasure-asked': { association: 'Canadian Society of Civil Engineering', address: 'jos@example.org', due: at, link },
  'texts-erased-soon': { program, partner, lastDay: '2030-01-14', link },
  'check-ins-due': {
    programs: [
      {
        program,
        people: [
          { name: partner, link, dueOn: '2027-03-12', checkedOn: null, overdue: true },
          { name: 'José Nuñez', link, dueOn: '2027-03-20', checkedOn: '2027-01-23', overdue: false },
        ],
      },
    ],
    link,
  },
  'feedback-asked': { program, partner, reader: 'committee', link },
  'rules-published': { program, partners: [partner, 'José Nuñez'], number: 2, note: 'Fewer forms & more time.', link },
  'rules-agreement-taken-back': { program, partner, number: 2, link },
  'rules-agreed-by-one': { program, partner, number: 2, link },
  'rules-adopted': { program, partner, number: 2, firstDay: '2027-05-04', link },
  'requirement-set-aside': {
    ...{ program, partner, by: 'Amara Okafor', firstDay: null, link },
    rule: words[locale].reason,
  },
  'rules-proposed': { program, by: 'Amara Okafor', number: 2, link },
  'proposal-declined': { program, by: 'Amara Okafor', link },
  'proposal-lapsed': { program, by: 'Amara Okafor', proposer: null, link },
  digest: {
    program,
    link,
    pairs: [
      {
        partner,
        lines: [
          { text: words[locale].line, label: words[locale].button, link: `${link}&m=1` },
          { text: words[locale].advice, label: words[locale].button, link: `${link}&m=2` },
        ],
      },
      {
        partner: 'José Nuñez',
        lines: [{ text: words[locale].advice, label: words[locale].button, link: `${link}&m=3` }],
      },
    ],
  },
})
