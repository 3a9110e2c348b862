import { describe, expect, test } from 'vitest'
import { type Adoption, consentOf, consentToEdition, isNewer, lapsed, mayAdopt } from './adoption.ts'
import { mayTakeBackConsent, takeBackConsent } from './adoption.ts'

const at = new Date('2027-05-03T15:00:00Z')
const [first, second, third] = [1, 2, 3].map((number) => ({ id: `e${number}`, number })) as [
  { id: string; number: number },
  { id: string; number: number },
  { id: string; number: number },
]
const adoption: Adoption = {
  pinned: { edition: first, from: '2027-01-15' },
  current: second,
  consents: [],
  renewing: false,
}
const byMentor = { party: 'mentor', edition: second, at } as const
const running = { id: 'm1', phase: 'active' } as const
const saying = { by: 'protege', editionId: 'e2', now: at, today: '2027-05-03' } as const
const codes = (decision: ReturnType<typeof consentToEdition>) =>
  decision.ok ? [] : decision.refusals.map(({ code }) => code)

describe('a newer edition', () => {
  test('waits for both, and binds from the next day on', () => {
    expect(consentToEdition(running, adoption, { ...saying, by: 'mentor' })).toEqual({
      ok: true,
      state: { consent: byMentor, pin: null },
      events: [
        {
          ...{ type: 'EditionConsented', subjectType: 'mentorship', subjectId: 'm1' },
          data: { party: 'mentor', number: 2, editionId: 'e2' },
        },
      ],
    })
    const both = consentToEdition(running, { ...adoption, consents: [byMentor] }, saying)
    expect(both).toMatchObject({ state: { pin: { edition: second, from: '2027-05-04' } } })
    expect(both.ok && both.events.map(({ type }) => type)).toEqual(['EditionConsented', 'EditionAdopted'])
  })

  test('does not give way to a renewal that was signed before it', () => {
    const renewed = { ...adoption, pinned: { edition: first, from: '2028-01-15' }, consents: [byMentor] }
    expect(consentToEdition(running, renewed, saying)).toMatchObject({ state: { pin: { from: '2028-01-16' } } })
  })

  test('voids what was agreed to the one before', () => {
    const published = { ...adoption, current: third, consents: [byMentor] }
    expect(lapsed(published)).toEqual([byMentor])
    expect(consentOf(published, 'mentor')).toBeNull()
    expect(codes(consentToEdition(running, published, saying))).toEqual(['edition-not-current'])
    expect(consentToEdition(running, published, { ...saying, editionId: 'e3' })).toMatchObject({ state: { pin: null } })
    const adopted = { ...published, pinned: { edition: third, from: '2027-05-05' } }
    expect([lapsed(adopted), isNewer(adopted)]).toEqual([[], false])
  })

  test('voids one after the other: what came to nothing is told newest first', () => {
    const byProtege = { party: 'protege', edition: third, at } as const
    const fourth = { id: 'e4', number: 4 }
    const twice = { ...adoption, current: fourth, consents: [byMentor, byProtege] }
    expect(lapsed(twice)).toEqual([byProtege, byMentor])
    expect(lapsed({ ...twice, consents: [byProtege, byMentor] })).toEqual([byProtege, byMentor])
  })

  test.each([
    ['by anybody else', running, adoption, null, 'consent-not-yours'],
    ['once it ended', { ...running, phase: 'ended' }, adoption, 'mentor', 'adoption-over'],
    ['once it was undone', { ...running, phase: 'undone' }, adoption, 'mentor', 'adoption-over'],
    ['before the start', { ...running, phase: 'agreement' }, adoption, 'mentor', 'adoption-before-start'],
    ['of what holds', running, { ...adoption, current: first }, 'mentor', 'edition-holds-already'],
    ['while they renew', running, { ...adoption, renewing: true }, 'mentor', 'adoption-at-renewal'],
    ['twice', running, { ...adoption, consents: [byMentor] }, 'mentor', 'consent-given-already'],
  ] as const)('is refused %s', (_what, mentorship, how, by, code) => {
    expect(mayAdopt(mentorship, how, by).map((refusal) => refusal.code)).toEqual([code])
    expect(codes(consentToEdition(mentorship, how, { ...saying, by }))).toEqual([code])
  })
})

describe('a consent', () => {
  const given: Adoption = { ...adoption, consents: [byMentor] }
  test('is taken back until the other one gives theirs', () => {
    const decision = takeBackConsent(running, given, 'mentor')
    expect(decision).toEqual({
      ok: true,
      state: [],
      events: [
        {
          ...{ type: 'ConsentTakenBack', subjectType: 'mentorship', subjectId: 'm1' },
          data: { party: 'mentor', number: 2, editionId: 'e2' },
        },
      ],
    })
    // What the other one said, and what was said to an edition before, stays.
    const byProtege = { ...byMentor, party: 'protege' } as const
    const before = { ...byMentor, edition: third }
    expect(takeBackConsent(running, { ...given, consents: [before, byMentor, byProtege] }, 'mentor')).toMatchObject({
      state: [before, byProtege],
    })
  })

  test.each([
    ['by anybody else', running, given, null, 'consent-not-yours'],
    ['once it ended', { ...running, phase: 'ended' }, given, 'mentor', 'adoption-over'],
    ['once it was undone', { ...running, phase: 'undone' }, given, 'mentor', 'adoption-over'],
    ['by who gave none', running, given, 'protege', 'no-consent-to-take-back'],
    [
      'of what holds',
      running,
      { ...given, pinned: { edition: second, from: '2027-05-04' } },
      'mentor',
      'no-consent-to-take-back',
    ],
    ['of what a newer edition voided', running, { ...given, current: third }, 'mentor', 'no-consent-to-take-back'],
  ] as const)('is not taken back %s', (_what, mentorship, how, by, code) => {
    expect(mayTakeBackConsent(mentorship, how, by).map((refusal) => refusal.code)).toEqual([code])
    expect(takeBackConsent(mentorship, how, by)).toMatchObject({ ok: false, refusals: [{ code }] })
  })
})
