import { describe, expect, test } from 'vitest'
import { checkBook } from '../check-book.ts'
import type { Norm } from '../norm.ts'
import { clause, condition, quantity, step } from '../presets/norms.ts'
import { asked, atLeast, atMost, bookOf, codes, meetings, other } from './check-samples.ts'

describe('norms that do not go together', () => {
  test('the same twice, one employer and two, and what the program is against', () => {
    expect(codes([meetings('a', atLeast(2)), { ...meetings('b', atLeast(2)), strength: 'recommended' }])).toEqual([
      'norms-repeat',
    ])
    const [twice] = checkBook(bookOf([meetings('a', atLeast(2)), meetings('b', atLeast(2))]))
    expect(twice?.message).toEqual({
      en: '“The pair is asked to have at least 2 meetings a year” is said twice. Keep one of them.',
      fr: '« On demande au binôme d’avoir au moins 2 rencontres par an » est dit deux fois. N’en gardez qu’un.',
    })
    const same = condition(asked, { on: 'pair', must: 'same-employer' })
    const different = condition(other, { on: 'pair', must: 'different-employer' })
    expect(codes([same, different])).toEqual(['norms-contradict'])
    expect(codes([same, condition(other, { on: 'pair', must: 'shared-language' })])).toEqual([])
    const [off] = checkBook(
      bookOf([step({ ...asked, party: 'each' }, { does: 'training' }, { at: 'start' })], {}, [
        { point: 'step', step: { does: 'training' }, source: { kind: 'default' } },
      ]),
    )
    expect(off).toMatchObject({
      code: 'off-yet-asked',
      message: {
        en: '“The mentor and the protégé are asked to complete the training before the mentorship starts” contradicts “The program has decided not to ask anybody to complete the training”.',
      },
    })
  })
})

describe('norms that charge nobody', () => {
  test.each<[string, Norm]>([
    ['meetings of the committee', { ...meetings('a', atLeast(2)), party: 'committee' }],
    [
      'hours of the mentor asked of the protégé',
      quantity(
        { ...asked, party: 'protege' },
        {
          measure: { of: 'hours', party: 'mentor' },
          window: { length: 'month', counted: 'calendar' },
          bound: atMost(5),
        },
      ),
    ],
    ['a closing asked of applicants', step({ ...asked, party: 'applicant' }, { does: 'review' }, { at: 'closing' })],
    ['a promise of the staff', clause({ ...asked, party: 'staff' }, 'other', { en: 'We help.', fr: 'Nous aidons.' })],
    [
      'a pair that is an applicant',
      condition({ ...asked, party: 'applicant' }, { on: 'pair', must: 'shared-language' }),
    ],
    ['a person that is a pair', condition(asked, { on: 'person', must: 'field', held: 'once', graceDays: 0 })],
  ])('%s', (_what, norm) => expect(codes([norm])).toContain('charges-nobody'))

  test('while hours of the pair, applicants before matching, and the committee’s steps charge somebody', () => {
    const hours = { of: 'hours', party: 'pair' } as const
    const norms = [
      quantity(asked, { measure: hours, window: { length: 'term', counted: 'from-start' }, bound: atLeast(9) }),
      step({ ...other, party: 'applicant' }, { does: 'training' }, { at: 'admission' }),
      step({ ...other, id: 'third', party: 'committee' }, { does: 'guidance' }, { at: 'start' }),
    ]
    expect(codes(norms)).toEqual([])
  })
})

describe('norms that count on what the program does not have', () => {
  test.each<[string, Norm, string]>([
    [
      'contacts of a kind',
      meetings('a', atLeast(1), {
        measure: { of: 'contacts', kinds: ['meeting', 'informal'], modes: null, minutes: null, realTime: false },
      }),
      'contacts.kinds',
    ],
    [
      'months of a kind',
      meetings('a', atLeast(1), {
        measure: { of: 'months-with-contact', kinds: ['call'], modes: null, minutes: null },
      }),
      'contacts.kinds',
    ],
    [
      'a mode',
      meetings('a', atLeast(1), {
        measure: { of: 'contacts', kinds: ['meeting'], modes: ['video'], minutes: null, realTime: false },
      }),
      'contacts.modes',
    ],
    ['goals of a kind', meetings('a', atLeast(1), { measure: { of: 'goals', kinds: ['delegate'] } }), 'goals.kinds'],
    [
      'activities in a section',
      meetings('a', atLeast(1), { measure: { of: 'activities', inEach: ['ethics'] } }),
      'goals.activitySections',
    ],
    [
      'an agenda item',
      step(asked, { does: 'agenda', items: ['feedback', 'purpose'] }, { at: 'each-meeting' }),
      'contacts.agenda',
    ],
    [
      'a section of the agreement',
      step(asked, { does: 'agreement-parts', parts: ['goals', 'fees'] }, { at: 'start' }),
      'agreement.sections',
    ],
    ['a worksheet', step(asked, { does: 'worksheet', form: 'readiness' }, { at: 'start' }), 'questionnaires.forms'],
    [
      'a career stage',
      condition(
        { ...asked, party: 'each' },
        { on: 'person', must: 'career-stage', among: ['emerging'], held: 'once', graceDays: 0 },
      ),
      'enrolment.careerStages',
    ],
  ])('%s', (_what, norm, path) => {
    const found = checkBook(bookOf([norm])).find(({ code }) => code === 'not-in-program')
    expect(found).toMatchObject({ norms: [norm.id], settings: [path] })
  })

  test('completion by a rule that does not exist', () => {
    expect(codes([meetings('a', atLeast(1))], { recognition: { completion: ['a'] } })).toEqual([])
    expect(codes([], { recognition: { completion: ['gone'] } })).toEqual(['not-in-program'])
  })

  test('what names nothing counts on nothing', () => {
    const activities = quantity(asked, {
      measure: { of: 'activities', inEach: null },
      window: { length: 'term', counted: 'from-start' },
      bound: atLeast(1),
    })
    const field = condition({ ...other, party: 'each' }, { on: 'person', must: 'field', held: 'once', graceDays: 0 })
    expect(
      codes([activities, field, step({ ...asked, id: 'w', party: 'each' }, { does: 'worksheet' }, { at: 'start' })]),
    ).toEqual([])
  })
})
