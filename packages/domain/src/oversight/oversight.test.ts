import { describe, expect, test } from 'vitest'
import { parties, type Standing } from '../core/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import { obligationInBrief, obligations, obligationSentence, reminderWords } from '../obligations/index.ts'
import { hraco, resolve, type ResolvedBook, type Strength } from '../rules/index.ts'
import { csceBook, year } from '../samples/index.ts'
import { feedbackQuestions, feedbackQuestionWords, giveFeedback, inOrder, mayGiveFeedback } from './feedback.ts'
import { feedbackObligations } from './obligations.ts'
import { askForFeedback, type CheckInSituation, handOver, mayAskForFeedback, recordCheckIn } from './record.ts'

const chosen = { ...hraco.settings, oversight: { body: 'committee' as const, checkInWeeks: 8 } }
const book = resolve({ ...hraco, settings: chosen })
const without = (does: string): ResolvedBook => ({
  ...book,
  norms: book.norms.filter((norm) => norm.kind !== 'step' || norm.step.does !== does),
})
const member: Standing = { personId: 'c', duties: ['committee'] }
const situation: CheckInSituation = { by: member, book, pairedOn: '2027-01-10', today: '2027-03-10' }
const running: Mentorship = {
  ...{ id: 'm', programId: 'p', mentorId: 'a', protegeId: 'b' },
  ...{ phase: 'active', startsOn: '2027-01-15', endsOn: null },
}
const over: Mentorship = { ...running, phase: 'ended', endedOn: '2027-03-01', ending: 'by-one' }
const said: Parameters<typeof recordCheckIn>[1] = {
  ...{ id: 'k', onDay: '2027-03-09', asked: true, note: 'All is well.\r\n', recorded: [] },
  party: 'mentor',
  way: 'telephone',
}
const codes = (decision: { ok: true } | { ok: false; refusals: { code: string; at?: string }[] }) =>
  decision.ok ? [] : decision.refusals.map(({ code, at }) => (at === undefined ? code : `${code} at ${at}`))

describe('a check-in', () => {
  test('keeps day and way, and what was said for the oversight body alone', () => {
    expect(recordCheckIn(running, said, situation)).toEqual({
      ok: true,
      state: {
        ...{ party: 'mentor', onDay: '2027-03-09', way: 'telephone', asked: true },
        ...{ note: 'All is well.\n', reader: 'committee' },
      },
      events: [
        {
          ...{ type: 'CheckInHeld', subjectType: 'check-in', subjectId: 'k' },
          data: { party: 'mentor', way: 'telephone', onDay: '2027-03-09', asked: true },
        },
      ],
    })
  })

  test.each<[string, Mentorship, object, Partial<CheckInSituation>, string[]]>([
    ['where nobody is asked to', running, {}, { book: csceBook }, ['check-in-not-asked']],
    ['of a coordinator', running, {}, { by: { personId: 'c', duties: ['coordinator'] } }, ['check-in-not-yours']],
    ['of the mentor', running, {}, { by: { ...member, personId: 'a' } }, ['check-in-of-own-pair']],
    ['of the protégé', running, {}, { by: { ...member, personId: 'b' } }, ['check-in-of-own-pair']],
    ['when all is over', over, {}, {}, ['check-in-mentorship-over']],
    [
      'when it never began',
      { ...running, phase: 'undone', undoneAt: new Date() },
      {},
      {},
      ['check-in-mentorship-over'],
    ],
    ['on a day to come', running, { onDay: '2027-03-11' }, {}, ['check-in-day at onDay']],
    ['before the pairing', running, { onDay: '2027-01-09' }, {}, ['check-in-day at onDay']],
    ['twice on a day', running, { recorded: ['2027-03-09'] }, {}, ['check-in-recorded at onDay']],
    ['in too many words', running, { note: 'x'.repeat(4001) }, {}, ['text-too-long at note']],
  ])('is refused %s', (_name, mentorship, what, where, expected) => {
    expect(codes(recordCheckIn(mentorship, { ...said, ...what }, { ...situation, ...where }))).toEqual(expected)
  })

  test('can be handed over to another member who is no party', () => {
    const to = (personId: string, duties: Standing['duties'] = ['committee']) =>
      handOver(running, { party: 'protege', member: { personId, duties } }, situation)
    expect(to('d')).toMatchObject({ ok: true, events: [{ data: { party: 'protege', personId: 'd' } }] })
    expect(codes(to('d', ['coordinator']))).toEqual(['member-not-of-the-body at memberId'])
    expect(codes(to('a'))).toEqual(['member-of-the-pair at memberId'])
    const stranger = { ...situation, by: { personId: 'z', duties: [] } }
    expect(codes(handOver(running, { party: 'protege', member }, stranger))).toEqual(['check-in-not-yours'])
  })
})

describe('asking for feedback', () => {
  const never = { party: 'protege', askedOn: null, givenOn: null } as const

  test('is done by mail, and not again within a week while it waits', () => {
    expect(askForFeedback(running, never, situation)).toMatchObject({ state: { askedOn: '2027-03-10' } })
    const lately = { ...never, askedOn: '2027-03-04' }
    expect(codes(askForFeedback(running, lately, situation))).toEqual(['feedback-asked-lately'])
    for (const one of [
      { ...lately, givenOn: '2027-03-05' },
      { ...never, askedOn: '2027-03-03', givenOn: '2027-01-20' },
    ])
      expect(mayAskForFeedback(running, one, situation)).toEqual([])
  })

  test('is refused where the rules do not ask for it, and of whoever does not look after them', () => {
    expect(codes(askForFeedback(running, never, { ...situation, book: without('feedback-asked') }))).toEqual([
      'feedback-not-asked',
    ])
    expect(codes(askForFeedback(over, never, situation))).toEqual(['check-in-mentorship-over'])
  })
})

describe('giving feedback', () => {
  const answers = [
    { question: 'how-it-goes', text: 'Well.' },
    { question: 'better', text: '  ' },
  ]
  const give = (more: object = {}, by: 'mentor' | null = 'mentor') =>
    giveFeedback(running, { id: 'f', answers, ...more }, by, book)

  test('keeps what was answered for the oversight body, and tells only that it was', () => {
    expect(give()).toEqual({
      ok: true,
      state: { reader: 'committee', answers: { 'how-it-goes': 'Well.' } },
      events: [
        {
          ...{ type: 'FeedbackGiven', subjectType: 'feedback', subjectId: 'f' },
          data: { party: 'mentor', reader: 'committee' },
        },
      ],
    })
  })

  test('is refused of a stranger, without a word, of questions nobody asks, and where it is not asked for', () => {
    expect(codes(give({}, null))).toEqual(['feedback-not-yours'])
    expect(codes(give({ answers: [] }))).toEqual(['feedback-empty at answers'])
    const odd = [
      { question: 'age', text: '40' },
      { question: 'better', text: '\0' },
    ]
    expect(codes(give({ answers: odd }))).toEqual([
      'feedback-question-unknown at answers',
      'text-not-storable at answers.better',
    ])
    expect(mayGiveFeedback(running, 'mentor', csceBook)).toEqual([{ code: 'feedback-not-wanted' }])
    expect(mayGiveFeedback(over, 'protege', book)).toEqual([{ code: 'feedback-mentorship-over' }])
  })

  test('asks what the program asks, or one open question', () => {
    expect(feedbackQuestions(book, 'mentor').map(({ code }) => code)).toEqual(['how-it-goes', 'better'])
    const forms = book.settings.questionnaires.forms.map((form) => ({ ...form, of: 'mentor' as const }))
    const mentors = { ...book, settings: { ...book.settings, questionnaires: { forms } } }
    expect(parties.map((party) => feedbackQuestions(mentors, party).length)).toEqual([2, 1])
    const [open] = feedbackQuestions(csceBook, 'protege')
    expect(open?.code).toBe('words')
    expect(feedbackQuestionWords('better', book).en).toBe('What should the program do better?')
    expect(feedbackQuestionWords('words', book).fr).toMatch(/^Que /)
    expect(feedbackQuestionWords('gone', book)).toEqual({ en: 'gone', fr: 'gone' })
    expect(inOrder(['better', 'gone', 'how-it-goes'], book)).toEqual(['gone', 'how-it-goes', 'better'])
  })
})

describe('being encouraged to give feedback', () => {
  const startsOn = '2027-01-15'
  const of = (strength: Strength): ResolvedBook => ({
    ...book,
    norms: book.norms.map((norm) => (norm.id === 'feedback-given' ? { ...norm, strength } : norm)),
  })
  const asked = (today: string, more: { askedOn?: string; givenOn?: string } = {}, by = book) =>
    feedbackObligations(
      { startsOn, feedback: [{ party: 'protege', askedOn: null, givenOn: null, ...more }] },
      [{ from: startsOn, book: by, edition: 1 }],
      today,
    ).filter(({ party }) => party === 'protege')

  test('comes round as often as the rules say, as a suggestion', () => {
    expect(asked('2027-03-11')).toEqual([])
    expect(asked('2027-03-12')).toMatchObject([
      {
        ...{ key: 'feedback-given/2027-03-12/protege', state: 'advice', ask: { code: 'give-feedback' } },
        ...{ since: '2027-03-12', dueOn: '2027-05-06', waitingOn: 'protege' },
      },
    ])
    expect(asked('2027-08-01')).toMatchObject([{ key: 'feedback-given/2027-07-02/protege', state: 'advice' }])
  })

  test('begins when the committee asks, and is over once it is given', () => {
    expect(asked('2027-02-01', { askedOn: '2027-02-01' })).toMatchObject([{ since: '2027-02-01', state: 'advice' }])
    expect(asked('2027-02-03', { askedOn: '2027-02-01', givenOn: '2027-02-02' })).toEqual([])
    expect(asked('2027-03-30', { askedOn: '2027-02-01', givenOn: '2027-02-02' })).toHaveLength(1)
    expect(asked('2027-01-16', { askedOn: '2027-01-12' })).toMatchObject([{ since: startsOn }])
  })

  test('is more where the rules say more, and stays until it is done', () => {
    expect(asked('2027-03-12', {}, of('expected'))).toMatchObject([{ state: 'due' }])
    expect(asked('2027-05-07', {}, of('expected'))).toMatchObject([{ state: 'overdue', dueOn: '2027-05-06' }])
  })

  test('is asked of each of a running mentorship, and by no other book', () => {
    const facts = year({ startsOn, endsOn: '2028-01-15' })
    const found = (rules: ResolvedBook) =>
      obligations(facts, rules, '2027-03-20').filter(({ ask }) => ask.code === 'give-feedback')
    expect(found(book).map(({ party }) => party)).toEqual([...parties])
    expect(found(csceBook)).toEqual([])
    const mentorOnly = {
      ...book,
      norms: book.norms.map((norm) => (norm.id === 'feedback-given' ? { ...norm, party: 'mentor' as const } : norm)),
    }
    expect(found(mentorOnly).map(({ party }) => party)).toEqual(['mentor'])
  })

  test('is said in words', () => {
    const names = { mentor: 'Ana', protege: 'Ben' }
    const [one] = asked('2027-03-12')
    const [late] = asked('2027-05-07', {}, of('expected'))
    if (!one || !late) throw new Error('it is asked')
    const told = (obligation: typeof one, viewer: 'protege' | null) =>
      obligationSentence(obligation, viewer, { names, book }, 'en')
    expect(told(one, 'protege')).toMatchObject({
      ...{ title: 'Give confidential feedback', sentence: 'It is suggested that you give confidential feedback.' },
      why: expect.stringContaining('They are encouraged to give it.'),
    })
    expect(told(one, null).sentence).toBe('It is suggested that Ben give confidential feedback.')
    expect(told(late, null).sentence).toBe('Ben has not given any confidential feedback.')
    expect(obligationInBrief(one, book, 'fr')).toBe('Donner un avis confidentiel')
    expect(reminderWords({ obligation: one, party: 'protege', nth: 0 }, { names, book }, 'en')).toMatchObject({
      ...{ subject: 'How is it going?', button: 'Give feedback' },
    })
  })
})
