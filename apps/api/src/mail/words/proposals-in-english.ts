import type { MailWords, ProposalTemplate } from '../mail-data.ts'

const run = (program: string) => `You get this mail because you help to run the ${program}.`

export const proposalsInEnglish: Pick<MailWords, ProposalTemplate> = {
  'rules-proposed': ({ by, number, program }) => ({
    subject: `${by} proposes new rules for the ${program}`,
    preview: 'It takes a second person to publish them.',
    heading: 'New rules wait for a second person',
    paragraphs: [
      `${by} proposes to publish edition ${number} of the rules of the ${program}. It takes two people, and you can be the second.`,
      'Read what would change and for whom. Then agree, which publishes it, or decline and say why.',
    ],
    button: 'Read what would change',
    quiet: ['Nothing holds before somebody has agreed.'],
    why: run(program),
  }),
  'proposal-declined': ({ by, program }) => ({
    subject: `${by} declined the rules that you proposed`,
    preview: 'The draft is kept as it is.',
    heading: 'The rules that you proposed were declined',
    paragraphs: [
      `${by} would not publish the new rules of the ${program} yet, and wrote down why.`,
      'The draft is kept as it is. You can change it and propose it again.',
    ],
    button: 'Read why',
    quiet: [],
    why: run(program),
  }),
  'proposal-lapsed': ({ by, proposer, program }) => ({
    subject:
      proposer === null
        ? 'The rules that you proposed have changed since'
        : `The rules that ${proposer} proposed have changed since`,
    preview: 'Nobody can agree to them any more as they were.',
    heading: proposer === null ? 'Your proposal lapsed' : `The proposal of ${proposer} lapsed`,
    paragraphs: [
      `${by} has changed the draft of the rules of the ${program} since ${proposer ?? 'you'} proposed to publish it. So that nobody agrees to what they have not read, ${proposer === null ? 'your' : 'the'} proposal has ended.`,
      proposer === null
        ? 'Read the draft as it is now. If you still want it, propose it again.'
        : 'There is nothing for you to answer any more. When the draft is proposed again, you get a mail.',
    ],
    button: 'Read the draft',
    quiet: [],
    why: run(program),
  }),
}
