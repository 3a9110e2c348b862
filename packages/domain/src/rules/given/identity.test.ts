import { expect, test } from 'vitest'
import { readGiven } from '../given-book.ts'
import { csce } from '../presets/presets.ts'

const { identity } = csce.settings
const refused = (other: object) =>
  readGiven({ ...csce, settings: { ...csce.settings, identity: { ...identity, ...other } } }).refusals.map(
    ({ code, at, limit }) => [at?.slice('book.settings.identity.'.length), code, ...(limit ? [limit] : [])].join(' '),
  )

test.each([
  [{ timeZone: 'Mars/Base' }, ['timeZone time-zone-unknown']],
  [{ timeZone: '' }, ['timeZone time-zone-unknown']],
  [{ name: { en: '', fr: ' \n ' } }, ['name.en text-missing', 'name.fr text-missing']],
  [{ name: { en: 'x'.repeat(201), fr: 'Mentorat' } }, ['name.en text-too-long 200']],
  [{ name: { en: 'x'.repeat(4001), fr: '\0' } }, ['name.en text-too-long 200', 'name.fr text-not-storable']],
  [{ name: { en: 'Mentoring', fr: '' }, locales: ['en'] }, []],
  [{ name: { en: '𝒙'.repeat(200), fr: 'Mentorat' }, timeZone: 'Europe/Paris' }, []],
])('%j is refused at its place', (other, refusals) => expect(refused(other)).toEqual(refusals))
