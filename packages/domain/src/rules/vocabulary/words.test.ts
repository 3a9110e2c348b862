import { describe, expect, test } from 'vitest'
import { bookOf, csceBook } from '../check/check-samples.ts'
import { chapterOf } from '../chapters.ts'
import {
  type Condition,
  type Norm,
  normParties,
  type NormParty,
  type QuantityNorm,
  step as stepSchema,
  type Step,
  strengths,
} from '../norm.ts'
import { clause, condition, quantity, step } from '../presets/norms.ts'
import { normSentence } from '../sentences.ts'
import type { Settings } from '../settings.ts'
import { momentNames, type StepMoment } from './moments.ts'
import { isEnforced, vocabulary } from '../vocabulary.ts'

const asked = { id: 'one', strength: 'expected', party: 'pair', source: { kind: 'default' } } as const
const said = (norm: Norm, book = csceBook) => [normSentence(norm, book, 'en'), normSentence(norm, book, 'fr')]

describe('what has an evaluator today', () => {
  test('measures, by their bounds', () => {
    const all = ['at-least', 'at-most', 'between', 'target']
    expect(Object.entries(vocabulary.measures).map(([name, { evaluated }]) => [name, evaluated])).toEqual([
      ['contacts', all],
      ['months-with-contact', all],
      ['hours', all],
      ['goals', ['at-least', 'between', 'target']],
      ['activities', ['at-least', 'between', 'target']],
      ['months', ['target', 'between']],
    ])
  })

  test('steps, by their moments; the others are only shown', () => {
    const regularly = ['check-in-interval', 'every-weeks', 'every']
    const evaluated = Object.entries(vocabulary.steps).filter(([, word]) => word.evaluated.length > 0)
    expect(evaluated.map(([name, word]) => [name, word.evaluated])).toEqual([
      ['acknowledgement', ['start']],
      ['ground-rules', ['start']],
      ['timeline', ['start']],
      ['contact-means', ['start']],
      ['time-commitment', ['start']],
      ['agreement', ['start']],
      ['agreement-parts', ['start']],
      ['goals', ['each-meeting']],
      ['goal-parts', ['start']],
      ['call', ['start']],
      ['next-meeting', ['each-meeting']],
      ['agenda', ['each-meeting']],
      ['preparation', ['each-meeting']],
      ...['check-in', 'feedback-asked', 'feedback'].map((does) => [does, regularly]),
      ['evaluation', ['formal-end']],
      ['review', ['every']],
      ['renewal', ['renewal']],
    ])
    expect(Object.keys(vocabulary.steps)).toHaveLength(27)
  })

  test('conditions', () => {
    const looked = Object.entries(vocabulary.conditions).filter(([, { evaluated }]) => evaluated)
    expect(looked.map(([name]) => name)).toEqual(['mentor-more-senior'])
  })

  test('what is asked of others than the two is not acted on yet', () => {
    const agenda = step(asked, { does: 'agenda', items: ['goals'] }, { at: 'each-meeting' })
    expect(isEnforced(agenda)).toBe(true)
    for (const party of ['committee', 'staff', 'applicant'] as const)
      expect(isEnforced({ ...agenda, party })).toBe(false)
    expect(isEnforced(clause(asked, 'other', { en: 'Yes.', fr: 'Oui.' }))).toBe(true)
  })
})

/** One step for each word of the vocabulary, and those that can name more. */
const named = { en: 'the course', fr: 'le cours' }
const fuller: Partial<Record<Step['does'], Step[]>> = {
  'goal-parts': [{ does: 'goal-parts', parts: ['specific'] }],
  'agreement-parts': [{ does: 'agreement-parts', parts: ['goals', 'own'] }],
  agenda: [
    { does: 'agenda', items: ['goals'] },
    { does: 'agenda', items: ['purpose'], how: 'settle' },
  ],
  preparation: [
    { does: 'preparation', parts: ['needs', 'background'] },
    { does: 'preparation', parts: ['background'] },
  ],
  training: [{ does: 'training' }, { does: 'training', named }],
  event: [{ does: 'event' }, { does: 'event', named }],
  worksheet: [{ does: 'worksheet' }, { does: 'worksheet', form: 'pulse' }, { does: 'worksheet', form: 'unknown' }],
  sharing: [{ does: 'sharing' }, { does: 'sharing', form: 'pulse' }],
  questionnaire: [{ does: 'questionnaire' }, { does: 'questionnaire', form: 'pulse' }],
}
const steps = (Object.keys(vocabulary.steps) as Step['does'][]).flatMap(
  (does) => fuller[does] ?? [stepSchema.parse({ does })],
)
const form = {
  code: 'pulse',
  title: { en: 'Pulse', fr: 'Pouls' },
  of: 'each',
  at: 'start',
  readBy: 'pair',
  questions: [],
} satisfies Settings['questionnaires']['forms'][number]
const withForm = bookOf([], { questionnaires: { forms: [form] } })

describe('every word reads in both languages', () => {
  const sentence = /^\p{Lu}[^{}]*\.$/u

  test.each(steps)('step %o', (does) => {
    for (const party of normParties)
      for (const strength of strengths) {
        const [en, fr] = said(step({ ...asked, party, strength }, does, { at: 'start' }), withForm)
        expect(en).toMatch(sentence)
        expect(fr).toMatch(sentence)
        expect(fr).not.toMatch(/\bde (a|e|é|i|o|u|y|le |les )\b| à le | à les /)
      }
  })

  test.each<[Step, string, string]>([
    [
      { does: 'sharing', form: 'pulse' },
      'The pair is asked to share the answers to “Pulse” on closing.',
      'On demande au binôme de partager les réponses de la fiche « Pouls » à la clôture.',
    ],
    [
      { does: 'questionnaire', form: 'pulse' },
      'The pair is asked to answer the questionnaire “Pulse” on closing.',
      'On demande au binôme de répondre au questionnaire « Pouls » à la clôture.',
    ],
    [
      { does: 'event' },
      'The pair is asked to attend the event on closing.',
      'On demande au binôme d’assister à l’activité à la clôture.',
    ],
    [
      { does: 'agreement-parts', parts: ['frequency', 'own'] },
      'The pair is asked to settle in the agreement the frequency of meetings and “own” on closing.',
      'On demande au binôme de préciser dans l’entente la fréquence des rencontres et « own » à la clôture.',
    ],
  ])('%o', (does, en, fr) => expect(said(step(asked, does, { at: 'closing' }), withForm)).toEqual([en, fr]))

  test('moments, with what is asked ahead and within how many days', () => {
    const moments: StepMoment[] = [
      ...momentNames.map((at) => ({ at })),
      { at: 'every', months: 1 },
      { at: 'every', months: 6 },
      { at: 'every-weeks', weeks: 1 },
      { at: 'every-weeks', weeks: 3 },
    ]
    const call = (moment: StepMoment, book = csceBook) => said(step(asked, { does: 'call' }, moment), book)[1]
    expect(moments.map((moment) => call(moment)?.replace('On demande au binôme de prévoir un appel', '…'))).toEqual([
      '… au moment de la candidature.',
      '… avant l’admission.',
      '… avant la présentation.',
      '… avant le jumelage.',
      '… avant le début de la relation.',
      '… à chaque rencontre.',
      '… à la fin du programme officiel.',
      '… à la clôture.',
      '… au renouvellement.',
      '…, au besoin.',
      '… régulièrement.',
      '… chaque mois.',
      '… tous les 6 mois.',
      '… chaque semaine.',
      '… toutes les 3 semaines.',
    ])
    const chosen = bookOf([], { oversight: { checkInWeeks: 4 } })
    expect(call({ at: 'check-in-interval' }, chosen)).toContain('toutes les 4 semaines')
    expect(said(step(asked, { does: 'call' }, { at: 'each-meeting' }, { leadHours: 24 }))[0]).toBe(
      'The pair is asked to have a call at least 24 hours before each meeting.',
    )
    expect(said(step(asked, { does: 'call' }, { at: 'start' }, { dueDays: 14 }))).toEqual([
      'The pair is asked to have a call before the mentorship starts, within 14 days.',
      'On demande au binôme de prévoir un appel avant le début de la relation, dans un délai de 14 jours.',
    ])
  })

  const person = (more: Partial<Extract<Condition, { on: 'person' }>>): Condition => ({
    on: 'person',
    must: 'membership',
    held: 'once',
    graceDays: 0,
    ...more,
  })
  test.each<[Condition, string, string]>([
    [
      person({}),
      'Everybody who takes part is expected to be a member of the association.',
      'Toute personne participante devrait être membre de l’association.',
    ],
    [
      person({ of: 'mentor', must: 'experience', least: 7 }),
      'The mentor is expected to have at least 7 years of experience.',
      'Le mentor devrait avoir au moins 7 années d’expérience.',
    ],
    [
      person({ must: 'experience' }),
      'Everybody who takes part is expected to have the experience asked for.',
      'Toute personne participante devrait avoir l’expérience demandée.',
    ],
    [
      person({ must: 'field' }),
      'Everybody who takes part is expected to work in the field.',
      'Toute personne participante devrait travailler dans le domaine.',
    ],
    [
      person({ must: 'credential' }),
      'Everybody who takes part is expected to hold the credential asked for.',
      'Toute personne participante devrait détenir le titre demandé.',
    ],
    [
      person({ of: 'protege', must: 'attendance', held: 'throughout' }),
      'The protégé is expected to have attended as asked throughout.',
      'Le ou la protégé(e) devrait avoir participé comme demandé du début à la fin.',
    ],
    [
      person({ must: 'career-stage', among: ['student', 'early-career'] }),
      'Everybody who takes part is expected to be at the stage “Student” or “Early career”.',
      'Toute personne participante devrait être à l’étape « Aux études » ou « Début de carrière ».',
    ],
    [
      person({ must: 'career-stage' }),
      'Everybody who takes part is expected to be at the stage .',
      'Toute personne participante devrait être à l’étape .',
    ],
    [
      { on: 'pair', must: 'no-declared-conflict' },
      'The pair is expected to be free of declared conflicts.',
      'Le binôme devrait être sans conflit déclaré.',
    ],
  ])('condition %o', (what, en, fr) => expect(said(condition({ ...asked, party: 'each' }, what))).toEqual([en, fr]))

  const figure = (
    measure: QuantityNorm['measure'],
    bound: QuantityNorm['bound'] = { is: 'at-least', count: 2 },
    length: QuantityNorm['window']['length'] = 'quarter',
  ) => said(quantity(asked, { measure, window: { length, counted: 'from-start' }, bound }))
  test.each<[QuantityNorm['measure'], string, string]>([
    [
      { of: 'contacts', kinds: ['meeting', 'call'], modes: ['in-person', 'video'], minutes: null, realTime: true },
      'The pair is asked to have at least 2 contacts in person or by video (meeting or call) in real time a quarter.',
      'On demande au binôme d’avoir au moins 2 contacts en personne ou en visioconférence (rencontre ou appel) en temps réel par trimestre.',
    ],
    [
      { of: 'months-with-contact', kinds: ['meeting'], modes: null, minutes: null },
      'The pair is asked to be in contact in at least 2 different months a quarter.',
      'On demande au binôme d’échanger pendant au moins 2 mois différents par trimestre.',
    ],
    [
      { of: 'hours', party: 'pair' },
      'The pair is asked to give at least 2 hours a quarter.',
      'On demande au binôme de consacrer au moins 2 heures par trimestre.',
    ],
    [
      { of: 'goals', kinds: null },
      'The pair is asked to set at least 2 goals a quarter.',
      'On demande au binôme de fixer au moins 2 objectifs par trimestre.',
    ],
    [
      { of: 'activities', inEach: null },
      'The pair is asked to carry out at least 2 activities a quarter.',
      'On demande au binôme de réaliser au moins 2 activités par trimestre.',
    ],
    [
      { of: 'activities', inEach: ['a', 'b'] },
      'The pair is asked to carry out at least 2 activities in each of 2 sections a quarter.',
      'On demande au binôme de réaliser au moins 2 activités dans chacun des 2 volets par trimestre.',
    ],
  ])('measure %o', (measure, en, fr) => expect(figure(measure)).toEqual([en, fr]))

  test('bounds', () => {
    const months = { of: 'months' } as const
    expect(figure(months, { is: 'between', least: 6, most: 12, about: true }, 'term')).toEqual([
      'The pair is asked to take part in the program for about 6 to 12 months.',
      'On demande au binôme de participer au programme pendant environ 6 à 12 mois.',
    ])
    expect(figure({ of: 'goals', kinds: null }, { is: 'at-most', count: 5 }, 'term')[0]).toBe(
      'The pair is asked to set at most 5 goals.',
    )
  })
})

test('a norm is read where people look for it', () => {
  const chapter = (party: NormParty, does: Step, at: StepMoment) => chapterOf(step({ ...asked, party }, does, at))
  expect(chapter('applicant', { does: 'training' }, { at: 'admission' })).toBe('people')
  expect(chapter('committee', { does: 'check-in' }, { at: 'check-in-interval' })).toBe('machinery')
  expect(chapter('staff', { does: 'guidance' }, { at: 'start' })).toBe('machinery')
  expect(chapter('each', { does: 'feedback' }, { at: 'every-weeks', weeks: 2 })).toBe('meetings')
  expect(
    chapterOf(
      quantity(asked, {
        measure: { of: 'activities', inEach: null },
        window: { length: 'term', counted: 'from-start' },
        bound: { is: 'at-least', count: 1 },
      }),
    ),
  ).toBe('goals')
})
