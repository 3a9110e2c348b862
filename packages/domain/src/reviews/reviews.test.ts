import { describe, expect, test } from 'vitest'
import {
  health,
  obligationInBrief,
  obligations,
  obligationSentence,
  remindersDue,
  reminderWords,
} from '../obligations/index.ts'
import type { MentorshipFacts } from '../obligations/index.ts'
import { resolve, type ResolvedBook, type StepNorm, usnc } from '../rules/index.ts'
import { bookOf, csceBook, stepNorm, year } from '../samples/index.ts'
import { reviewObligations } from './obligations.ts'
import { answerReview, askings, mayAnswerReview, reviewEvery, type ReviewSituation } from './review.ts'

const names = { mentor: 'Ana', protege: 'Ben' }
const usncBook = resolve(usnc)
const reviewNorm = (more: Partial<StepNorm> = {}) =>
  stepNorm('still', { party: 'each', step: { does: 'review' }, moment: { at: 'every', months: 6 }, ...more })
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

const open = (more: Partial<MentorshipFacts> = {}) => year({ agreement: null, goals: [], endsOn: null, ...more })
const asked = (book: ResolvedBook, today: string, more: Partial<MentorshipFacts> = {}) =>
  obligations(open(more), book, today).filter(({ ask }) => ask.code === 'review')
const states = (book: ResolvedBook, today: string, more: Partial<MentorshipFacts> = {}) =>
  asked(book, today, more).map(({ key, state, dueOn }) => `${key.split('/').slice(1).join(' ')} ${state} ${dueOn}`)

describe('still of benefit? every six months, to each (USNC-20)', () => {
  test('is asked from the start on, told of once in the digest, and is no matter of health', () => {
    expect(states(usncBook, '2027-07-14')).toEqual([])
    expect(states(usncBook, '2027-07-15')).toEqual([
      '2027-07-15 mentor advice 2027-08-13',
      '2027-07-15 protege advice 2027-08-13',
    ])
    const all = asked(usncBook, '2027-07-15')
    const due = remindersDue(all, { agreement: null }, [], '2027-07-15')
    expect(due.map(({ party, line }) => `${party} ${line}`)).toEqual(['mentor digest', 'protege digest'])
    expect(remindersDue(all, { agreement: null }, due, '2027-07-29')).toEqual([])
    expect(health(all, open(), '2027-07-15').state).toBe('on-track')
  })

  test('is met by each for themselves, lapses in silence, and is asked anew', () => {
    const reviewed = [{ askedOn: '2027-07-15', party: 'mentor' }] as const
    expect(states(usncBook, '2027-07-20', { reviewed })).toEqual([
      '2027-07-15 mentor met 2027-08-13',
      '2027-07-15 protege advice 2027-08-13',
    ])
    expect(states(usncBook, '2028-01-15', { reviewed })).toEqual([
      '2027-07-15 mentor met 2027-08-13',
      '2028-01-15 mentor advice 2028-02-13',
      '2028-01-15 protege advice 2028-02-13',
    ])
  })

  test('where it is expected it is a to-do, reminded of, and overdue', () => {
    const book = bookOf(reviewNorm({ party: 'mentor', dueDays: 14 }))
    expect(states(book, '2027-07-28')).toEqual(['2027-07-15 mentor due 2027-07-28'])
    expect(states(book, '2027-07-29')).toEqual(['2027-07-15 mentor overdue 2027-07-28'])
    const all = asked(book, '2027-07-29')
    expect(health(all, open(), '2027-07-29').reasons.map(({ code }) => code)).toEqual(['expected-overdue'])
    expect(remindersDue(asked(book, '2027-07-15'), { agreement: null }, [], '2027-07-15')).toMatchObject([
      { line: 'reminder', party: 'mentor' },
    ])
    expect(remindersDue(all, { agreement: null }, [], '2027-07-29')).toEqual([])
  })

  test('a guide is never told of; a short interval leaves until the next', () => {
    const book = bookOf(reviewNorm({ strength: 'guideline', moment: { at: 'every', months: 1 } }))
    expect(remindersDue(asked(book, '2027-02-20'), { agreement: null }, [], '2027-02-20')).toEqual([])
    expect(
      states(bookOf(reviewNorm({ party: 'pair', moment: { at: 'every', months: 1 }, dueDays: 90 })), '2027-02-20'),
    ).toEqual(['2027-02-15 pair due 2027-03-14'])
  })

  test('is not asked at the end of a term, after it, or in a pause', () => {
    const ends = { endsOn: '2028-01-15' }
    for (const [endsOn, until] of [
      ['2029-01-15', '2028-01-15'],
      ['2027-10-15', '2027-10-15'],
    ])
      expect(asked(bookOf(reviewNorm()), '2027-08-01', { endsOn: String(endsOn) })[0]?.until).toBe(until)
    expect(asked(usncBook, '2028-02-15', ends).map(({ key }) => key)).toEqual([])
    expect(asked(bookOf(reviewNorm()), '2028-01-14', ends).map(({ until }) => until)).toEqual([
      '2028-01-15',
      '2028-01-15',
    ])
    expect(asked(usncBook, '2027-07-20', { pauses: [{ from: '2027-07-01', until: '2027-07-18' }] })).toEqual([])
  })

  test('by the edition that holds on the day', () => {
    const pins = [
      { from: '2027-01-15', book: usncBook, edition: 1 },
      {
        from: '2027-08-01',
        book: bookOf(reviewNorm({ party: 'mentor', moment: { at: 'every', months: 4 } })),
        edition: 2,
      },
    ]
    const found = reviewObligations(
      { startsOn: '2027-01-15', endsOn: null, pauses: [], reviewed: [{ askedOn: '2027-07-15', party: 'mentor' }] },
      [pins[0]!, pins[1]!],
      '2028-01-20',
    )
    expect(found.map(({ key, edition, state }) => `${key} ${edition} ${state}`)).toEqual([
      'still-of-benefit/2027-07-15/mentor 1 met',
      'still/2027-09-15/mentor 2 overdue',
      'still/2028-01-15/mentor 2 due',
    ])
  })

  test('reads as a question', () => {
    const [one, other] = asked(usncBook, '2027-07-15')
    const due = remindersDue(asked(usncBook, '2027-07-15'), { agreement: null }, [], '2027-07-15')
    const words = due[0] && reminderWords(due[0], { names, book: usncBook }, 'fr')
    expect([words?.subject, words?.line, words?.button]).toEqual([
      'Votre relation avec Ben est-elle toujours utile ?',
      'Nous vous suggérons de dire si la relation de mentorat est toujours utile.',
      'Répondre',
    ])
    expect(one && obligationInBrief(one, usncBook, 'en')).toBe('Still of benefit?')
    expect(other && obligationSentence(other, 'mentor', { names, book: usncBook }, 'en').sentence).toBe(
      'It is suggested that Ben say whether the mentorship is still of benefit.',
    )
    const said = (norm: StepNorm, today: string, reviewed: MentorshipFacts['reviewed'] = []) => {
      const book = bookOf(norm)
      const [found] = asked(book, today, { reviewed })
      return found && plain(obligationSentence(found, null, { names, book }, 'en').sentence)
    }
    const answered = [{ askedOn: '2027-07-15', party: 'mentor' }] as const
    expect([
      said(reviewNorm(), '2027-09-20', answered),
      said(reviewNorm(), '2027-09-20'),
      said(reviewNorm({ party: 'pair' }), '2027-09-20', answered),
      said(reviewNorm({ party: 'pair' }), '2027-09-20'),
    ]).toEqual([
      'Ana said whether the mentorship is still of benefit.',
      'Ana has not said whether the mentorship is still of benefit.',
      'One of the two said whether the mentorship is still of benefit.',
      'Neither of the two has said whether the mentorship is still of benefit.',
    ])
  })

  test('how often, for the year line', () => {
    const none = [
      reviewNorm({ party: 'committee' }),
      reviewNorm({ moment: { at: 'closing' } }),
      reviewNorm({ step: { does: 'evaluation' } }),
    ]
    expect([usncBook, csceBook, bookOf(...none)].map(reviewEvery)).toEqual([6, null, null])
    expect(reviewEvery(bookOf(reviewNorm(), reviewNorm({ id: 'often', moment: { at: 'every', months: 3 } })))).toBe(3)
  })
})

describe('answering', () => {
  const situation = (more: Partial<ReviewSituation> = {}): ReviewSituation => ({
    mentorshipId: 'm1',
    by: 'protege',
    phase: 'active',
    startsOn: '2027-01-15',
    endsOn: null,
    reviewed: [],
    pins: [{ from: '2027-01-15', book: usncBook, edition: 1 }],
    today: '2027-12-20',
    ...more,
  })

  test('is kept for the time of asking that lasts, and only that it was answered is told', () => {
    expect(answerReview('to-talk-about', situation())).toEqual({
      ok: true,
      state: { askedOn: '2027-07-15', answer: 'to-talk-about' },
      events: [
        {
          type: 'ReviewAnswered',
          subjectType: 'mentorship',
          subjectId: 'm1',
          data: { askedOn: '2027-07-15', party: 'protege' },
        },
      ],
    })
    const reviewed = [{ askedOn: '2027-07-15', party: 'protege' }] as const
    expect(answerReview('no-longer', situation({ reviewed }))).toEqual({
      ok: true,
      state: { askedOn: '2027-07-15', answer: 'no-longer' },
      events: [],
    })
    expect(answerReview('of-benefit', situation({ today: '2028-01-16', reviewed }))).toMatchObject({
      state: { askedOn: '2028-01-15' },
      events: [{}],
    })
  })

  test('is for the two, while it runs, where and when it is asked', () => {
    const codes = (more: Partial<ReviewSituation>) => mayAnswerReview(situation(more)).map(({ code }) => code)
    expect(codes({})).toEqual([])
    expect(codes({ by: null, phase: 'ended' })).toEqual(['review-not-yours'])
    expect(codes({ phase: 'ended' })).toEqual(['mentorship-over'])
    expect(codes({ phase: 'undone' })).toEqual(['mentorship-over'])
    expect(codes({ pins: [{ from: '2027-01-15', book: csceBook, edition: 1 }] })).toEqual(['review-not-asked'])
    const mentors = bookOf(reviewNorm({ party: 'mentor' }))
    expect(codes({ pins: [{ from: '2027-01-15', book: mentors, edition: 1 }] })).toEqual(['review-not-asked'])
    const pairs = bookOf(reviewNorm({ party: 'pair' }))
    expect(codes({ pins: [{ from: '2027-01-15', book: pairs, edition: 1 }] })).toEqual([])
    expect(codes({ today: '2027-07-14' })).toEqual(['review-not-open'])
    expect(codes({ phase: 'agreement', startsOn: null })).toEqual(['review-not-open'])
    expect(codes({ phase: 'agreement' })).toEqual(['review-not-open'])
    expect(answerReview('of-benefit', situation({ phase: 'agreement', startsOn: null })).ok).toBe(false)
    expect(answerReview('of-benefit', situation({ by: null })).ok).toBe(false)
    expect(answerReview('of-benefit', situation({ phase: 'ended' })).ok).toBe(false)
  })
})

test('many starts are counted, and the oldest forgotten', () => {
  for (let nth = 1; nth <= 10_001; nth += 1) askings({ startsOn: '2027-01-15', endsOn: null }, nth, '2027-01-15')
  expect(askings({ startsOn: '2027-01-15', endsOn: null }, 6, '2028-02-01')).toEqual([
    { askedOn: '2027-07-15', until: '2028-01-15' },
    { askedOn: '2028-01-15', until: '2028-07-15' },
  ])
})
