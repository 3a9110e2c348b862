import type { NounForms } from '@ithaca/domain/core'
import type { EndingKind } from '@ithaca/domain/mentorships'
import type { ContactKind, ContactMode } from '@ithaca/domain/rules'

/** What every mail knows: who sends it and to whom. */
export interface MailFrame {
  organization: {
    name: string
    colour: string | null
    /** Hosted, at an absolute address; mails themselves carry no image. */
    logo?: { url: string; width: number; height: number } | null
  }
  /** How the recipient is called; null where it is not known yet. */
  called: string | null
  /** Where the recipient chooses which mails to get; null for mails somebody asked for and for invitations. */
  settingsLink: string | null
  /** A page where one press, without signing in, ends mails of this kind; only where they come by themselves. */
  fewerLink?: string | null
}

/** A moment, and the zone in which the recipient reads it. */
export interface Moment {
  at: string
  timeZone: string
}

type InvitedAs =
  | { role: 'mentor' | 'protege'; forms: NounForms; program: string }
  | { role: 'coordinator' | 'committee'; program: string }
  | { role: 'owner' }

/** A planned meeting as a mail may tell of it: when, how, how long. */
export interface MeetingTold {
  kind: ContactKind
  mode: ContactMode
  starts: Moment
  minutes: number
}

/** A line of a reminder or a digest, as the domain words it, and where it leads. */
export interface Line {
  text: string
  /** What its link says. */
  label: string
  link: string
}

interface AboutMeeting {
  program: string
  partner: string
  meeting: MeetingTold
  /** The recipient did it, and gets the calendar file. */
  own: boolean
  link: string
}

/** What is proposed for going on: `from` is its first day, and null meetings a year are left to the program. */
export type RenewalTerms = { months: number; meetingsPerYear: number | null; from: string }

/** How two give their word where they do not sign. */
export type Giving = 'accept' | 'confirm'
type Agreed = { act?: Giving | undefined }
export type GivingTemplate =
  | 'pair-made'
  | 'pairing-undone'
  | 'agreement-waits-for-you'
  | 'signatures-voided'
  | 'agreement-active'
  | 'amendment-begun'
export type UnsignedWords<Template extends GivingTemplate> = (data: MailData[Template], act: Giving) => MailText

/**
 * What each mail says, by its template. People, programs, days and links only: no field holds a text that a pair wrote,
 * so no mail can carry one.
 */
export interface MailData {
  /** Nobody invites who is the first of an association. */
  invitation: { invitedAs: InvitedAs; invitedBy: string | null; expires: Moment; link: string }
  'magic-link': { minutes: number; link: string }
  'password-reset': { minutes: number; link: string }
  'password-changed': { changed: Moment; link: string }
  'pair-made': Agreed & { program: string; partner: string; partnerForms: NounForms; link: string }
  'pairing-undone': Agreed & { program: string; partner: string; link: string }
  'agreement-waits-for-you': Agreed & { program: string; partner: string; signed: Moment; link: string }
  'signatures-voided': Agreed & { program: string; partner: string; link: string }
  /** `lastDay` is the last day of the term, as `2028-01-14`; empty where no end is agreed. */
  'agreement-active': Agreed & { program: string; partner: string; firstDay: string; lastDay: string; link: string }
  'amendment-begun': Agreed & { program: string; partner: string; begunBy: string; link: string }
  'invitation-failed': { program: string | null; invited: string; link: string }
  'concern-reported': { program: string; link: string }
  /** `again`: it had been called off. */
  'meeting-planned': AboutMeeting & { again: boolean }
  /** `from` is the day it was on; null where only its length or how they meet changed. */
  'meeting-moved': AboutMeeting & { from: string | null }
  /** `over`: nobody called it off, but the mentorship has ended before it. */
  'meeting-cancelled': AboutMeeting & { over?: boolean }
  /** `late`: with fewer hours to go than the program asks for. */
  'preparation-sent': { program: string; partner: string; meeting: MeetingTold; late: boolean; link: string }
  /** `question` is the domain's; `when` the day as one says it: "on Tuesday". */
  'did-you-meet': {
    program: string
    partner: string
    question: string
    when: string
    meeting: MeetingTold
    link: string
  }
  /** `told`: the page lets one say as well that it took place already. */
  reminder: {
    program: string
    partner: string
    subject: string
    lines: string[]
    /** The norms behind the lines, with where they come from. */
    reasons: string[]
    button: string
    told: boolean
    link: string
  }
  'renewal-waits-for-you': Agreed & RenewalTerms & { program: string; partner: string; link: string }
  /** `lastDay` is that of the term which runs. */
  'renewal-terms-changed': Agreed & RenewalTerms & { program: string; partner: string; lastDay: string; link: string }
  'renewal-signed': Agreed & { program: string; partner: string; firstDay: string; lastDay: string; link: string }
  'term-ends-soon': { program: string; partner: string; lastDay: string; link: string }
  'renewal-declined': { program: string; partner: string; lastDay: string; link: string }
  /** `gone`: the other was erased and reads no thanks. */
  'mentorship-ended': {
    program: string
    partner: string
    lastDay: string
    how: EndingKind
    gone?: boolean
    link: string
  }
  'farewell-waits-for-you': { program: string; partner: string; link: string }
  /** `as` is how the program calls the part that was left. */
  'program-left': { program: string; who: string; as: NounForms; link: string }
  /** Of a pair that had not begun. */
  'partner-left': { program: string; partner: string; link: string }
  'erasure-asked': { association: string; address: string; due: Moment; link: string }
  /** `lastDay` is the last on which it can be read. */
  'texts-erased-soon': { program: string; partner: string; lastDay: string; link: string }
  /** Of those whom a member looks after, in each of their programs. */
  'check-ins-due': {
    programs: {
      program: string
      people: { name: string; link: string; dueOn: string; checkedOn: string | null; overdue: boolean }[]
    }[]
    link: string
  }
  /** `reader` is the duty whose holders read what is said. */
  'feedback-asked': { program: string; partner: string; reader: 'coordinator' | 'committee'; link: string }
  /** `partners` are all whose mentorship with the recipient would change. */
  /** `note` is why, in the words of who published it for everybody; null where there is none. */
  'rules-published': { program: string; partners: string[]; number: number; note: string | null; link: string }
  'rules-agreement-taken-back': { program: string; partner: string; number: number; link: string }
  'rules-agreed-by-one': { program: string; partner: string; number: number; link: string }
  'rules-adopted': { program: string; partner: string; number: number; firstDay: string; link: string }
  /** `rule` is the norm in words; `firstDay` where the mentorship begins with it. */
  'requirement-set-aside': {
    program: string
    partner: string
    by: string
    rule: string
    firstDay: string | null
    link: string
  }
  /** `by` is who proposes new rules; `number` that of the edition to be. */
  'rules-proposed': { program: string; by: string; number: number; link: string }
  'proposal-declined': { program: string; by: string; link: string }
  /** `by` changed the draft meanwhile; `proposer` is null to whom the proposal was their own. */
  'proposal-lapsed': { program: string; by: string; proposer: string | null; link: string }
  digest: { program: string; pairs: { partner: string; lines: Line[] }[]; link: string }
}

export type MailTemplate = keyof MailData
/** The mails of the end of a year. */
export type EndTemplate =
  | 'renewal-waits-for-you'
  | 'renewal-terms-changed'
  | 'renewal-signed'
  | 'renewal-declined'
  | 'term-ends-soon'
  | 'mentorship-ended'
  | 'farewell-waits-for-you'

/** The mails of leaving and of what is kept no longer. */
export type LeavingTemplate = 'program-left' | 'partner-left' | 'erasure-asked' | 'texts-erased-soon'

/** The mails of those who look after everybody. */
export type OversightTemplate = 'check-ins-due' | 'feedback-asked'

/** The mails of rules that change, and of exceptions from them. */
export type RulesTemplate =
  'rules-published' | 'rules-agreed-by-one' | 'rules-agreement-taken-back' | 'rules-adopted' | 'requirement-set-aside'

/** The mails of rules that two people publish. */
export type ProposalTemplate = 'rules-proposed' | 'proposal-declined' | 'proposal-lapsed'

/** One mail in words: one purpose, one button. Plain text throughout; the layout escapes it. */
export interface MailText {
  subject: string
  /** The line a mailbox shows beside the subject. */
  preview: string
  heading: string
  paragraphs: string[]
  /** Further things, each with a link; only a digest has them. */
  groups?: { title: string; lines: Line[] }[]
  button: string
  /** Said more quietly under the button. */
  quiet: string[]
  /** Why this person gets this mail. */
  why: string
}

export type MailWords = { [Template in MailTemplate]: (data: MailData[Template], frame: MailFrame) => MailText }
