import { endAtTerm, mayEnd } from '../../endings/index.ts'
import { goalKindLabel, mayAgreeGoal, mayCommentOnGoal, mayWriteGoal } from '../../goals/index.ts'
import { answerReview, type ReviewSituation } from '../../reviews/index.ts'
import { contact } from '../../samples/index.ts'
import type { ContactMode } from '../index.ts'
import { resolve } from '../resolve.ts'
import * as scenes from './requirements-scenes.examples.ts'
import { usnc } from './usnc.ts'

const book = resolve(usnc)
const { identity } = book.settings
const section = (code: string) => identity.sections.find((one) => one.code === code)?.text.en
const { openEnded, drafting, line, judged } = scenes
const means = (...list: ContactMode[]) =>
  drafting({ settled: { frequency: null, means: list, hoursAMonth: null, written: [] } })
const goals = { ...scenes.writingGoals, party: 'mentor' } as const
const hours = (minutes: number) =>
  openEnded({
    timeGiven: [
      { party: 'mentor', onDay: '2027-03-03', minutes },
      { party: 'protege', onDay: '2027-03-04', minutes: 900 },
    ],
  })
const electronic = openEnded({
  contacts: ['2027-02-03', '2027-04-07'].map((day) => contact(day, { mode: 'written', kind: 'email-dialogue' })),
})
const review: Omit<ReviewSituation, 'by'> = {
  ...{ mentorshipId: 'm1', phase: 'active', startsOn: '2027-01-15', endsOn: null, reviewed: [] },
  ...{ pins: [{ book, from: '2027-01-15', edition: 1 }], today: '2027-07-20' },
}

/** What comes of each of its sentences. */
export const usncScenes: scenes.Scenes = {
  'USNC-1': () => [identity.sections.map(({ title }) => title.en)[0], 'Scope and intent'],
  'USNC-4': () => [
    [scenes.noted(book, 3, 0), scenes.noted(book, 0, 0), scenes.noted(book, 0, 3)],
    [[], ['mentor-not-more-senior'], ['mentor-not-more-senior']],
  ],
  'USNC-5': () => [line(book, 'identity.purposes')[0], 'What it is for: Retention; Development; Overall success.'],
  'USNC-13': () => [scenes.waiting(book, electronic, '2027-06-01'), []],
  'USNC-14': () => [
    line(book, 'contacts.modes')[0],
    'Ways of meeting that the program names: by video, in writing, by telephone, and in person.',
  ],
  'USNC-15': () => [
    [judged(book, 'contact-means', means(), '2027-01-12'), judged(book, 'contact-means', means('video'), '2027-01-12')],
    [
      ['pair open', 'mentor open', 'protege open'],
      ['pair met', 'mentor open', 'protege open'],
    ],
  ],
  'USNC-16': () => [judged(book, 'time-commitment', drafting(), '2027-02-12'), []],
  'USNC-17': () => [scenes.sentence(book, 'mentor-hours'), 'As a guide, the mentor may give at most 5 hours a month.'],
  'USNC-18': () => [
    [300, 301].map((minutes) => judged(book, 'mentor-hours', hours(minutes), '2027-03-20')),
    [['mentor met'], ['mentor advice']],
  ],
  'USNC-19': () => [
    [endAtTerm(scenes.active(null), '2099-01-01'), line(book, 'term.months')[0]],
    [null, 'A mentorship lasts as long as both find it of use.'],
  ],
  'USNC-20': () => [
    [
      judged(book, 'still-of-benefit', openEnded(), '2027-07-20'),
      (['mentor', 'protege'] as const).map((by) => answerReview('no-longer', { ...review, by }).ok),
      mayEnd(scenes.active(null), { by: 'protege', standing: { personId: 'b', duties: [] }, book }),
    ],
    [['mentor advice', 'protege advice'], [true, true], []],
  ],
  'USNC-21': () => [/many at once/.test(section('not-training') ?? ''), true],
  'USNC-22': () => [
    [
      judged(book, 'agenda', openEnded({ contacts: [contact('2027-06-10', { state: 'planned' })] }), '2027-06-08'),
      line(book, 'contacts.agenda')[0],
    ],
    [[], 'The two set their own agenda.'],
  ],
  'USNC-23': () => [mayCommentOnGoal(scenes.written, goals), []],
  'USNC-24': () => [
    [
      mayWriteGoal(null, goals, book),
      mayWriteGoal(null, { ...goals, party: 'protege' }, book),
      mayAgreeGoal(scenes.written, goals, book),
    ],
    [[{ code: 'goals-not-yours-to-write' }], [], []],
  ],
  'USNC-25': () => [
    book.settings.goals.kinds.slice(0, 2).map(({ code }) => goalKindLabel(code, book).en),
    ['Leadership role in US programs', 'Leadership role in international programs'],
  ],
  'USNC-26': () => [
    book.settings.goals.kinds.slice(2).map(({ code }) => goalKindLabel(code, book).en),
    ['Contributing expert', 'Delegate'],
  ],
  'USNC-27': () => [/grow/.test(section('growth') ?? ''), true],
  'USNC-28': () => [/Newcomers who stay/.test(line(book, 'identity.outcomes')[0] ?? ''), true],
  'USNC-29': () => [/on their way to lead/.test(line(book, 'identity.outcomes')[0] ?? ''), true],
  'USNC-30': () => [/does not take the place of training/.test(section('not-training') ?? ''), true],
  'USNC-35': () => [
    line(book, 'goals.owner'),
    ['The goals are those of the protégé.', 'Les objectifs sont ceux du ou de la protégé(e).'],
  ],
}
