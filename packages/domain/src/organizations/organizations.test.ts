import { describe, expect, test } from 'vitest'
import type { DutyName, Standing } from '../core/index.ts'
import { logoLimits, mayKeepLogo, mayShowLogo } from './logo.ts'
import { changeSlug, chooseLogo, mayRemoveLogo, type Organization, removeLogo } from './organization.ts'

const as = (...duties: DutyName[]): Standing => ({ personId: 'p1', duties })
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const csce: Organization = { id: 'o1', slug: 'csce', logoId: null }

describe('an association’s address', () => {
  const wanted = { slug: 'engineers', taken: false }

  test('is changed by an owner, and what it was is told', () => {
    expect(changeSlug(csce, wanted, as('owner'))).toEqual({
      ok: true,
      state: { ...csce, slug: 'engineers' },
      events: [
        {
          type: 'SlugChanged',
          subjectType: 'organization',
          subjectId: 'o1',
          data: { former: 'csce', slug: 'engineers' },
        },
      ],
    })
  })

  test('that stays as it is changes nothing, though it is taken by itself', () => {
    expect(changeSlug(csce, { slug: 'csce', taken: true }, as('owner'))).toEqual({ ok: true, state: csce, events: [] })
  })

  test.each([
    ['by a coordinator', wanted, as('coordinator'), ['organization-not-your-duty']],
    ['to one of another association', { ...wanted, taken: true }, as('owner'), ['organization-slug-taken']],
    ['to one of Ithaca’s own', { ...wanted, slug: 'graphql' }, as('owner'), ['organization-slug-reserved']],
    ['to what is no address', { ...wanted, slug: 'Our Society' }, as('owner'), ['organization-slug-not-usable']],
    [
      'for every reason at once',
      { slug: 'x', taken: true },
      as(),
      ['organization-not-your-duty', 'organization-slug-not-usable'],
    ],
  ])('is not changed %s', (_why, input, by, expected) => {
    const decision = changeSlug(csce, input, by)
    expect(!decision.ok && codes(decision.refusals)).toEqual(expected)
  })
})

describe('an association’s logo', () => {
  const shown = { ...csce, logoId: 'f1' }

  test('is chosen and removed by an owner', () => {
    expect(chooseLogo(csce, 'f1', as('owner'))).toMatchObject({
      state: shown,
      events: [{ type: 'LogoChosen', data: { fileId: 'f1' } }],
    })
    expect(removeLogo(shown, as('owner'))).toMatchObject({
      state: csce,
      events: [{ type: 'LogoRemoved', data: { fileId: 'f1' } }],
    })
  })

  test('is left alone by others, and where nothing would change', () => {
    const no = (decision: ReturnType<typeof chooseLogo>) => (decision.ok ? [] : codes(decision.refusals))
    expect(no(chooseLogo(shown, 'f1', as('owner')))).toEqual(['logo-unchanged'])
    expect(no(chooseLogo(csce, 'f1', as('committee')))).toEqual(['organization-not-your-duty'])
    expect(no(removeLogo(csce, as('owner')))).toEqual(['no-logo'])
    expect(codes(mayRemoveLogo(shown, as()))).toEqual(['organization-not-your-duty'])
  })
})

describe('a file for a logo', () => {
  test.each([
    [{ size: 1, kind: 'image/png' }, []],
    [{ size: logoLimits.bytes, kind: 'image/gif' }, []],
    [{ size: 0, kind: null }, ['logo-empty']],
    [{ size: logoLimits.bytes + 1, kind: 'image/png' }, ['logo-too-big']],
    [{ size: 10, kind: 'image/svg+xml' }, ['logo-is-drawing']],
    [{ size: 10, kind: 'application/pdf' }, ['logo-not-an-image']],
    [{ size: 10, kind: null }, ['logo-not-an-image']],
  ])('%j is refused for %j', (file, expected) => expect(codes(mayKeepLogo(file))).toEqual(expected))

  test.each([
    [{ width: 64, height: 1 }, []],
    [{ width: 63, height: 63 }, ['logo-too-small']],
    [{ width: 10_000, height: 10_000 }, ['logo-too-many-pixels']],
  ])('an image of %j is refused for %j', (image, expected) => expect(codes(mayShowLogo(image))).toEqual(expected))
})
