import { type Agreement, unsettled } from '../../agreements/index.ts'
import { readerOf } from '../../concerns/index.ts'
import { mayHoldOwnGoals } from '../../goals/index.ts'
import { runsPairs } from '../../mentorships/index.ts'
import { checkInTasks, mayGiveFeedback } from '../../oversight/index.ts'
import { mayPlan } from '../../plans/index.ts'
import { contact, goal } from '../../samples/index.ts'
import type { Delegated } from '../index.ts'
import { resolve } from '../resolve.ts'
import { hraco } from './hraco.ts'
import * as scenes from './requirements-scenes.examples.ts'

const chosen = {
  ...hraco,
  settings: { ...hraco.settings, oversight: { ...hraco.settings.oversight, checkInWeeks: 8 } },
}
const book = resolve(chosen)
const { asked, drafting, judged, line, openEnded, sentence } = scenes
const { identity } = book.settings
const section = (code: string) => identity.sections.find((one) => one.code === code)
const settled = { frequency: null, means: [], hoursAMonth: null, written: [] }
const draft: Agreement = {
  ...{ id: 'a', mentorshipId: 'm1', number: 1, editionId: 'e', termMonths: null },
  state: 'draft',
}
/** Which parts keep the two from giving their word. */
const parts = (more: { written?: string[] }, goals: ReturnType<typeof goal>[] = []) =>
  unsettled({ ...draft, settled: { ...settled, ...more } }, book, goals).map((one) => ('part' in one ? one.part : ''))
const planning = { party: 'mentor', phase: 'active', book, today: '2027-06-01' } as const
const pins = [{ book, from: '2027-01-15', edition: 1 }] as const
const heard = (party: 'mentor' | 'protege') =>
  checkInTasks({ party, startsOn: '2027-01-15', checkedOn: null, askedOn: null }, pins, '2027-03-13').map(
    ({ does, state }) => `${party} ${does} ${state}`,
  )
const agreed: Delegated[] = [
  { normId: 'meeting-frequency', from: '2027-01-15', count: 1, window: { length: 'month', counted: 'calendar' } },
]

/** What comes of each of its sentences. */
export const hracoScenes: scenes.Scenes = {
  'HRACO-1': () => [identity.sections.map(({ title }) => title.en).length, 4],
  'HRACO-2': () => [(section('what')?.text.en.length ?? 0) > 40, true],
  'HRACO-3': () => [mayPlan('activity', planning), []],
  'HRACO-4': () => [
    [mayHoldOwnGoals(planning), mayHoldOwnGoals({ ...planning, party: 'protege' })],
    [[], [{ code: 'own-goals-are-the-mentors' }]],
  ],
  'HRACO-5': () => [
    sentence(book, 'clause-respect'),
    'We speak with each other respectfully, and each of us answers for that to the other.',
  ],
  'HRACO-6': () => [
    sentence(book, 'clause-confidentiality'),
    'What we tell each other stays in confidence, and each of us answers for that to the other.',
  ],
  'HRACO-7': () => [(section('what')?.text.en.length ?? 0) > 40, true],
  'HRACO-31': () => [scenes.waiting(book, openEnded(), '2027-12-01'), []],
  'HRACO-32': () => [sentence(book, 'clause-time'), 'We give as much time and energy as the two of us want.'],
  'HRACO-34': () => [
    [runsPairs(scenes.committee, book), runsPairs(scenes.coordinator, book)],
    [true, false],
  ],
  'HRACO-35': () => [
    asked(book, { normId: 'agreement-first', to: 'protege', facts: drafting(), today: '2027-01-12' }),
    ['Ana needs to read and accept your agreement.', 'Read and accept your agreement'],
  ],
  'HRACO-36': () => [
    judged(book, 'agreement-first', drafting({ signedBy: ['mentor'] }), '2027-01-12'),
    ['mentor met', 'protege open'],
  ],
  'HRACO-37': () => [
    [[], agreed].map((delegated) =>
      judged(book, 'meeting-frequency', openEnded({ delegated, contacts: [contact('2027-02-01')] }), '2027-04-10'),
    ),
    [[], ['pair met', 'pair overdue', 'pair open']],
  ],
  'HRACO-38': () => [
    [parts({}).includes('goals'), parts({}, [goal('a', 1)]).includes('goals')],
    [true, false],
  ],
  'HRACO-39': () => [
    [parts({}).includes('activities'), parts({ written: ['activities'] }).includes('activities')],
    [true, false],
  ],
  'HRACO-40': () => [
    [
      parts({}).includes('confidential-feedback'),
      parts({ written: ['confidential-feedback'] }).includes('confidential-feedback'),
    ],
    [true, false],
  ],
  'HRACO-41': () => [readerOf(book), 'committee'],
  'HRACO-44': () => [
    [...heard('mentor'), ...heard('protege')].filter((one) => /check-in/.test(one)),
    ['mentor check-in overdue', 'protege check-in overdue'],
  ],
  'HRACO-45': () => [
    [
      judged(book, 'feedback-given', openEnded(), '2027-03-20'),
      mayGiveFeedback({ phase: 'active' }, 'protege', book),
      readerOf(book),
    ],
    [['mentor advice', 'protege advice'], [], 'committee'],
  ],
  'HRACO-46': () => [
    [...heard('mentor'), ...heard('protege')].filter((one) => /feedback/.test(one)),
    ['mentor feedback-asked overdue', 'protege feedback-asked overdue'],
  ],
  'HRACO-49': () => [line(book, 'capacity.protege')[0], 'One mentee has at most 1 mentorship at a time.'],
}
