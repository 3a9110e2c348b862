import { type ContactSituation, mayPlanContact } from '../../contacts/index.ts'
import { mayCommentOnGoal } from '../../goals/index.ts'
import { mayDrawTimeline, mayPlan, proposedTimeline } from '../../plans/index.ts'
import { contact, year } from '../../samples/index.ts'
import { resolve } from '../resolve.ts'
import { asq } from './asq.ts'
import * as scenes from './requirements-scenes.examples.ts'

const book = resolve(asq)
const { asked, drafting, judged, line, openEnded } = scenes
const rules = (written: { code: string; text: string }[]) =>
  judged(book, 'ground-rules-reviewed', drafting({ settled: settled(written.map(({ code }) => code)) }), '2027-01-12')
const settled = (written: string[]) => ({ frequency: null, means: [], hoursAMonth: null, written })
const situation: ContactSituation = {
  ...{ party: 'mentor', personId: 'a', phase: 'active', pairedOn: '2027-01-10', endsOn: null },
  ...{ timeZone: 'UTC', now: new Date('2027-06-01T12:00:00Z') },
}
const planning = { party: 'protege', phase: 'active', book, today: '2027-06-01' } as const
const term = (months: number) => judged(book, 'term-half-to-one-year', drafting({ termMonths: months }), '2027-01-12')
const inMarch = (...kinds: ('meeting' | 'call' | 'email-dialogue' | 'informal')[]) =>
  openEnded({ contacts: kinds.map((kind, at) => contact(`2027-03-0${at + 2}`, { kind })) })
const march = (...kinds: Parameters<typeof inMarch>) =>
  judged(book, 'check-ins', inMarch(...kinds), '2027-03-28').at(-1)
const ahead = (more: Parameters<typeof contact>[1]) =>
  openEnded({
    contacts: [
      contact('2027-06-10', { state: 'planned', plannedOn: '2027-06-01', agenda: [], hasPurpose: false, ...more }),
    ],
  })
const before = (normId: string, more: Parameters<typeof contact>[1] = {}) =>
  judged(book, normId, ahead(more), '2027-06-08')

/** What comes of each sentence of the mentor's document. */
export const asqMentorScenes: scenes.Scenes = {
  'ASQM-8': () => [
    [
      line(book, 'term.phases')[0],
      proposedTimeline(book, { from: '2027-01-15', until: '2028-01-15' }).map(({ code }) => code),
    ],
    ['Its phases: Establish; Cultivate; Separate.', ['cultivate', 'separate']],
  ],
  'ASQM-19': () => [
    [march('meeting'), march('meeting', 'call'), march('call', 'email-dialogue')],
    ['mentor due', 'mentor met', 'mentor met'],
  ],
  'ASQM-20': () => [
    [
      march('informal', 'informal'),
      judged(
        book,
        'informal-between-meetings',
        openEnded({ contacts: [contact('2027-03-01'), contact('2027-04-01')] }),
        '2027-04-02',
      )[0],
      judged(
        book,
        'informal-between-meetings',
        openEnded({
          contacts: [contact('2027-03-01'), contact('2027-03-10', { kind: 'informal' }), contact('2027-04-01')],
        }),
        '2027-04-02',
      )[0],
    ],
    ['mentor due', 'mentor overdue', 'mentor met'],
  ],
  'ASQM-24': () => [
    [
      mayPlan('activity', { ...planning, party: 'mentor' }),
      mayCommentOnGoal(scenes.written, { ...scenes.writingGoals, party: 'mentor' }),
    ],
    [[], []],
  ],
  'ASQM-25': () => [mayPlanContact(situation, book, 'introduction'), []],
  'ASQM-26': () => [
    [
      rules([]),
      rules([
        { code: 'interaction', text: 'x' },
        { code: 'communication', text: 'y' },
      ]),
    ],
    [
      ['mentor open', 'mentor open', 'mentor open'],
      ['mentor met', 'mentor met', 'mentor open'],
    ],
  ],
  'ASQM-27': () => [
    asked(book, { normId: 'ground-rules-reviewed', to: 'mentor', facts: drafting(), today: '2027-01-12' }),
    [
      'Write “How we interact” together',
      'Write “What we expect of our communication” together',
      'Confirm the ground rules',
    ],
  ],
  'ASQM-28': () => [rules([{ code: 'interaction', text: 'x' }])[0], 'mentor met'],
  'ASQM-29': () => [rules([{ code: 'communication', text: 'x' }])[1], 'mentor met'],
  'ASQM-30': () => [
    line(book, 'agreement.written')[0],
    'The two write these sections themselves: “How we interact”; “What we expect of our communication”; “Anything else”.',
  ],
  'ASQM-31': () => [
    [3, 5, 6, 12, 13, 18].map((months) => term(months)[0]),
    ['pair open', 'pair met', 'pair met', 'pair met', 'pair met', 'pair open'],
  ],
  'ASQM-32': () => [
    [
      mayDrawTimeline({ ...planning, party: 'mentor' }),
      judged(book, 'whole-timeline', year(), '2027-02-01'),
      judged(
        book,
        'whole-timeline',
        year({
          phaseDays: [
            { code: 'cultivate', from: '2027-03-01' },
            { code: 'separate', from: '2027-12-01' },
          ],
        }),
        '2027-02-01',
      ),
    ],
    [[], ['mentor met', 'mentor open'], ['mentor met', 'mentor met']],
  ],
}

/** And of the protégé's. */
export const asqProtegeScenes: scenes.Scenes = {
  'ASQP-5': () => [
    [
      judged(book, 'next-meeting-arranged', openEnded({ contacts: [contact('2027-03-01')] }), '2027-03-09'),
      line(book, 'contacts.arrangedBy')[0],
    ],
    [['protege due'], 'Contacts are arranged by the protégé.'],
  ],
  'ASQP-21': () => [
    [mayPlan('milestone', planning), mayPlan('milestone', { ...planning, party: null })],
    [[], [{ code: 'not-one-of-the-two' }]],
  ],
  'ASQP-27': () => [
    asked(book, { normId: 'next-meeting-arranged', to: 'protege', facts: openEnded(), today: '2027-02-01' }),
    ['Arrange the first meeting'],
  ],
  'ASQP-28': () => [
    [before('meeting-purpose'), before('meeting-purpose', { hasPurpose: true })],
    [['protege due'], ['protege met']],
  ],
  'ASQP-29': () => [
    [
      before('meeting-preparation'),
      before('meeting-preparation', { needsAhead: 30, backgroundAhead: 30 }),
      before('preparation-a-day-ahead', { needsAhead: 2 }),
    ],
    [['protege due'], ['protege met'], ['protege met']],
  ],
  'ASQP-30': () => [before('meeting-preparation', { needsAhead: 30 }), ['protege due']],
}
