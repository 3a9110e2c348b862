import { describe, expect, test } from 'vitest'
import { obligationInBrief, obligations, obligationSentence, remindersDue } from '../obligations/index.ts'
import type { MentorshipFacts } from '../obligations/index.ts'
import { isEnforced, type Norm } from '../rules/index.ts'
import { bookOf, contact, stepNorm, year } from '../samples/index.ts'
import { yearLine, yearMarkWords } from '../year/index.ts'

const moment = { at: 'each-meeting' } as const
const purpose = stepNorm('purpose', { step: { does: 'agenda', items: ['purpose'], how: 'settle' }, moment })
const note = stepNorm('note', { step: { does: 'preparation', parts: ['needs', 'background'] }, moment })
const dayAhead = stepNorm('a-day-ahead', {
  step: { does: 'preparation', parts: ['needs'] },
  moment,
  strength: 'recommended',
  leadHours: 24,
})
const names = { mentor: 'Ana', protege: 'Ben' }
const meeting = (more: Partial<MentorshipFacts['contacts'][number]> = {}) =>
  contact('2027-03-03', {
    id: 'm',
    state: 'planned',
    plannedOn: '2027-02-01',
    agenda: [],
    hasPurpose: false,
    needsAhead: null,
    backgroundAhead: null,
    ...more,
  })
type Meeting = Parameters<typeof meeting>[0]
const asked = (norms: Norm[], today: string, more: Meeting = {}) =>
  obligations(year({ agreement: null, contacts: [meeting(more)] }), bookOf(...norms), today)
const told = (norms: Norm[], today: string, more: Meeting = {}) =>
  asked(norms, today, more).map(({ key, state, waitingOn }) => [key, state, waitingOn])
const said = (norm: Norm, today: string, more: Meeting = {}, locale: 'en' | 'fr' = 'en') => {
  const book = bookOf(norm)
  const viewer = norm.party === 'pair' ? null : 'protege'
  return asked([norm], today, more).map((one) =>
    obligationSentence(one, viewer, { names, book }, locale).title.replaceAll('\u00a0', ' '),
  )
}

describe('what a meeting is for (ASQP-28)', () => {
  test('is settled before it by whom the book charges; afterwards it was missed', () => {
    expect(told([purpose], '2027-02-10')).toEqual([['purpose/m/protege', 'open', 'protege']])
    expect(told([purpose], '2027-02-24')).toEqual([['purpose/m/protege', 'due', 'protege']])
    expect(told([purpose], '2027-03-04')).toEqual([['purpose/m/protege', 'overdue', null]])
    expect(told([purpose], '2027-02-24', { hasPurpose: true })).toEqual([['purpose/m/protege', 'met', null]])
  })

  test('is not asked of a meeting that was only told of afterwards', () => {
    expect(told([purpose, note], '2027-03-04', { state: 'held', plannedOn: null })).toEqual([])
  })

  test('reads as what is to be clear, not as time to leave', () => {
    expect(said(purpose, '2027-02-24')).toEqual(['Settle the purpose and goals of the meeting on 3 March 2027'])
    expect(said(purpose, '2027-02-24', { hasPurpose: true })).toEqual([
      'Settled for the meeting on 3 March 2027: the purpose and goals.',
    ])
    expect(said(purpose, '2027-03-04', {}, 'fr')).toEqual([
      'Resté à préciser avant la rencontre du 3 mars 2027 : le but et les objectifs.',
    ])
  })
})

describe('what is told ahead (ASQP-29, 30)', () => {
  test('is asked a week before at the latest, and part by part', () => {
    expect(told([note], '2027-02-24')).toEqual([['note/m/protege', 'due', 'protege']])
    expect(asked([note], '2027-02-24', { needsAhead: 30 })[0]).toMatchObject({
      state: 'due',
      ask: { code: 'tell-ahead', parts: ['background'] },
    })
    expect(told([note], '2027-02-24', { needsAhead: 30, backgroundAhead: 2 })).toEqual([
      ['note/m/protege', 'met', null],
    ])
    expect(told([note], '2027-03-04')).toEqual([['note/m/protege', 'overdue', null]])
  })

  test('a day ahead is only suggested, and one thing with what is asked', () => {
    const both = asked([note, dayAhead], '2027-02-24')
    expect(both.map(({ state, coveredBy, dueOn }) => [state, coveredBy, dueOn])).toEqual([
      ['due', null, '2027-03-03'],
      ['advice', 'note/m/protege', '2027-03-02'],
    ])
    const facts = year({ agreement: null, contacts: [meeting()] })
    const reminded = (all = both) => remindersDue(all, facts, [], '2027-02-24').map(({ key, party }) => [key, party])
    expect(reminded()).toEqual([['note/m/protege', 'protege']])
    expect(reminded(asked([dayAhead], '2027-02-24'))).toEqual([['a-day-ahead/m/protege', 'protege']])
    // Somebody else's note is another thing to do.
    expect(asked([{ ...note, party: 'pair' }, dayAhead], '2027-02-24')[1]?.coveredBy).toBeNull()
    expect(asked([dayAhead], '2027-03-04')).toEqual([])
  })

  test('later than that is late, and done', () => {
    const late = asked([dayAhead], '2027-03-02', { needsAhead: 5 })
    expect(late).toMatchObject([{ state: 'met', ask: { late: true, leadHours: 24 } }])
    expect(asked([dayAhead], '2027-03-02', { needsAhead: 24 })[0]?.ask).not.toHaveProperty('late')
    expect(asked([note], '2027-03-03', { needsAhead: -1, backgroundAhead: 3 })[0]?.ask).toHaveProperty('late')
  })

  test('is judged of the protégé or the pair, whose note it is; of others it waits', () => {
    expect(
      [note, { ...note, party: 'pair' }, { ...note, party: 'mentor' }].map((one) => isEnforced(one as Norm)),
    ).toEqual([true, true, false])
    expect(asked([{ ...note, party: 'mentor' }], '2027-02-24')).toEqual([])
  })

  test('reads in both languages, told or not', () => {
    expect(said(note, '2027-02-24')).toEqual(['Send a note ahead of the meeting on 3 March 2027'])
    const [one] = asked([note], '2027-02-24')
    expect(one && obligationSentence(one, 'mentor', { names, book: bookOf(note) }, 'en').title).toMatch(
      /^Ben is asked to say what help is wanted and pass on what is useful to know before the meeting/,
    )
    expect(said(dayAhead, '2027-02-24', {}, 'fr')).toEqual([
      'Indiquer l’aide attendue au moins 24 heures avant la rencontre du 3 mars 2027',
    ])
    expect(said(note, '2027-02-24', { needsAhead: 40 })).toEqual([
      'Pass on what is useful to know before the meeting on 3 March 2027',
    ])
    const sent = { needsAhead: 40, backgroundAhead: 40 }
    expect(said({ ...note, party: 'pair' }, '2027-02-24', sent)).toEqual([
      'The note ahead of the meeting on 3 March 2027 was sent.',
    ])
    expect(said(dayAhead, '2027-03-02', { needsAhead: 5 }, 'fr')).toEqual([
      'La note préparatoire de la rencontre du 3 mars 2027 a été envoyée moins de 24 heures avant.',
    ])
    expect(said(note, '2027-03-03', { needsAhead: -1, backgroundAhead: 3 })).toEqual([
      'The note for the meeting on 3 March 2027 was sent only after it began.',
    ])
    expect(said(note, '2027-03-04')).toEqual(['No note came ahead of the meeting on 3 March 2027.'])
    expect(said(note, '2027-03-04', { needsAhead: 1 })).toEqual([
      'No background was given before the meeting on 3 March 2027.',
    ])
    expect(said(note, '2027-03-04', { backgroundAhead: 1 }, 'fr')).toEqual([
      'L’aide attendue n’a pas été indiquée avant la rencontre du 3 mars 2027.',
    ])
  })

  test('reads on the year line and in a row of a list', () => {
    const facts = year({ agreement: null, goals: [], contacts: [meeting()] })
    const book = bookOf(note)
    const all = obligations(facts, book, '2027-02-24')
    const line = yearLine(facts, all, '2027-02-24')
    const words = line.marks.map((mark) =>
      yearMarkWords(mark, line, { all, names, book }, 'en').replaceAll('\u00a0', ' '),
    )
    expect(words).toContain(
      'Say what help is wanted and pass on what is useful to know before the meeting on 3 March 2027',
    )
    expect(all.map((one) => obligationInBrief(one, book, 'en'))).toEqual(['Note ahead of the meeting'])
  })
})
