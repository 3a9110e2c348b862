import { expect, test } from 'vitest'
import { csce, resolve } from '../rules/index.ts'
import { lacksOf } from './lacks.ts'

const book = resolve(csce)
const { settings } = book
const ofTwo = { ...book, settings: { ...settings, publication: { by: 'two' as const } } }
const byCommittee = {
  ...book,
  settings: { ...settings, matching: { ...settings.matching, publishedBy: ['committee' as const] } },
}
const nobody = { owner: 0, coordinator: 0, committee: 0 }
const owner = { personId: 'o', duty: 'owner' }
const lacking = (rules: typeof book, held: { personId: string; duty: string }[], invited = {}) =>
  lacksOf(rules, { held, invited: { ...nobody, ...invited } })

test('a program is run by somebody who coordinates it, and says when one was asked', () => {
  expect(lacking(book, [owner])).toEqual([{ who: 'coordinator', invited: false }])
  expect(lacking(book, [owner], { coordinator: 1 })).toEqual([{ who: 'coordinator', invited: true }])
  expect(lacking(book, [owner, { personId: 'o', duty: 'coordinator' }])).toEqual([])
})

test('where only the committee makes pairs, it takes somebody in it', () => {
  const held = [owner, { personId: 'c', duty: 'coordinator' }]
  expect(lacking(byCommittee, held)).toEqual([{ who: 'committee', invited: false }])
  expect(lacking(byCommittee, [...held, { personId: 'd', duty: 'committee' }])).toEqual([])
})

test('two who publish are two people, and not two duties of one', () => {
  const alone = [owner, { personId: 'o', duty: 'coordinator' }]
  expect(lacking(ofTwo, alone)).toEqual([{ who: 'second-publisher', invited: false }])
  expect(lacking(ofTwo, alone, { owner: 1 })).toEqual([{ who: 'second-publisher', invited: true }])
  expect(lacking(ofTwo, [...alone, { personId: 'd', duty: 'committee' }])).toEqual([])
})
