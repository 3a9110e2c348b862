import { describe, expect, test } from 'vitest'
import { nothingSettled } from '../agreements/index.ts'
import { type Locale, type Party, plainLabels } from '../core/index.ts'
import { asq, hraco, resolve, usnc } from '../rules/index.ts'
import { year } from '../samples/index.ts'
import { obligationInBrief } from './brief-words.ts'
import type { MentorshipFacts } from './facts.ts'
import { obligations } from './obligations.ts'
import { reminderWords } from './reminder-words.ts'
import { obligationSentence } from './sentences.ts'
import { standingSentence } from './standing.ts'

const books = { usnc: resolve(usnc), asq: resolve(asq), hraco: resolve(hraco) }
const names = { mentor: 'Ana', protege: 'Ben' }
const locales = ['en', 'fr'] as const
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
type Written = NonNullable<MentorshipFacts['agreement']>

const writing = (more: Partial<Written> = {}): MentorshipFacts =>
  year({
    ...{ phase: 'agreement', startsOn: null, endsOn: null, goals: [] },
    agreement: {
      ...{ number: 1, open: true, termMonths: null, signedBy: [], since: '2027-01-10', settled: nothingSettled },
      ...more,
    },
  })
const changing = (more: Partial<Written>): MentorshipFacts =>
  year({ agreement: { number: 2, open: true, termMonths: 12, signedBy: [], since: '2027-03-01', ...more } })

const say = (facts: MentorshipFacts, viewer: Party | null, locale: Locale) =>
  plain(standingSentence(facts, viewer, { names, labels: plainLabels, day: (iso) => iso }, locale))

/** What is asked of the protégé's word, or of a section. */
function asked(name: keyof typeof books, ends: string, more: Partial<Written> = {}) {
  const found = obligations(writing(more), books[name], '2027-01-12').find(({ key }) => key.endsWith(ends))
  if (found === undefined) throw new Error(ends)
  return found
}
const word = (name: keyof typeof books, more: Partial<Written> = {}) =>
  asked(name, `/agreement-${more.number ?? 1}/protege`, { signedBy: ['mentor'], ...more })

describe('the word of each where nobody signs', () => {
  test.each([
    [
      'hraco',
      ['Read and accept your agreement', 'Lire et accepter votre entente'],
      ['Ben accepted the agreement.', 'Ben a accepté l’entente.'],
      ['Agreement to accept', 'Entente à accepter'],
    ],
    [
      'usnc',
      ['Confirm how you stay in touch', 'Confirmer vos moyens de contact'],
      ['Ben confirmed how the two stay in touch.', 'Ben a confirmé les moyens de contact du binôme.'],
      ['Means of contact to confirm', 'Moyens de contact à confirmer'],
    ],
    [
      'asq',
      ['Confirm the ground rules', 'Confirmer les règles de base'],
      ['Ben confirmed the ground rules.', 'Ben a confirmé les règles de base.'],
      ['Ground rules to confirm', 'Règles de base à confirmer'],
    ],
  ] as const)('in %s is asked, told and named in a list as what it is', (name, toDo, told, brief) => {
    const book = books[name]
    const given = word(name, { signedBy: ['mentor', 'protege'] })
    const words = locales.map((locale) => [
      obligationSentence(word(name), 'protege', { names, book }, locale).title,
      obligationSentence(given, null, { names, book }, locale).sentence,
      obligationInBrief(word(name), book, locale),
    ])
    expect(words).toEqual([0, 1].map((at) => [toDo[at], told[at], brief[at]]))
  })

  test('on a change is one more thing to agree', () =>
    expect(locales.map((locale) => obligationInBrief(word('hraco', { number: 2 }), books.hraco, locale))).toEqual([
      'Change to agree',
      'Modification à convenir',
    ]))

  test('is reminded of without a word of signing', () => {
    const reminder = { obligation: word('asq'), party: 'protege', nth: 0 } as const
    const [en, fr] = locales.map((locale) => reminderWords(reminder, { names, book: books.asq }, locale))
    expect(en).toMatchObject({
      subject: 'Your agreement with Ana waits for you',
      line: 'You are asked to confirm the ground rules.',
      button: 'Read it',
    })
    expect(fr).toMatchObject({ line: 'On vous demande de confirmer les règles de base.', button: 'Le lire' })
    expect(`${en?.line} ${en?.button}`).not.toMatch(/sign/)
  })
})

describe('a renewal where nobody signs', () => {
  const { settings } = hraco
  const book = resolve({
    ...hraco,
    settings: { ...settings, term: { ...settings.term, months: 12 }, renewal: { ...settings.renewal, allowed: true } },
  })
  const renewing = (signedBy: Party[]) => changing({ signedBy, renews: true, act: 'accept', since: '2027-12-20' })
  const word = (signedBy: Party[]) => {
    const found = obligations(renewing(signedBy), book, '2027-12-21').find(({ key }) =>
      key.endsWith('agreement-2/protege'),
    )
    if (found === undefined) throw new Error('no word is asked')
    return found
  }

  test('is accepted, not signed, whoever is told', () => {
    const words = locales.map((locale) => [
      obligationSentence(word(['mentor']), 'protege', { names, book }, locale).title,
      obligationSentence(word(['mentor', 'protege']), null, { names, book }, locale).sentence,
      obligationInBrief(word(['mentor']), book, locale),
    ])
    expect(words).toEqual([
      ['Read and accept the renewal', 'Ben accepted the renewal.', 'Accepted renewal'],
      ['Lire et accepter le renouvellement', 'Ben a accepté le renouvellement.', 'Renouvellement accepté'],
    ])
  })

  test.each([
    [
      'mentor',
      'You have accepted the renewal; Ben has not yet.',
      'Vous avez accepté le renouvellement ; l’accord de Ben est attendu.',
    ],
    [
      'protege',
      'Ana has accepted the renewal; only your word is missing.',
      'Ana a accepté le renouvellement ; il ne manque que votre accord.',
    ],
  ] as const)('stands as accepted to the %s', (viewer, en, fr) =>
    expect(locales.map((locale) => say(renewing(['mentor']), viewer, locale))).toEqual([en, fr]),
  )
})

describe('a section to settle', () => {
  test.each([
    ['hraco', 'frequency', 'Agree on how often to meet', 'Convenir de la fréquence des rencontres'],
    ['hraco', 'goals', 'Write down at least one goal', 'Rédiger au moins un objectif'],
    ['hraco', 'activities', 'Write down development activities', 'Noter des activités de développement'],
    ['usnc', 'contact-means', 'Agree on how to stay in touch', 'Convenir des moyens de contact'],
    ['asq', 'term', 'Set a timeline: how long it is to last', 'Établir un calendrier : la durée prévue'],
    ['asq', 'interaction', 'Write “How we interact” together', 'Rédiger ensemble la partie « Notre façon d’échanger »'],
  ] as const)('in %s, %s, is something to do', (name, part, en, fr) => {
    const obligation = obligations(writing(), books[name], '2027-01-12').find(
      ({ ask }) => ask.code === 'settle-part' && ask.part === part,
    )
    const titles = locales.map((locale) =>
      obligation === undefined
        ? null
        : plain(obligationSentence(obligation, 'mentor', { names, book: books[name] }, locale).title),
    )
    expect(titles).toEqual([en, fr])
  })

  test('is told by its name once it is settled, and by its code where the book is not at hand', () => {
    const settled = { ...nothingSettled, written: ['interaction'] }
    const met = asked('asq', '/interaction-1/mentor', { settled })
    const open = asked('asq', '/interaction-1/mentor')
    const told = (obligation: typeof met, book: typeof books.asq | null) =>
      locales.map((locale) => plain(obligationSentence(obligation, null, { names, book }, locale).sentence))
    expect(told(met, books.asq)).toEqual(['Settled: “How we interact”.', 'Convenu : « Notre façon d’échanger ».'])
    expect(told(met, null)).toEqual(['Settled: interaction.', 'Convenu : interaction.'])
    expect(told(open, null)).toEqual([
      'Ana is asked to write interaction together.',
      'On demande à Ana de rédiger ensemble la partie interaction.',
    ])
  })

  test('a term far from what is usual is looked at again; one that is usual is told so', () => {
    const sentences = (termMonths: number) =>
      locales.map((locale) => {
        const obligation = asked('asq', 'term-1/pair', { termMonths })
        return obligationSentence(obligation, 'mentor', { names, book: books.asq }, locale).sentence
      })
    expect(sentences(24)).toEqual([
      'You are asked to look again at the length of your mentorship: 24 months, where about 6 to 12 are usual.',
      'On vous demande de revoir la durée de votre relation : 24 mois, alors qu’elle est d’habitude d’environ 6 à 12 mois.',
    ])
    expect(sentences(9)).toEqual([
      'The length of the mentorship is as usual.',
      'La durée de la relation est dans l’ordre habituel.',
    ])
  })
})

describe('where two stand who accept or confirm', () => {
  test.each([
    ['accept', [], null, 'Ana and Ben are drafting their agreement.', 'Ana et Ben rédigent leur entente.'],
    ['accept', [], 'mentor', 'You and Ben are drafting your agreement.', 'Vous et Ben rédigez votre entente.'],
    [
      'accept',
      ['mentor'],
      null,
      'Ana has accepted; Ben has not yet.',
      'Ana a accepté ; la réponse de Ben est attendue.',
    ],
    [
      ...(['accept', ['mentor'], 'mentor', 'You have accepted; Ben is reading it.'] as const),
      'Vous avez accepté ; il ne manque que l’accord de Ben.',
    ],
    [
      ...(['confirm', [], null, 'Ana and Ben are settling how they work together.'] as const),
      'Ana et Ben conviennent de leur façon de travailler ensemble.',
    ],
    [
      ...(['confirm', [], 'protege', 'You and Ana are settling how you work together.'] as const),
      'Vous et Ana convenez de votre façon de travailler ensemble.',
    ],
    [
      ...(['confirm', ['protege'], null, 'Ben has confirmed; Ana has not yet.'] as const),
      'Ben a confirmé ; la réponse de Ana est attendue.',
    ],
    [
      ...(['confirm', ['protege'], 'mentor', 'Ben has confirmed; only your word is missing.'] as const),
      'Ben a confirmé ; il ne manque que votre accord.',
    ],
  ] as const)('%s, given by %j, told to %s', (act, signedBy, viewer, en, fr) =>
    expect(locales.map((locale) => say(writing({ act, signedBy }), viewer, locale))).toEqual([en, fr]),
  )

  test.each([
    [
      ...(['confirm', ['mentor'], null, 'Ana and Ben are changing what they agreed.'] as const),
      'Ana et Ben modifient ce dont ces personnes étaient convenues.',
    ],
    [
      ...(['accept', [], 'mentor'] as const),
      'You and Ben are changing what you agreed; what you both accepted holds meanwhile.',
      'Vous et Ben modifiez ce dont vous étiez convenus ; ce que vous avez tous deux accepté reste en vigueur entre-temps.',
    ],
    [
      ...(['accept', ['mentor'], 'mentor', 'You have accepted the change; Ben has not yet.'] as const),
      'Vous avez accepté la modification ; l’accord de Ben est attendu.',
    ],
    [
      ...(['confirm', ['mentor'], 'protege', 'Ana has confirmed the change; only your word is missing.'] as const),
      'Ana a confirmé la modification ; il ne manque que votre accord.',
    ],
  ] as const)('%s a change, given by %j, told to %s', (act, signedBy, viewer, en, fr) =>
    expect(locales.map((locale) => say(changing({ act, signedBy }), viewer, locale))).toEqual([en, fr]),
  )

  test.each([
    [writing({ signedBy: ['mentor'] }), 'protege', 'Ana has signed; your signature is the one still missing.'],
    [
      changing({ signedBy: [] }),
      'protege',
      'You and Ana are changing your agreement; the one you signed holds meanwhile.',
    ],
  ] as const)('is no business of two who sign', (facts, viewer, en) => expect(say(facts, viewer, 'en')).toBe(en))
})
