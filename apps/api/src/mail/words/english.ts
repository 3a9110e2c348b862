import { instantInWords } from '../../papers/dates.ts'
import type {
  GivingTemplate,
  EndTemplate,
  LeavingTemplate,
  MailData,
  MailWords,
  Moment,
  OversightTemplate,
  ProposalTemplate,
  RulesTemplate,
  MailText,
} from '../mail-data.ts'
import { givingInEnglish, termInEnglish } from './giving-in-english.ts'
import type { YearTemplate } from './meeting.ts'

const moment = ({ at, timeZone }: Moment) => instantInWords(at, timeZone, 'en')
const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

/** Of what is accepted or confirmed, other words. */
const unlessSigned =
  <Template extends GivingTemplate>(template: Template, signed: (data: MailData[Template]) => MailText) =>
  (data: MailData[Template]): MailText =>
    data.act ? givingInEnglish[template](data, data.act) : signed(data)

/** A name of a program comes without its article: “the program” takes any. */
const program = (name: string) => `the program “${name}”`

function place(data: MailData['invitation'], organization: string): { what: string; does: string } {
  const { invitedAs } = data
  switch (invitedAs.role) {
    case 'mentor':
    case 'protege':
      return {
        what: `join ${program(invitedAs.program)} as ${invitedAs.forms.a}`,
        does: 'The program brings two people together for a time, one of them further on the way. Who is paired with whom is decided later, and nothing begins without you.',
      }
    case 'coordinator':
      return {
        what: `coordinate ${program(invitedAs.program)}`,
        does: 'A coordinator invites people, helps to pair them and sees how the program is doing. What two people write to each other stays theirs.',
      }
    case 'committee':
      return {
        what: `sit on the committee of ${program(invitedAs.program)}`,
        does: 'The committee pairs people and watches over the program. What two people write to each other stays theirs.',
      }
    case 'owner':
      return {
        what: `set up the mentoring of ${organization}`,
        does: 'You make the programs of the association and invite those who coordinate them.',
      }
  }
}

export const english: Omit<
  MailWords,
  RulesTemplate | YearTemplate | EndTemplate | LeavingTemplate | OversightTemplate | ProposalTemplate
> = {
  invitation: (data, { organization }) => {
    const { what, does } = place(data, organization.name)
    const { invitedBy } = data
    return {
      subject: invitedBy === null ? `Your invitation to ${what}` : `${invitedBy} invites you to ${what}`,
      preview: `The invitation of ${organization.name} is open until ${moment(data.expires)}.`,
      heading: `An invitation to ${what}`,
      paragraphs: [
        invitedBy === null
          ? `This is your invitation to ${what}.`
          : `${invitedBy} (${organization.name}) invites you to ${what}.`,
        does,
      ],
      button: 'See the invitation',
      quiet: [
        `The invitation is for this address alone, works once and is open until ${moment(data.expires)}.`,
        'If you would rather not, leave it: it lapses by itself. If you do not know who this is, do the same.',
      ],
      why:
        invitedBy === null
          ? `You get this mail because your address was entered for ${organization.name}.`
          : `You get this mail because ${invitedBy} entered your address.`,
    }
  },
  'magic-link': (data, { organization }) => ({
    subject: `Your link to sign in to ${organization.name}`,
    preview: `It works once, for ${minutes(data.minutes)}.`,
    heading: 'Sign in',
    paragraphs: ['Here is the link you asked for. It signs you in without a password.'],
    button: 'Sign in',
    quiet: [
      `The link works once and for ${minutes(data.minutes)}.`,
      'If you did not ask for it, do nothing: nobody is signed in without it.',
    ],
    why: 'You get this mail because somebody asked for a link with your address.',
  }),
  'password-reset': (data, { organization }) => ({
    subject: `Choose a new password for ${organization.name}`,
    preview: `The link works once, for ${minutes(data.minutes)}.`,
    heading: 'Choose a new password',
    paragraphs: [
      'Somebody, most likely you, asked for a new password. The page behind the button lets you choose one.',
    ],
    button: 'Choose a new password',
    quiet: [
      `The link works once and for ${minutes(data.minutes)}.`,
      'If it was not you, do nothing: your password stays as it is.',
    ],
    why: 'You get this mail because somebody asked for a new password with your address.',
  }),
  'password-changed': (data, { organization }) => ({
    subject: `Your password for ${organization.name} was changed`,
    preview: `Changed on ${moment(data.changed)}.`,
    heading: 'Your password was changed',
    paragraphs: [
      `Your password was changed on ${moment(data.changed)}.`,
      'If that was you, there is nothing to do. If it was not, choose a new password now.',
    ],
    button: 'Choose a new password',
    quiet: [],
    why: 'You get this mail whenever your password changes, so that nobody can change it unseen.',
  }),
  'pair-made': unlessSigned('pair-made', (data) => ({
    subject: `Meet your ${data.partnerForms.one}: ${data.partner}`,
    preview: `The ${data.program} has brought you together.`,
    heading: `Meet your ${data.partnerForms.one}, ${data.partner}`,
    paragraphs: [
      `The ${data.program} has brought you and ${data.partner} together.`,
      'First the two of you write down what you want to reach and how you will work together. Your time together begins on the day both have signed.',
    ],
    button: `Meet ${data.partner}`,
    quiet: [
      'If something about this pairing is not right, the program’s staff can undo it as long as not both have signed.',
    ],
    why: `You get this mail because you take part in the ${data.program}.`,
  })),
  'pairing-undone': unlessSigned('pairing-undone', (data) => ({
    subject: `Your pairing with ${data.partner} was undone`,
    preview: 'Nothing is asked of you.',
    heading: 'Your pairing was undone',
    paragraphs: [
      `The ${data.program} has undone your pairing with ${data.partner}, before both had signed.`,
      'You stay in the program and can be paired again. Nothing is asked of you now.',
    ],
    button: 'See where you stand',
    quiet: [],
    why: `You get this mail because you take part in the ${data.program}.`,
  })),
  'agreement-waits-for-you': unlessSigned('agreement-waits-for-you', (data) => ({
    subject: `${data.partner} has signed: your signature is missing`,
    preview: 'Read your agreement and sign it when it says what you want.',
    heading: `${data.partner} has signed`,
    paragraphs: [
      `${data.partner} signed your agreement on ${moment(data.signed)}. It waits for you now.`,
      'Read it once more. If it says what you both want, sign it: your time together begins that day.',
    ],
    button: 'Read and sign the agreement',
    quiet: ['If you change something first, both of you sign the new text.'],
    why: `You get this mail because an agreement of yours in the ${data.program} waits for you.`,
  })),
  'signatures-voided': unlessSigned('signatures-voided', (data) => ({
    subject: 'Your agreement changed after it was signed',
    preview: 'Read the new text and sign again.',
    heading: 'The agreement changed: please read it again',
    paragraphs: [
      `Something in your agreement with ${data.partner} was changed after it was signed. A signature holds only for the text it was given to, so it no longer counts.`,
      'Read the new text and sign again when it says what you both want.',
    ],
    button: 'Read the new text',
    quiet: [],
    why: `You get this mail because an agreement of yours in the ${data.program} changed.`,
  })),
  'agreement-active': unlessSigned('agreement-active', (data) => ({
    subject: `Your agreement with ${data.partner} holds`,
    preview: `Both have signed. It runs ${termInEnglish(data)}.`,
    heading: 'Both have signed',
    paragraphs: [
      `Your agreement with ${data.partner} holds ${termInEnglish(data)}.`,
      'The signed copy is yours to keep. You can download it now and at any later time; both of you get the very same one.',
    ],
    button: 'See and download the agreement',
    quiet: ['The copy can take a minute to be made. It is not attached here, so that it stays between the two of you.'],
    why: `You get this mail because you signed an agreement in the ${data.program}.`,
  })),
  'amendment-begun': unlessSigned('amendment-begun', (data) => ({
    subject: `${data.begunBy} suggests a change to your agreement`,
    preview: 'The present agreement holds until both have signed the new one.',
    heading: 'A change to your agreement is being written',
    paragraphs: [
      `${data.begunBy} has begun to change the agreement between you and ${data.partner}.`,
      'The present agreement holds until both have signed the new one. Read what is suggested and say what you think of it.',
    ],
    button: 'Read the change',
    quiet: [],
    why: `You get this mail because you signed an agreement in the ${data.program}.`,
  })),
  'invitation-failed': (data, { organization }) => ({
    subject: `An invitation did not arrive: ${data.invited}`,
    preview: 'The address may be misspelt. You can correct it and send the invitation again.',
    heading: 'An invitation did not arrive',
    paragraphs: [
      `The invitation to ${data.invited} could not be delivered, after several attempts.`,
      'Check the address. If it is misspelt, withdraw the invitation and make a new one; if it is right, send it again.',
    ],
    button: 'See the invitation',
    quiet: [],
    why: `You get this mail because you look after the invitations of ${data.program === null ? organization.name : `the ${data.program}`}.`,
  }),
  'concern-reported': (data) => ({
    subject: `A concern waits for you in the ${data.program}`,
    preview: 'Somebody asks for the staff’s attention.',
    heading: 'A concern waits for you',
    paragraphs: [
      `Somebody who takes part in the ${data.program} has reported a concern and asks for your attention.`,
      'What it says is shown only to those it was addressed to, after signing in.',
    ],
    button: 'Read the concern',
    quiet: ['Whoever reported it trusts you with it. Please do not forward this mail.'],
    why: `You get this mail because you are among those who read concerns in the ${data.program}.`,
  }),
}
