import { maySign, promises, promisesToAcknowledge, unacknowledged } from '../../agreements/index.ts'
import type { Agreement } from '../../agreements/index.ts'
import { addMonths } from '../../core/index.ts'
import { endAtTerm, mayProposeRenewal, proposeRenewal } from '../../endings/index.ts'
import { mayEvaluate, questionWords } from '../../evaluations/index.ts'
import { goalKindLabel } from '../../goals/index.ts'
import { begin } from '../../mentorships/index.ts'
import { contact, goal, year } from '../../samples/index.ts'
import { resolve } from '../resolve.ts'
import { csce } from './csce.ts'
import * as scenes from './requirements-scenes.examples.ts'

const book = resolve(csce)
const { identity, agreement } = book.settings
const { asked, judged, line } = scenes

const writing = (...goals: ReturnType<typeof goal>[]) => ({ ...scenes.drafting({ termMonths: 12 }), goals })
/** Which parts of a goal are still suggested, and to whom. */
const parts = (more: Parameters<typeof goal>[2]) =>
  judged(book, 'goal-parts', writing(goal('a', 1, more)), '2027-01-12').filter((one) => one.endsWith('advice'))
const advised = { normId: 'goals-three', to: 'protege', today: '2027-01-12' } as const
const draft: Agreement = {
  ...{ id: 'a1', mentorshipId: 'm1', number: 1, editionId: 'e', termMonths: 12 },
  state: 'draft',
}
const tick = (id: string) =>
  unacknowledged(
    book,
    'mentor',
    promisesToAcknowledge(book, 'mentor')
      .map((one) => one.id)
      .filter((one) => one !== id),
  )
const promise = (topic: string) => promises(book, 'protege').find((one) => one.topic === topic)
const needed = (id: string, topic: string) => () =>
  [
    [tick(id), promise(topic)?.strength],
    [[{ code: 'clause-not-acknowledged', at: 'acknowledged', normId: id }], 'required'],
  ] as const
const suggested = (id: string, topic: string) => () =>
  [
    [tick(id), promise(topic)?.strength, (promise(topic)?.text.fr.length ?? 0) > 20],
    [[], 'recommended', true],
  ] as const
const met = (...days: string[]) => year({ contacts: days.map((day) => contact(day)) })
const noon = new Date('2027-01-15T12:00:00Z')
const signed: Agreement = {
  ...draft,
  ...{ state: 'signed', digest: 'd', signedOn: '2027-01-15' },
  signatures: {
    mentor: { personId: 'a', party: 'mentor', digest: 'd', signedAt: noon },
    protege: { personId: 'b', party: 'protege', digest: 'd', signedAt: noon },
  },
}
const renewing = (today: string) => ({ by: 'protege', answers: {}, latest: signed, today, book }) as const
/** One of the two has signed the renewal. */
const renewedBy = (by: 'mentor' | 'protege') =>
  year({ agreement: { number: 2, open: true, termMonths: 12, signedBy: [by], since: '2027-12-10', renews: true } })
const next = { id: 'a2', number: 2, editionId: 'e' }
const evaluating = (today: string, by: 'mentor' | 'protege' = 'mentor') =>
  mayEvaluate(
    { number: 1, from: '2027-01-15', until: '2028-01-15' },
    { mentorshipId: 'm1', by, given: [], today, book },
  )
const stages = (above: number, below: number) => scenes.noted(book, above, below)

/** Whether fewer goals than three are noted, and of whom. */
const fewer = (...goals: ReturnType<typeof goal>[]) =>
  judged(book, 'goals-three', writing(...goals), '2027-01-12').filter((one) => one.endsWith('advice'))

/** What comes of each of its sentences. */
export const csceScenes: scenes.Scenes = {
  'CSCE-1': () => [agreement.title, { en: 'Mentor & Protégé Agreement', fr: 'Entente de mentorat' }],
  'CSCE-2': () => [/both can grow in their working lives/.test(identity.purpose.en), true],
  'CSCE-3': () => [identity.benefits.mentor.length, 2],
  'CSCE-4': () => [stages(1, 0), []],
  'CSCE-5': () => [identity.benefits.mentor.length, 2],
  'CSCE-6': () => [stages(0, 1), ['mentor-not-more-senior']],
  'CSCE-7': () => [stages(1, 1), ['mentor-not-more-senior']],
  'CSCE-8': needed('clause-respect', 'respect'),
  'CSCE-9': needed('clause-confidentiality', 'confidentiality'),
  'CSCE-10': () => [
    [
      judged(book, 'agreement-acknowledged', writing(), '2027-01-12'),
      maySign(draft, { ...scenes.active(), phase: 'agreement' }, 'mentor', book),
    ],
    [['mentor open', 'protege open'], []],
  ],
  'CSCE-11': suggested('clause-copy', 'copy'),
  'CSCE-12': suggested('clause-effort', 'effort'),
  'CSCE-13': needed('clause-scope', 'scope'),
  'CSCE-14': needed('clause-competitive', 'competitive'),
  'CSCE-15': needed('clause-liability', 'liability'),
  'CSCE-16': () => [asked(book, { ...advised, facts: writing() }), ['3 more goals are suggested']],
  'CSCE-17': () => [
    [2, 3, 4].map((count) => fewer(...Array.from({ length: count }, (_nothing, at) => goal(`g${at}`, at)))),
    [['protege advice'], [], []],
  ],
  'CSCE-18': () => [
    book.settings.goals.kinds.map(({ code }) => goalKindLabel(code, book).en),
    ['Professional development', 'Personal growth'],
  ],
  'CSCE-19': () => [fewer(goal('a', 1, { hasStatement: false }), goal('b', 2), goal('c', 3)), ['protege advice']],
  'CSCE-20': () => [
    [parts({}), parts({ hasMetric: false })],
    [[], ['protege advice']],
  ],
  'CSCE-21': () => [parts({ attainable: { mentor: false, protege: false } }), ['mentor advice', 'protege advice']],
  'CSCE-22': () => [parts({ relevant: { mentor: false, protege: false } }), ['mentor advice', 'protege advice']],
  'CSCE-23': () => [
    [parts({ deadline: null }), parts({ deadline: '2029-01-01' })],
    [['protege advice'], ['protege advice']],
  ],
  'CSCE-24': () => [
    line(book, 'agreement.sections')[0],
    'What the two agree has the purpose, the promises, the goals, the term, the meetings, and the evaluation.',
  ],
  'CSCE-25': () => [
    begin(scenes.active(), '2027-01-15', book.settings.term.months).endsOn,
    addMonths('2027-01-15', 12),
  ],
  'CSCE-26': () => [
    [
      mayProposeRenewal(scenes.active(), renewing('2027-11-01')),
      mayProposeRenewal(scenes.active(), renewing('2027-12-15')),
    ],
    [[{ code: 'renewal-not-yet', limit: 45 }], []],
  ],
  'CSCE-27': () => [
    proposeRenewal(scenes.active(), { months: 6, meetingsPerYear: 4 }, next, renewing('2027-12-15')).ok,
    true,
  ],
  'CSCE-28': () => [
    [
      judged(book, 'renewal-by-both', renewedBy('mentor'), '2027-12-15'),
      endAtTerm(scenes.active(), '2028-01-15')?.mentorship.ending,
    ],
    [['mentor met', 'protege due'], 'term-over'],
  ],
  'CSCE-29': () => [
    line(book, 'contacts.modes')[0],
    'Ways of meeting that the program names: in person and by telephone.',
  ],
  'CSCE-30': () => [
    [
      judged(book, 'face-to-face', met(), '2027-06-01'),
      judged(book, 'face-to-face', year({ contacts: [contact('2027-03-01', { mode: 'in-person' })] }), '2027-06-01'),
    ],
    [['pair advice'], ['pair met']],
  ],
  'CSCE-31': () => [
    [['2027-03-01'], ['2027-03-01', '2027-08-01']].map((days) =>
      judged(book, 'meetings-at-least', met(...days), '2027-12-15'),
    ),
    [['pair due'], ['pair met']],
  ],
  'CSCE-32': () => [
    [2, 4].map((count) =>
      judged(
        book,
        'meetings-suggested',
        met(...Array.from({ length: count }, (_nothing, at) => `2027-0${at + 2}-01`)),
        '2027-08-01',
      ),
    ),
    [['pair advice'], ['pair met']],
  ],
  'CSCE-33': () => [
    asked(book, {
      normId: 'meeting-agenda',
      to: 'protege',
      facts: year({ contacts: [contact('2027-06-10', { state: 'planned', agenda: [], plannedOn: '2027-06-01' })] }),
      today: '2027-06-08',
    }),
    ['Leave time for the goals and the protégé’s questions at the meeting on 10 June 2027'],
  ],
  'CSCE-34': () => [
    judged(
      book,
      'meeting-agenda',
      year({
        contacts: [
          contact('2027-06-10', { state: 'planned', agenda: ['goals'], questionCount: 1, plannedOn: '2027-06-01' }),
        ],
      }),
      '2027-06-08',
    ),
    ['pair met'],
  ],
  'CSCE-35': () => [judged(book, 'final-evaluation', year(), '2028-01-10'), ['mentor open', 'protege open']],
  'CSCE-36': () => [questionWords('respect', 'mentor').en, 'We treated each other with respect.'],
  'CSCE-37': () => [
    [
      evaluating('2027-12-01'),
      evaluating('2028-01-20'),
      judged(
        book,
        'final-evaluation',
        year({ endsOn: '2029-01-15', terms: [{ from: '2027-01-15', until: '2028-01-15' }] }),
        '2028-01-20',
      ),
    ],
    [[{ code: 'evaluation-not-open' }], [], ['mentor due', 'protege due']],
  ],
}
