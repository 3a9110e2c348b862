import { describe, expect, test } from 'vitest'
import { findNorm, resolve } from '../resolve.ts'
import { isEnforced } from '../vocabulary.ts'
import { asqMentorScenes, asqProtegeScenes } from './requirements-asq.examples.ts'
import { csceScenes } from './requirements-csce.examples.ts'
import { hracoScenes } from './requirements-hraco.examples.ts'
import { usncScenes } from './requirements-usnc.examples.ts'
import { asq } from './asq.ts'
import { csce } from './csce.ts'
import { hraco } from './hraco.ts'
import * as table from './requirements.ts'
import { waiting } from './requirements-waiting.ts'
import { usnc } from './usnc.ts'

const documents = [
  ['USNC', table.usncRequirements, resolve(usnc), usncScenes],
  ['ASQM', table.asqMentorRequirements, resolve(asq), asqMentorScenes],
  ['CSCE', table.csceRequirements, resolve(csce), csceScenes],
  ['ASQP', table.asqProtegeRequirements, resolve(asq), asqProtegeScenes],
  ['HRACO', table.hracoRequirements, resolve(hraco), hracoScenes],
] as const
const waits = new Set<string>(Object.values(waiting).flat())

describe.each(documents)('%s', (_name, expectations, book, scenes) => {
  const normOf = (id: string) => {
    const expected = expectations[id]
    return expected !== undefined && 'norm' in expected ? findNorm(book, expected.norm) : null
  }

  test('each sentence has its scene, or waits for a slice by name, or is no rule', () => {
    const missing = Object.entries(expectations).filter(
      ([id, expected]) => Number(id in scenes) + Number(waits.has(id)) + Number('elsewhere' in expected) !== 1,
    )
    expect(missing.map(([id]) => id)).toEqual([])
    expect(Object.keys(scenes).filter((id) => !(id in expectations))).toEqual([])
  })

  test.each(Object.entries(scenes))('%s', (id, scene) => {
    const [found, wanted] = scene()
    expect(found).toEqual(wanted)
    const norm = normOf(id)
    if (norm !== null) expect(isEnforced(norm), `${norm.id} is judged`).toBe(true)
  })

  test('what waits is not judged yet', () => {
    const judged = Object.keys(expectations).filter((id) => {
      const norm = waits.has(id) ? normOf(id) : null
      return norm !== null && isEnforced(norm)
    })
    expect(judged).toEqual([])
  })
})

test('what waits for a slice is a sentence of a document, once', () => {
  const all = documents.flatMap(([, expectations]) => Object.keys(expectations))
  const named = Object.values(waiting).flat()
  expect(named.filter((id) => !all.includes(id))).toEqual([])
  expect(new Set(named).size).toBe(named.length)
})
