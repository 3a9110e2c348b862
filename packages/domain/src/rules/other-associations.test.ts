import { expect, test } from 'vitest'
import { type Expressed, told } from './check/expressed-samples.ts'
import type { Norm } from './norm.ts'
import { condition, quantity, step } from './presets/norms.ts'
import { word } from './presets/questions.ts'

// What other associations ask of people, written as data: no line of code was added for any of it.

const asked = (id: string, more: Partial<Pick<Norm, 'strength' | 'party'>> = {}) =>
  ({ id, strength: 'required', party: 'pair', source: { kind: 'default' }, ...more }) as const

const wholeTerm = { length: 'term', counted: 'from-start' } as const
const meetings = { of: 'contacts', kinds: ['meeting'], modes: null, minutes: null, realTime: false } as const
const together = quantity(asked('nine-hours'), {
  measure: { of: 'hours', party: 'pair' },
  window: wholeTerm,
  bound: { is: 'at-least', count: 9 },
})
const sixMeetings = quantity(asked('six-meetings'), {
  measure: { ...meetings, kinds: ['meeting'], modes: ['in-person'] },
  window: wholeTerm,
  bound: { is: 'at-least', count: 6 },
})
const sections = ['conduct', 'practice', 'skills', 'ethics', 'community']

const cases: [string, Expressed][] = [
  [
    'attendance of half the events',
    {
      norms: [
        condition(asked('attendance', { party: 'mentor' }), {
          on: 'person',
          of: 'mentor',
          must: 'attendance',
          least: 50,
          held: 'throughout',
          graceDays: 0,
        }),
      ],
      says: [
        [
          'The mentor must attend at least 50% of the events throughout.',
          'Le mentor doit assister à au moins 50 % des activités du début à la fin.',
        ],
      ],
    },
  ],
  [
    'no pair from one organization',
    {
      norms: [condition(asked('apart'), { on: 'pair', must: 'different-employer' })],
      says: [['The pair must come from different employers.', 'Le binôme doit relever d’employeurs différents.']],
    },
  ],
  [
    'hours that count only in real time',
    {
      norms: [
        quantity(asked('real-time-hours', { party: 'mentor' }), {
          measure: { of: 'hours', party: 'mentor', realTime: true },
          window: wholeTerm,
          bound: { is: 'at-least', count: 24 },
        }),
      ],
      says: [
        [
          'The mentor needs to give at least 24 hours in real time over the whole term.',
          'Le mentor doit consacrer au moins 24 heures en temps réel sur toute la durée.',
        ],
      ],
    },
  ],
  [
    'twelve meetings of an hour in twelve different months',
    {
      norms: [
        quantity(asked('twelve-months'), {
          measure: { of: 'months-with-contact', kinds: ['meeting'], modes: null, minutes: 60 },
          window: wholeTerm,
          bound: { is: 'at-least', count: 12 },
        }),
      ],
      says: [
        [
          'The pair needs to be in contact in at least 12 different months (60 minutes or more) over the whole term.',
          'Le binôme doit échanger pendant au moins 12 mois différents (60 minutes ou plus) sur toute la durée.',
        ],
      ],
    },
  ],
  [
    'nine hours in at least six meetings',
    {
      norms: [together, sixMeetings],
      says: [
        [
          'The pair needs to give at least 9 hours over the whole term.',
          'Le binôme doit consacrer au moins 9 heures sur toute la durée.',
        ],
        [
          'The pair needs to have at least 6 meetings in person over the whole term.',
          'Le binôme doit avoir au moins 6 rencontres en personne sur toute la durée.',
        ],
      ],
    },
  ],
  [
    'one activity in each of five sections',
    {
      norms: [
        quantity(asked('five-sections'), {
          measure: { of: 'activities', inEach: sections },
          window: wholeTerm,
          bound: { is: 'at-least', count: 1 },
        }),
      ],
      settings: { goals: { activities: true, activitySections: sections.map((code) => word(code, code, code)) } },
      says: [
        [
          'The pair needs to carry out at least 1 activity in each of 5 sections.',
          'Le binôme doit réaliser au moins 1 activité dans chacun des 5 volets.',
        ],
      ],
    },
  ],
  [
    'credit that is all or nothing',
    {
      norms: [together, sixMeetings],
      settings: {
        recognition: {
          credit: { label: { en: 'hours of continuing education', fr: 'heures de formation continue' }, units: 12 },
          completion: ['nine-hours', 'six-meetings'],
          whole: true,
          certificate: true,
        },
      },
      says: [
        [
          'Taking part is worth 12 hours of continuing education.',
          'La participation donne droit à 12 heures de formation continue.',
        ],
        [
          'It is complete with all of its conditions (2); a part of them is worth nothing.',
          'Elle est complète une fois toutes les conditions remplies (2) ; une partie seulement ne compte pas.',
        ],
      ],
    },
  ],
  [
    'kickoff and closing events',
    {
      norms: [
        step(
          asked('kickoff', { party: 'each' }),
          { does: 'event', named: { en: 'the kickoff', fr: 'la séance d’ouverture' } },
          { at: 'start' },
        ),
        step(
          asked('closing', { party: 'each' }),
          { does: 'event', named: { en: 'the closing session', fr: 'la séance de clôture' } },
          { at: 'closing' },
        ),
      ],
      says: [
        [
          'The mentor and the protégé need to attend the kickoff before the mentorship starts.',
          'Le mentor et le ou la protégé(e) doivent suivre la séance d’ouverture avant le début de la relation.',
        ],
        [
          'The mentor and the protégé need to attend the closing session on closing.',
          'Le mentor et le ou la protégé(e) doivent suivre la séance de clôture à la clôture.',
        ],
      ],
    },
  ],
  [
    'status kept throughout',
    {
      norms: [
        condition(asked('status', { party: 'mentor' }), {
          on: 'person',
          of: 'mentor',
          must: 'membership',
          held: 'throughout',
          graceDays: 30,
        }),
      ],
      says: [
        [
          'The mentor must be a member of the association throughout, with 30 days of grace.',
          'Le mentor doit être membre de l’association du début à la fin, avec 30 jours de grâce.',
        ],
      ],
    },
  ],
]

test.each(cases)('%s', (_what, expressed) => {
  const { problems, sentences } = told(expressed)
  expect(problems).toEqual([])
  for (const pair of expressed.says) expect(sentences).toContainEqual(pair)
})
