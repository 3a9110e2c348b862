import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '../core/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import type { MentorshipFacts } from './facts.ts'
import { obligations } from './obligations.ts'
import { type ReminderDue, type Reminded, remindersDue } from './reminders.ts'
import { reminderWords } from './reminder-words.ts'
import { bookOf, contact, contactsNorm, csceBook, goal, stepNorm, year } from '../samples/index.ts'

const names = { mentor: 'Ana', protege: 'Ben' }

/** What is told on each of the days on which somebody looks, from the first to the last. */
function told(
  factsOn: (today: Day) => MentorshipFacts,
  [from, until]: [Day, Day],
  { looks = () => true, book = csceBook }: { looks?: (today: Day) => boolean; book?: ResolvedBook } = {},
): ReminderDue[] {
  const sent: ReminderDue[] = []
  for (let today = from; today < until; today = addDays(today, 1)) {
    if (!looks(today)) continue
    const facts = factsOn(today)
    sent.push(...remindersDue(obligations(facts, book, today), facts, sent, today))
  }
  return sent
}
const fell = (all: readonly ReminderDue[]) =>
  all.map(({ fellOn, party, nth, line }) => `${fellOn} ${party} ${nth} ${line}`)
const wholeYear: [Day, Day] = ['2027-01-15', '2028-06-01']
const drafting = year({
  phase: 'agreement',
  startsOn: null,
  endsOn: null,
  goals: [goal('a', 1), goal('b', 2, { hasMetric: false, agreedByMentor: false })],
  agreement: { number: 1, open: true, termMonths: 12, signedBy: [], since: '2027-01-10' },
})

describe('a year in which nothing happens', () => {
  const all = told(() => year(), wholeYear)

  test('three reminders of the meetings to each, a week apart, in the last third', () => {
    const reminders = all.filter(({ obligation }) => obligation.normId === 'meetings-at-least')
    expect(fell(reminders)).toEqual([
      '2027-09-16 mentor 0 reminder',
      '2027-09-16 protege 0 reminder',
      '2027-09-23 mentor 1 reminder',
      '2027-09-23 protege 1 reminder',
      '2027-09-30 mentor 2 reminder',
      '2027-09-30 protege 2 reminder',
    ])
    expect(new Set(reminders.map(({ key }) => key))).toEqual(new Set(['meetings-at-least/2027-01-15/pair']))
  })

  test('and one line of each suggestion in a digest', () => {
    const lines = all.filter(({ line }) => line === 'digest' && line === 'digest')
    expect(lines.map(({ key, party }) => `${key} ${party}`)).toEqual([
      'meetings-suggested/2027-01-15/pair mentor',
      'meetings-suggested/2027-01-15/pair protege',
      'face-to-face/2027-01-15/pair mentor',
      'face-to-face/2027-01-15/pair protege',
    ])
  })
})

describe('days that were missed', () => {
  test('are made good once, not by as many mails', () => {
    const three = told(() => year(), wholeYear, { looks: (today) => today < '2027-09-16' || today > '2027-09-18' })
    expect(fell(three).slice(0, 2)).toEqual(['2027-09-19 mentor 0 reminder', '2027-09-19 protege 0 reminder'])
    expect(fell(three).filter((line) => line.includes('mentor'))[3]).toBe('2027-09-26 mentor 1 reminder')
    const longGone = told(() => year(), wholeYear, { looks: (today) => today >= '2028-01-13' })
    const meetings = longGone.filter(({ key }) => key === 'meetings-at-least/2027-01-15/pair')
    expect(fell(meetings)).toEqual(['2028-01-13 mentor 0 reminder', '2028-01-13 protege 0 reminder'])
  })

  test('once the year is over only a look back is asked', () => {
    const after = told(() => year(), wholeYear, { looks: (today) => today >= '2028-01-15' })
    expect(new Set(after.map(({ obligation }) => obligation.normId))).toEqual(new Set(['final-evaluation']))
  })

  test('looking twice on a day tells nothing twice', () => {
    const sent = told(() => year(), ['2027-09-16', '2027-09-17'])
    const again = remindersDue(obligations(year(), csceBook, '2027-09-16'), year(), sent, '2027-09-16')
    expect(again).toEqual([])
  })
})

describe('what is planned', () => {
  const planned = year({
    contacts: [contact('2027-03-01', { mode: 'in-person' }), contact('2027-11-10', { state: 'planned' })],
  })

  test('keeps reminders back as long as it would do', () => {
    const all = told(() => planned, ['2027-01-15', '2027-11-17'])
    expect(all.filter(({ line }) => line === 'reminder')).toEqual([])
  })

  test('and no longer, when nobody says that it took place', () => {
    const all = told(() => planned, ['2027-01-15', '2028-01-15']).find(({ line }) => line === 'reminder')
    expect(all?.fellOn).toBe('2027-11-18')
  })

  test('of two that are missing, one planned is not enough', () => {
    const one = year({ contacts: [contact('2027-11-10', { state: 'planned' })] })
    expect(fell(told(() => one, ['2027-01-15', '2027-09-17']))[0]).toBe('2027-09-16 mentor 0 reminder')
  })

  test('its agenda is a line in the digest of its week', () => {
    const bare = year({
      contacts: [
        contact('2027-03-01', { mode: 'in-person' }),
        ...['2027-04-01', '2027-05-01'].map((day) => contact(day)),
        contact('2027-06-15', { state: 'planned', agenda: [] }),
      ],
    })
    expect(fell(told(() => bare, ['2027-02-01', '2027-06-15']))).toEqual([
      '2027-06-08 mentor 0 digest',
      '2027-06-08 protege 0 digest',
    ])
  })
})

describe('what has no date', () => {
  test('the agreement: two weeks of peace, then weekly, three at most; advice on goals in one line each', () => {
    const all = told(() => drafting, ['2027-01-10', '2027-06-01'])
    expect(fell(all.filter(({ party }) => party === 'protege'))).toEqual([
      '2027-01-24 protege 0 digest',
      '2027-01-24 protege 0 digest',
      '2027-01-24 protege 0 reminder',
      '2027-01-31 protege 1 reminder',
      '2027-02-07 protege 2 reminder',
    ])
    expect(all.filter(({ line, party }) => line === 'digest' && party === 'mentor').map(({ key }) => key)).toEqual([
      'goals-three/b:agreed/mentor',
    ])
  })

  test('who has signed is asked nothing more', () => {
    const half = {
      ...drafting,
      agreement: { number: 1, open: true, termMonths: 12, signedBy: ['mentor' as const], since: '2027-01-10' },
    }
    const reminders = told(() => half, ['2027-01-10', '2027-06-01']).filter(({ line }) => line === 'reminder')
    expect(new Set(reminders.map(({ party }) => party))).toEqual(new Set(['protege']))
  })

  test('an amendment is reminded of anew, and goals no more once all is signed', () => {
    const sent: Reminded[] = [0, 1, 2].map((nth) => ({
      key: 'agreement-acknowledged/agreement-1/mentor',
      party: 'mentor',
      nth,
      fellOn: addDays('2027-01-24', nth * 7),
    }))
    const amending = year({ agreement: { number: 2, open: true, termMonths: 12, signedBy: [], since: '2027-03-01' } })
    const due = remindersDue(obligations(amending, csceBook, '2027-03-15'), amending, sent, '2027-03-15')
    expect(due.filter(({ line }) => line === 'reminder').map(({ party, nth }) => [party, nth])).toEqual([
      ['mentor', 0],
      ['protege', 0],
    ])
    const two = year({ goals: [goal('a', 1)] })
    expect(remindersDue(obligations(two, csceBook, '2027-03-15'), two, [], '2027-03-15')).toEqual([])
  })

  test('where goals are expected, they are one reminder, three at most', () => {
    const strict = bookOf(
      ...csceBook.norms.map((norm) => (norm.id === 'goal-parts' ? { ...norm, strength: 'expected' as const } : norm)),
    )
    const all = told(() => drafting, ['2027-01-10', '2027-06-01'], { book: strict })
    const parts = all.filter(({ key }) => key.startsWith('goal-parts/'))
    expect(parts.map(({ fellOn, party, nth }) => `${fellOn} ${party} ${nth}`)).toEqual([
      '2027-01-24 protege 0',
      '2027-01-31 protege 1',
      '2027-02-07 protege 2',
    ])
  })

  test('a guideline is never told', () => {
    const guide = bookOf(contactsNorm('guide', { strength: 'guideline' }))
    expect(told(() => year(), wholeYear, { book: guide })).toEqual([])
  })
})

test('after a year untouched nobody has had more than a patient coordinator would send', () => {
  for (const book of [
    csceBook,
    bookOf(...csceBook.norms, stepNorm('later', { step: { does: 'event' }, moment: { at: 'closing' } })),
  ]) {
    const all = told(
      (today) =>
        today < '2027-02-15'
          ? drafting
          : year({ pairedOn: '2027-01-10', startsOn: '2027-02-15', endsOn: '2028-02-15' }),
      ['2027-01-10', '2028-06-01'],
      { book },
    )
    for (const party of ['mentor', 'protege'] as const) {
      const mine = all.filter((one) => one.party === party)
      expect(mine.filter(({ line }) => line === 'reminder')).toHaveLength(12)
      expect(mine.filter(({ line }) => line === 'digest').length).toBeLessThanOrEqual(4)
      const days = mine.filter(({ line }) => line === 'reminder').map(({ fellOn }) => fellOn)
      days.slice(1).forEach((day, index) => {
        expect(daysBetween(days[index] ?? '', day)).toBeGreaterThanOrEqual(7)
      })
    }
  }
})

describe('in words', () => {
  const words = (facts: MentorshipFacts, today: Day, nth: number, locale: 'en' | 'fr' = 'en') => {
    const due = remindersDue(obligations(facts, csceBook, today), facts, [], today).find(
      ({ party, line }) => party === 'protege' && line === 'reminder',
    )
    const { subject, line, button } = reminderWords(
      { ...(due ?? expect.fail('nothing due')), nth },
      { names, book: csceBook },
      locale,
    )
    return [subject, line, button].map((text) => text.replaceAll('\u00a0', ' '))
  }

  test('a reminder says what, by when, how much there is, and what to press', () => {
    expect(words(year(), '2027-10-01', 0)).toEqual([
      'Plan 2 meetings by 14 January 2028',
      'You are asked to have 2 meetings by 14 January 2028.',
      'Choose a time',
    ])
    expect(words(year({ contacts: [contact('2027-02-01')] }), '2027-10-01', 2, 'fr')).toEqual([
      'Prévoir encore 1 rencontre d’ici au 14 janvier 2028',
      'On vous demande de tenir encore 1 rencontre d’ici au 14 janvier 2028. 1 a eu lieu jusqu’ici. C’est le dernier rappel à ce sujet.',
      'Choisir un moment',
    ])
  })

  test('two of three are told as many, and months tell for themselves', () => {
    const said = (norm: Parameters<typeof bookOf>[0], locale: 'en' | 'fr') => {
      const book = bookOf(norm)
      const facts = year({ contacts: [contact('2027-02-01'), contact('2027-03-01')] })
      const [due] = remindersDue(obligations(facts, book, '2027-12-20'), facts, [], '2027-12-20')
      const { subject, line } = reminderWords(due ?? expect.fail('nothing due'), { names, book }, locale)
      return [subject, line].map((text) => text.replaceAll('\u00a0', ' '))
    }
    const three = contactsNorm('three', { bound: { is: 'at-least', count: 3 } })
    expect(said(three, 'en')[1]).toBe(
      'You are asked to have 1 more meeting by 14 January 2028. 2 have taken place so far.',
    )
    expect(said(three, 'fr')[1]).toMatch(/ 2 ont eu lieu jusqu’ici\.$/)
    const months = { of: 'months-with-contact', kinds: ['meeting' as const], modes: null, minutes: null } as const
    expect(said({ ...three, measure: { ...months, kinds: ['meeting'] } }, 'en')).toEqual([
      'Have a meeting in 1 more different month by 14 January 2028',
      'You are asked to have a meeting in 1 more different month by 14 January 2028.',
    ])
  })

  test('the agreement waits', () => {
    expect(words(drafting, '2027-01-24', 0)).toEqual([
      'Your agreement with Ana waits for you',
      'You need to read and sign the agreement.',
      'Read and sign',
    ])
  })

  test('a suggestion keeps its own title', () => {
    const facts = year()
    const digest = remindersDue(obligations(facts, csceBook, '2027-10-01'), facts, [], '2027-10-01').find(
      ({ line, party }) => line === 'digest' && party === 'mentor',
    )
    expect(reminderWords(digest ?? expect.fail('nothing due'), { names, book: csceBook }, 'en').subject).toBe(
      '4 to 6 meetings are suggested',
    )
    const [goals] = remindersDue(obligations(drafting, csceBook, '2027-01-24'), drafting, [], '2027-01-24')
    expect(reminderWords(digest ?? expect.fail('nothing due'), { names, book: csceBook }, 'en').why).toMatch(
      /^It is suggested that the pair have 4 to 6 meetings a year\. \(CSCE .+\)$/,
    )
    expect(reminderWords(goals ?? expect.fail('nothing due'), { names, book: csceBook }, 'fr').subject).toBe(
      '1 objectif de plus est suggéré',
    )
  })

  test('what is not planned but told of has a button that says so', () => {
    const buttons = (['informal', 'introduction', 'call'] as const).map((kind) => {
      const book = bookOf(contactsNorm('n', {}, [kind]))
      const [obligation] = obligations(year({ agreement: null, goals: [] }), book, '2027-10-01')
      if (obligation === undefined) throw new Error(kind)
      return reminderWords({ obligation, party: 'mentor', nth: 0 }, { names, book }, 'en').button
    })
    expect(buttons).toEqual(['Say that there was one', 'Say that there was one', 'Choose a time'])
  })
})
