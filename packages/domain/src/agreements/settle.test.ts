import { describe, expect, test } from 'vitest'
import type { Mentorship } from '../mentorships/index.ts'
import { asq, csce, hraco, resolve, type ResolvedBook, type RuleBook, usnc } from '../rules/index.ts'
import { type Agreement, draftAgreement, type Signature } from './agreement.ts'
import { nothingSettled } from './section.ts'
import { isWordy, mayWriteAgreement, settleAgreement, type Settling, writeSection } from './settle.ts'

const books = { usnc: resolve(usnc), asq: resolve(asq), csce: resolve(csce), hraco: resolve(hraco) }
const paired: Mentorship = { id: 'm1', programId: 'p1', mentorId: 'ana', protegeId: 'ben', phase: 'agreement' }
const undone: Mentorship = { ...paired, phase: 'undone', undoneAt: new Date(0) }
const ended: Mentorship = {
  ...paired,
  ...{ phase: 'ended', startsOn: '2026-01-15', endsOn: null, endedOn: '2027-01-15', ending: 'term-over' },
}
const draft = draftAgreement({ id: 'a1', mentorshipId: 'm1', editionId: 'e1' }, books.hraco)
const signature: Signature = { personId: 'ana', party: 'mentor', digest: 'd1', signedAt: new Date(0) }
const partial: Agreement = { ...draft, state: 'partially-signed', digest: 'd1', signature }
const whole: Agreement = {
  ...{ ...draft, state: 'signed', digest: 'd1', signedOn: '2027-01-15' },
  signatures: { mentor: signature, protege: { ...signature, personId: 'ben', party: 'protege' } },
}
const withdrawn: Agreement = { ...draft, number: 2, state: 'withdrawn' }

const writer = (book: ResolvedBook) => ({ mentorship: paired, by: 'protege' as const, book })
const settle = (settling: Settling, book = books.hraco, agreement: Agreement = draft) =>
  settleAgreement(agreement, settling, writer(book))
const refusalsOf = (settling: Settling, book?: ResolvedBook, agreement?: Agreement) => {
  const decision = settle(settling, book, agreement)
  return decision.ok ? [] : decision.refusals
}
const hoursLeft = resolve({
  ...usnc,
  norms: usnc.norms.map((norm) =>
    norm.kind === 'quantity' && norm.measure.of === 'hours'
      ? { ...norm, delegation: { least: 2, most: 8, strength: 'guideline', by: 'every-agreement', source: null } }
      : norm,
  ),
})
const withModes = (modes: ['video', 'telephone']): ResolvedBook =>
  resolve({ ...usnc, settings: { ...usnc.settings, contacts: { ...usnc.settings.contacts, modes } } })

describe('writing on an agreement', () => {
  test.each([
    ['by a stranger', draft, paired, null, books.hraco, ['not-a-signer']],
    ['once the pairing was undone', draft, undone, 'mentor', books.hraco, ['pairing-was-undone']],
    ['after the end', draft, ended, 'mentor', books.hraco, ['mentorship-has-ended']],
    ['once it was withdrawn', withdrawn, paired, 'mentor', books.hraco, ['amendment-was-withdrawn']],
    ['once both have given their word', whole, paired, 'protege', books.hraco, ['signed-by-both']],
    ['while it is a draft', draft, paired, 'mentor', books.hraco, []],
    ['while one word is missing', partial, paired, 'protege', books.hraco, []],
  ] as const)('%s', (_when, agreement, mentorship, by, book, codes) => {
    const refusals = codes.map((code) => ({ code }))
    expect(mayWriteAgreement(agreement, { mentorship, by, book })).toEqual(refusals)
    const frequency = { count: 2, per: 'month' } as const
    const settled = settleAgreement(agreement, { frequency }, { mentorship, by, book })
    expect(settled.ok ? [] : settled.refusals).toEqual(refusals)
    const section = { code: 'activities', text: 'Shadowing', before: '' }
    const written = writeSection(agreement, section, { mentorship, by, book })
    expect(written.ok ? [] : written.refusals).toEqual(refusals)
  })

  test('is not for a program that has no agreement', () => {
    const none: RuleBook = { ...hraco, settings: { ...hraco.settings, agreement: { form: 'none' } } }
    expect(mayWriteAgreement(draft, writer(resolve(none)))).toEqual([{ code: 'no-agreement-to-sign' }])
  })
})

describe('settling', () => {
  test('keeps how often, and tells which section it was', () =>
    expect(settle({ frequency: { count: 2, per: 'month' } })).toEqual({
      ok: true,
      state: { ...draft, settled: { ...nothingSettled, frequency: { count: 2, per: 'month' } } },
      events: [
        {
          ...{ type: 'AgreementSettled', subjectType: 'agreement', subjectId: 'a1' },
          data: { mentorshipId: 'm1', number: 1, party: 'protege', sections: ['frequency'] },
        },
      ],
    }))

  test('keeps means in the order of the program, each once, and the hours', () => {
    const decision = settle({ means: ['in-person', 'video', 'video'], hoursAMonth: 3 }, books.usnc)
    expect(decision).toMatchObject({
      state: { settled: { means: ['video', 'in-person'], hoursAMonth: 3 } },
      events: [{ data: { sections: ['contact-means', 'time-commitment'] } }],
    })
  })

  test('keeps a term where the two choose it', () =>
    expect(settle({ termMonths: 9 }, books.asq)).toMatchObject({
      state: { termMonths: 9 },
      events: [{ data: { sections: ['term'] } }],
    }))

  test('leaves what is not named, and null empties', () => {
    const settled = { ...nothingSettled, means: ['video'] as const, hoursAMonth: 3 }
    const before = { ...draft, settled, termMonths: 9 }
    expect(settle({ hoursAMonth: null }, books.usnc, before)).toMatchObject({
      state: { termMonths: 9, settled: { means: ['video'], hoursAMonth: null } },
      events: [{ data: { sections: ['time-commitment'] } }],
    })
    expect(settle({ termMonths: null }, books.asq, before)).toMatchObject({ state: { termMonths: null } })
  })

  test('keeps a means that the program named before and names no more', () => {
    const settled = { ...nothingSettled, means: ['written', 'telephone'] as const }
    const book = withModes(['video', 'telephone'])
    expect(settle({ hoursAMonth: 2 }, book, { ...draft, settled })).toMatchObject({
      state: { settled: { means: ['telephone', 'written'] } },
    })
    expect(refusalsOf({ means: ['written'] }, book)).toEqual([{ code: 'mode-not-in-program', at: 'means' }])
  })

  test('takes back the word that was given to what it was before', () => {
    const decision = settle({ frequency: { count: 4, per: 'year' } }, books.hraco, partial)
    expect(decision).toMatchObject({ ok: true, state: { state: 'draft' } })
    expect(decision.ok && decision.events.map(({ type, data }) => [type, data])).toEqual([
      ['AgreementSettled', { mentorshipId: 'm1', number: 1, party: 'protege', sections: ['frequency'] }],
      ['SignaturesVoided', { mentorshipId: 'm1', number: 1, party: 'mentor', signed: false }],
    ])
    expect(decision.ok && 'signature' in decision.state).toBe(false)
  })

  test('of the same once more changes nothing and takes no word back', () => {
    const frequency = { count: 4, per: 'year' } as const
    const settled = { ...partial, settled: { ...nothingSettled, frequency } }
    expect(settle({ frequency: { ...frequency } }, books.hraco, settled)).toEqual({
      ok: true,
      state: settled,
      events: [],
    })
    expect(settle({ frequency: null }, books.hraco, settled)).toMatchObject({ events: [{}, {}] })
  })

  test.each([
    [{ count: 31, per: 'month' }, null],
    [{ count: 32, per: 'month' }, 31],
    [{ count: 93, per: 'quarter' }, 92],
    [{ count: 367, per: 'year' }, 366],
    [{ count: 0, per: 'year' }, 366],
    [{ count: 1.5, per: 'month' }, 31],
  ] as const)('%o is a frequency up to %s', (frequency, limit) =>
    expect(refusalsOf({ frequency })).toEqual(
      limit === null ? [] : [{ code: 'frequency-out-of-range', at: 'meetings', limit }],
    ),
  )

  test('is within what the program leaves to the two', () => {
    const norms = hraco.norms.map((norm) =>
      norm.id === 'meeting-frequency' && norm.kind === 'quantity' && norm.delegation
        ? { ...norm, delegation: { ...norm.delegation, least: 4, most: 12 } }
        : norm,
    )
    const book = resolve({ ...hraco, norms })
    const of = (count: number, per: 'year' | 'month' = 'year') => refusalsOf({ frequency: { count, per } }, book)
    expect([of(4), of(12), of(1, 'month')]).toEqual([[], [], []])
    const tooMany = (limit: number) => [{ code: 'frequency-out-of-range', at: 'meetings', limit }]
    expect([of(3), of(13)]).toEqual([[{ code: 'frequency-too-few', at: 'meetings', limit: 4 }], tooMany(12)])
    // Two a month would be twice what the program leaves them in a year.
    expect(of(2, 'month')).toEqual(tooMany(1))
    const less = resolve({
      ...hraco,
      norms: norms.map((norm) =>
        norm.kind === 'quantity' && norm.delegation ? { ...norm, delegation: { ...norm.delegation, most: 6 } } : norm,
      ),
    })
    expect(refusalsOf({ frequency: { count: 1, per: 'month' } }, less)).toEqual([
      { code: 'frequency-too-often', at: 'meetings' },
    ])
  })

  test.each([
    ['hours', { hoursAMonth: 201 }, books.usnc, { code: 'hours-out-of-range', at: 'hoursAMonth', limit: 200 }],
    ['hours', { hoursAMonth: 1 }, hoursLeft, { code: 'hours-too-few', at: 'hoursAMonth', limit: 2 }],
    ['hours', { hoursAMonth: 9 }, hoursLeft, { code: 'hours-out-of-range', at: 'hoursAMonth', limit: 8 }],
    ['hours', { hoursAMonth: 0 }, books.usnc, { code: 'hours-out-of-range', at: 'hoursAMonth', limit: 200 }],
    ['months', { termMonths: 121 }, books.asq, { code: 'term-out-of-range', at: 'termMonths', limit: 120 }],
    ['means', { means: ['pigeon'] }, books.usnc, { code: 'mode-not-in-program', at: 'means' }],
    ['a frequency', { frequency: null }, books.usnc, { code: 'section-not-offered', at: 'meetings' }],
    ['means', { means: ['video'] }, books.hraco, { code: 'section-not-offered', at: 'means' }],
    ['hours', { hoursAMonth: 3 }, books.hraco, { code: 'section-not-offered', at: 'hoursAMonth' }],
    ['months', { termMonths: 6 }, books.usnc, { code: 'section-not-offered', at: 'termMonths' }],
  ] as const)('refuses %s out of bounds or out of place: %o', (_what, settling, book, refusal) =>
    expect(refusalsOf(settling, book)).toEqual([refusal]),
  )

  test('lets the months stand that a program has given, though nobody may choose them', () =>
    expect(settle({ termMonths: 12, hoursAMonth: 2 }, books.usnc, { ...draft, termMonths: 12 }).ok).toBe(true))
})

describe('writing a section', () => {
  const write = (code: string, text: string, { before = '', agreement = draft, book = books.hraco } = {}) =>
    writeSection(agreement, { code, text, before }, writer(book))

  test('keeps its words as they are stored, and remembers that it has some', () => {
    const other: Agreement = { ...draft, settled: { ...nothingSettled, written: ['confidential-feedback'] } }
    expect(write('activities', 'One\r\nTwo', { agreement: other })).toEqual({
      ok: true,
      state: {
        agreement: { ...draft, settled: { ...nothingSettled, written: ['activities', 'confidential-feedback'] } },
        ...{ text: 'One\nTwo', changed: true },
      },
      events: [
        {
          ...{ type: 'AgreementSectionWritten', subjectType: 'agreement', subjectId: 'a1' },
          data: { mentorshipId: 'm1', number: 1, party: 'protege', section: 'activities' },
        },
      ],
    })
  })

  test.each([
    ['activities', 'One\nTwo', '- One\n\n- Two '],
    ['confidential-feedback', 'What we say', 'What we say '],
  ])('keeps the word that was given where %s reads the same', (code, before, text) => {
    const signature = { personId: 'p', party: 'mentor', digest: 'd', signedAt: new Date(0) } as const
    const agreement: Agreement = { ...draft, state: 'partially-signed', digest: 'd', signature }
    expect(write(code, text, { before, agreement })).toEqual({
      ok: true,
      state: { agreement, text, changed: true },
      events: [],
    })
    expect(write(code, `${text}!`, { before, agreement })).toMatchObject({ state: { agreement: { state: 'draft' } } })
  })

  test('as blank empties it', () => {
    const agreement: Agreement = { ...draft, settled: { ...nothingSettled, written: ['activities'] } }
    expect(write('activities', ' \n', { before: 'One', agreement })).toMatchObject({
      state: { agreement: { settled: { written: [] } }, changed: true },
    })
  })

  test('of the same words changes nothing and takes no word back', () =>
    expect(write('activities', 'One', { before: 'One', agreement: partial })).toEqual({
      ok: true,
      state: { agreement: partial, text: 'One', changed: false },
      events: [],
    }))

  test('takes back the word that was given to what it was before', () => {
    const decision = write('activities', 'Two', { before: 'One', agreement: partial })
    expect(decision).toMatchObject({ ok: true, state: { agreement: { state: 'draft' } } })
    expect(decision.ok && decision.events.map(({ type }) => type)).toEqual([
      'AgreementSectionWritten',
      'SignaturesVoided',
    ])
  })

  test.each([
    ['of a choice', 'frequency', 'Often', { code: 'section-not-offered', at: 'section' }],
    ['that the program has not', 'interaction', 'Often', { code: 'section-not-offered', at: 'section' }],
    ['too long', 'activities', 'x'.repeat(4001), { code: 'text-too-long', at: 'text', limit: 4000 }],
  ])('is refused %s', (_why, code, text, refusal) =>
    expect(write(code, text)).toEqual({ ok: false, refusals: [refusal] }),
  )

  test.each([
    ['text', true],
    ['list', true],
    ['means', true],
    ['frequency', false],
    ['goals', false],
    ['hours', false],
    ['term', false],
  ] as const)('of the kind %s: %s', (kind, wordy) => expect(isWordy({ kind })).toBe(wordy))
})
