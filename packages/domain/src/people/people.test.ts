import { expect, test } from 'vitest'
import type { Standing } from '../core/index.ts'
import { chooseLanguage, mayRemovePerson, type Person, removePerson } from './person.ts'

const ana: Person = { id: 'ana', removed: false, locale: null, soleOwner: false }
const owner: Standing = { personId: 'olga', duties: ['owner'] }
const herself: Standing = { personId: 'ana', duties: [] }

test('an owner removes somebody', () => {
  expect(removePerson(ana, owner)).toMatchObject({
    ok: true,
    state: { removed: true },
    events: [{ type: 'PersonRemoved' }],
  })
})

test.each([
  ['by somebody else', ana, herself, 'removal-not-your-duty'],
  ['twice', { ...ana, removed: true }, owner, 'person-already-removed'],
  ['of the last owner', { ...ana, soleOwner: true }, owner, 'last-owner'],
])('nobody is removed %s', (_why, person, by, code) => {
  expect(mayRemovePerson(person, by)).toEqual([{ code }])
  expect(removePerson(person, by).ok).toBe(false)
})

test('everybody chooses their own language', () => {
  expect(chooseLanguage(ana, 'fr', herself)).toMatchObject({
    state: { locale: 'fr' },
    events: [{ type: 'LanguageChosen' }],
  })
  expect(chooseLanguage({ ...ana, locale: 'fr' }, 'fr', herself)).toMatchObject({ ok: true, events: [] })
  expect(chooseLanguage(ana, 'eo', herself)).toMatchObject({ refusals: [{ code: 'language-not-offered' }] })
  expect(chooseLanguage(ana, 'fr', owner)).toMatchObject({ refusals: [{ code: 'not-yourself' }] })
})
