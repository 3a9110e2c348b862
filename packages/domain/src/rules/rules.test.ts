import { describe, expect, test } from 'vitest'
import type { Locale } from '../core/index.ts'
import { chapterOf, chapterTitle } from './chapters.ts'
import type { ConditionNorm, Norm, QuantityNorm, StepNorm } from './norm.ts'
import { unmet } from './obligation.ts'
import { csce } from './presets/csce.ts'
import { canonicalBook, findNorm, isDefault, reminderOf, resolve, sourceOf } from './resolve.ts'
import { readBook, ruleBook } from './rule-book.ts'
import { normSentence, sourceSentence } from './sentences.ts'
import { settingLines } from './setting-lines.ts'
import { askSentence } from './strength-words.ts'
import { isEnforced } from './vocabulary.ts'

const book = resolve(csce)
const sentence = (id: string, locale: Locale = 'en', reader?: 'you') => {
  const norm = findNorm(book, id)
  return norm === null ? null : normSentence(norm, book, locale, reader)
}

describe('the CSCE book', () => {
  test('is a valid rule book and survives being stored', () => {
    expect(ruleBook.safeParse(csce).success).toBe(true)
    expect(canonicalBook(readBook(JSON.parse(JSON.stringify(book))))).toBe(canonicalBook(book))
  })

  test.each([
    ['agreement-acknowledged', 'required', 'each'],
    ['clause-respect', 'required', 'each'],
    ['clause-confidentiality', 'required', 'each'],
    ['clause-scope', 'required', 'each'],
    ['clause-competitive', 'required', 'each'],
    ['clause-liability', 'required', 'each'],
    ['clause-copy', 'recommended', 'each'],
    ['clause-effort', 'recommended', 'each'],
    ['mentor-more-senior', 'expected', 'pair'],
    ['goals-three', 'recommended', 'protege'],
    ['goal-parts', 'recommended', 'protege'],
    ['term-twelve-months', 'expected', 'each'],
    ['renewal-by-both', 'required', 'each'],
    ['meetings-at-least', 'expected', 'pair'],
    ['meetings-suggested', 'recommended', 'pair'],
    ['face-to-face', 'recommended', 'pair'],
    ['meeting-agenda', 'recommended', 'pair'],
    ['final-evaluation', 'expected', 'each'],
  ])('%s is %s of %s', (id, strength, party) => expect(findNorm(book, id)).toMatchObject({ strength, party }))

  test('has eighteen norms, each from the document', () => {
    expect(book.norms).toHaveLength(18)
    expect(book.norms.every(({ source }) => source.kind === 'stated' || source.kind === 'inferred')).toBe(true)
  })

  test('cites every requirement it can', () => {
    const cited = book.norms.flatMap(({ source }) => ('requirements' in source ? source.requirements : []))
    expect(new Set(cited).size).toBe(cited.length)
    expect(cited).toEqual(expect.arrayContaining(['CSCE-8', 'CSCE-17', 'CSCE-25', 'CSCE-31', 'CSCE-37']))
  })

  test('leaves capacity, expiry, oversight and matching to Ithaca’s defaults, and says so', () => {
    const { capacity, enrolment, oversight } = book.settings
    expect(capacity).toMatchObject({ mentor: 1, protege: 1 })
    expect([enrolment.invitationExpiryDays, oversight.body]).toEqual([21, 'staff'])
    expect(['capacity.mentor', 'oversight.body', 'matching.publishedBy'].every((path) => isDefault(book, path))).toBe(
      true,
    )
    expect(isDefault(book, 'term.months')).toBe(false)
  })

  test('says of each setting where it comes from', () => {
    expect(sourceOf(book, 'capacity.mentor')).toEqual({ kind: 'default' })
    expect(sourceOf(book, 'term.months')).toMatchObject({ kind: 'stated', requirements: ['CSCE-25'] })
    expect(sourceOf(book, 'agreement.form')).toBeNull()
    const { sources: _documents, ...silent } = csce
    expect(resolve(silent).sources).toEqual({})
  })

  test('reminds of the scope beside a place of writing', () => {
    expect(reminderOf(book, 'en')).toContain('professional development')
    expect(reminderOf({ ...book, norms: [] }, 'en')).toBe('')
  })
})

describe('norms as sentences', () => {
  test.each([
    ['meetings-at-least', 'The pair is asked to have at least 2 meetings a year.'],
    ['meetings-suggested', 'It is suggested that the pair have 4 to 6 meetings a year.'],
    ['face-to-face', 'It is suggested that the pair have at least 1 meeting in person a year.'],
    ['goals-three', 'It is suggested that the protégé set 3 goals.'],
    ['term-twelve-months', 'The mentor and the protégé are asked to take part in the program for 12 months.'],
    ['agreement-acknowledged', 'The mentor and the protégé need to sign the agreement before the mentorship starts.'],
    ['mentor-more-senior', 'The mentor is expected to be at a later stage of the career than the protégé.'],
    [
      'meeting-agenda',
      'It is suggested that the pair leave enough time for the goals and the protégé’s questions at each meeting.',
    ],
    [
      'final-evaluation',
      'The mentor and the protégé are asked to evaluate the relationship when the formal program ends.',
    ],
  ])('%s', (id, words) => expect(sentence(id)).toBe(words))

  test.each([
    ['meetings-at-least', 'On demande au binôme d’avoir au moins 2 rencontres par an.'],
    ['goals-three', 'Il est suggéré au ou à la protégé(e) de fixer 3 objectifs.'],
    [
      'agreement-acknowledged',
      'Le mentor et le ou la protégé(e) doivent signer l’entente avant le début de la relation.',
    ],
  ])('%s in French', (id, words) => expect(sentence(id, 'fr')).toBe(words))

  test('speak to the reader in the words of each strength', () => {
    expect(sentence('meetings-at-least', 'en', 'you')).toBe('You are asked to have at least 2 meetings a year.')
    expect(sentence('goals-three', 'fr', 'you')).toBe('Nous vous suggérons de fixer 3 objectifs.')
    const act = { en: 'meet', fr: 'échanger' }
    const all = (['required', 'expected', 'recommended', 'guideline'] as const).flatMap((strength) =>
      (['en', 'fr'] as const).map((locale) => askSentence(strength, 'you', act, locale)),
    )
    expect(all).toEqual([
      'You need to meet.',
      'Vous devez échanger.',
      'You are asked to meet.',
      'On vous demande d’échanger.',
      'It is suggested that you meet.',
      'Nous vous suggérons d’échanger.',
      'As a guide, you may meet.',
      'À titre indicatif, vous pouvez échanger.',
    ])
  })

  test('name several in the plural', () => {
    const two = { the: 'both', to: 'aux deux', many: true }
    const act = { en: 'meet', fr: 'parler' }
    expect(askSentence('required', two, act, 'fr')).toBe('Both doivent parler.')
    expect(askSentence('guideline', two, act, 'fr')).toBe('À titre indicatif, both peuvent parler.')
    expect(askSentence('guideline', two, act, 'en')).toBe('As a guide, both may meet.')
    expect(askSentence('guideline', { ...two, many: false }, act, 'fr')).toContain('peut parler')
    expect(askSentence('required', { ...two, many: false }, act, 'fr')).toContain('doit parler')
  })
})

describe('what other programs ask is data too', () => {
  const base = { strength: 'expected', source: { kind: 'default' }, delegation: null } as const
  const quantity = (id: string, rest: Pick<QuantityNorm, 'measure' | 'window' | 'bound' | 'party'>): Norm => ({
    kind: 'quantity',
    id,
    ...base,
    ...rest,
  })
  const step = (id: string, rest: Pick<StepNorm, 'step' | 'moment' | 'party'>): Norm => ({
    kind: 'step',
    id,
    ...base,
    leadHours: null,
    dueDays: null,
    ...rest,
  })
  const condition = (id: string, it: ConditionNorm['condition']): Norm => ({
    kind: 'condition',
    id,
    ...base,
    party: 'pair',
    condition: it,
  })
  const contacts = { of: 'contacts', modes: null, minutes: null, realTime: false } as const
  const month = { length: 'month', counted: 'calendar' } as const

  const norms: [Norm, string][] = [
    [
      quantity('hours', {
        party: 'mentor',
        measure: { of: 'hours', party: 'mentor' },
        window: month,
        bound: { is: 'at-most', count: 5 },
      }),
      'The mentor is asked to give at most 5 hours a month.',
    ],
    [
      quantity('check-ins', {
        party: 'mentor',
        measure: { ...contacts, kinds: ['meeting', 'call'], minutes: 45 },
        window: month,
        bound: { is: 'at-least', count: 2 },
      }),
      'The mentor is asked to have at least 2 contacts of 45 minutes (meeting or call) a month.',
    ],
    [
      quantity('twelve', {
        party: 'pair',
        measure: { of: 'months-with-contact', kinds: ['meeting'], modes: null, minutes: 60 },
        window: { length: 'term', counted: 'from-start' },
        bound: { is: 'target', count: 12 },
      }),
      'The pair is asked to be in contact in 12 different months (60 minutes or more) over the whole term.',
    ],
    [
      step('regularly', { party: 'committee', step: { does: 'check-in' }, moment: { at: 'every', months: 2 } }),
      'The committee is asked to check in with everybody every 2 months.',
    ],
    [
      step('trained', { party: 'applicant', step: { does: 'training' }, moment: { at: 'admission' } }),
      'Everybody who applies is asked to complete the training before admission.',
    ],
    [
      step('tools', { party: 'staff', step: { does: 'sharing' }, moment: { at: 'start' } }),
      'The coordinators are asked to share the answers of the worksheets before the mentorship starts.',
    ],
    [
      condition('member', { on: 'person', must: 'membership', held: 'throughout', graceDays: 30 }),
      'Everybody who takes part is expected to be a member of the association throughout, with 30 days of grace.',
    ],
    [
      condition('apart', { on: 'pair', must: 'different-employer' }),
      'The pair is expected to come from different employers.',
    ],
  ]

  test.each(norms)('$id reads as a sentence and is shown as enforced or not', (norm, words) => {
    expect(normSentence(norm, book, 'en')).toBe(words)
    expect(normSentence(norm, book, 'fr')).toMatch(/^\p{Lu}.*\.$/u)
    expect(isEnforced(norm)).toBe(['check-ins', 'twelve', 'hours', 'regularly'].includes(norm.id))
    expect(ruleBook.safeParse({ ...csce, norms: [norm] }).success).toBe(true)
  })

  test('two norms of one name are refused', () => {
    const first = csce.norms.slice(0, 1)
    expect(ruleBook.safeParse({ ...csce, norms: [...first, ...first] }).success).toBe(false)
  })

  test('an agenda item the settings do not name shows its code', () => {
    const agenda = step('agenda', {
      party: 'pair',
      step: { does: 'agenda', items: ['feedback'] },
      moment: { at: 'each-meeting' },
    })
    expect(normSentence(agenda, book, 'en')).toContain('feedback')
  })
})

test('what the platform already acts on is shown as enforced, condition on the pair and promises too', () => {
  const acted = book.norms.filter(isEnforced).map(({ id }) => id)
  expect(acted).toEqual(expect.arrayContaining(['mentor-more-senior', 'clause-respect', 'goals-three', 'goal-parts']))
  expect(acted).toEqual(expect.arrayContaining(['meetings-at-least', 'face-to-face', 'meeting-agenda']))
  expect(acted).toEqual(expect.arrayContaining(['renewal-by-both', 'final-evaluation']))
  const atEnd = findNorm(book, 'final-evaluation')
  expect(atEnd?.kind === 'step' && isEnforced({ ...atEnd, moment: { at: 'closing' } })).toBe(false)
  expect(atEnd?.kind === 'step' && isEnforced({ ...atEnd, step: { does: 'renewal' } })).toBe(false)
  const agenda = findNorm(book, 'meeting-agenda')
  const atMeetings = (does: 'goals' | 'event') => agenda?.kind === 'step' && isEnforced({ ...agenda, step: { does } })
  expect([atMeetings('goals'), atMeetings('event')]).toEqual([true, false])
})

describe('sources', () => {
  test('name document and place, and what is inferred', () => {
    const norm = findNorm(book, 'agreement-acknowledged')
    expect(norm && sourceSentence(norm.source, 'en')).toBe(
      'CSCE Mentor & Protégé Agreement, first paragraph: The two confirm that they take on what the agreement says. Inferred: That confirming is done by signing.',
    )
    const senior = findNorm(book, 'mentor-more-senior')
    expect(senior && sourceSentence(senior.source, 'fr')).toMatch(/^Déduit de /)
    expect(senior && sourceSentence(senior.source, 'en')).toMatch(/^Inferred from /)
    expect(findNorm(book, 'nothing-of-the-kind')).toBeNull()
  })

  test('a default and a decision say what they are', () => {
    expect(sourceSentence({ kind: 'default' }, 'en')).toBe('Ithaca’s default.')
    const decided = { kind: 'decided', by: { en: 'the board', fr: 'le conseil' }, on: '2027-01-01' } as const
    expect(sourceSentence(decided, 'en')).toBe('Decided by the board on 1\u00a0January 2027.')
    expect(sourceSentence(decided, 'fr')).toBe('Décidé par le conseil le 1er\u00a0janvier 2027.')
    expect(sourceSentence({ kind: 'default' }, 'fr')).toBe('Valeur par défaut d’Ithaca.')
  })
})

test('every norm stands in a chapter with a title, and every setting line is a sentence', () => {
  expect(book.norms.every((norm) => chapterTitle[chapterOf(norm)].fr !== '')).toBe(true)
  const lines = settingLines(book, 'en')
  expect(lines.map(({ sentence: words }) => words)).toContain('An invitation can be accepted for 21 days.')
  const { capacity, ...rest } = book.settings
  const other = {
    ...rest,
    capacity: { ...capacity, mentor: null },
    matching: { ...rest.matching, publishedBy: ['committee' as const] },
    oversight: { ...rest.oversight, body: 'committee' as const },
  }
  expect(
    settingLines({ ...book, settings: other, defaults: [] }, 'fr')
      .map(({ sentence: words }) => words)
      .join(' '),
  ).toContain('comité')
  expect([unmet('required'), unmet('expected'), unmet('recommended'), unmet('guideline')]).toEqual([
    'open',
    'open',
    'advice',
    'advice',
  ])
})
