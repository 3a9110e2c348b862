import { readFileSync } from 'node:fs'
import { buildSchema, isObjectType, type GraphQLSchema } from 'graphql'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { untilReady } from '../support/server.ts'
import type { Answer, Somebody } from '../support/somebody.ts'
import { attempts, type Subjects } from './attempts.ts'
import { cast, subjectsOf, type Cast } from './cast.ts'

const file = new URL('../../packages/schema/schema.graphql', import.meta.url)
const schema: GraphQLSchema = buildSchema(readFileSync(file, 'utf8'))
const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {})

let people: Cast
let subjects: Subjects

beforeAll(async () => {
  const served = inject('served')
  await untilReady(served.url)
  people = await cast(served)
  subjects = await subjectsOf(people)
})

const send = (
  who: Somebody,
  mutation: string,
  input: object,
): Promise<Answer<Record<string, { __typename: string }>>> => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`
  return who.answer(`mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`, { input })
}

/** Turned away is a refusal or a stable error; never the thing itself, and never its current state. */
function expectTurnedAway(answer: Answer<Record<string, { __typename: string }>>, mutation: string): void {
  const code = answer.errors?.[0]?.extensions.code
  if (code) expect(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']).toContain(code)
  else expect(answer.data?.[mutation]?.__typename).toBe('Refused')
}

const happened = async () => {
  const count =
    'query { organization { events(first: 1) { totalCount } programs { events(first: 1) { totalCount } } } }'
  return JSON.stringify(await Promise.all([people.owner, people.coordinator].map((who) => who.answer(count))))
}

test('every mutation of the contract has its row in the table', () => {
  expect(Object.keys(attempts).toSorted()).toEqual(mutations.toSorted())
  for (const { type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    expect(String(type)).toMatch(/Result!$/)
  }
  expect(isObjectType(schema.getType('Refused'))).toBe(true)
})

describe.each(mutations)('%s', (mutation) => {
  const row = attempts[mutation]
  if (!row) return

  test('a stranger is turned away', async () => {
    const answer = await send(people.stranger, mutation, row.input(subjects))
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  test('somebody of another organization is turned away, here and there', async () => {
    expectTurnedAway(await send(people.foreignerHere, mutation, row.input(subjects)), mutation)
    if (!row.names) return
    expectTurnedAway(await send(people.foreignerThere, mutation, row.input(subjects)), mutation)
  })

  const others = (
    ['owner', 'coordinator', 'committee', 'mentor', 'protege', 'otherMentor', 'otherProtege'] as const
  ).filter((role) => !row.may.includes(role))
  test.skipIf(row.may.includes('anybody') || others.length === 0)(`${others.join(', ')} are turned away`, async () => {
    const before = await happened()
    for (const role of others) expectTurnedAway(await send(people[role], mutation, row.input(subjects)), mutation)
    expect(await happened()).toBe(before)
  })
})

// Else a row whose input nobody could send would prove nothing. Last, for these do happen; what removes something at the very end.
const removing = ['removeQuestion', 'endDuty', 'removePerson']
describe('who may', () => {
  test.each([...mutations.filter((name) => !removing.includes(name)), ...removing])(
    '%s reaches its decision',
    async (mutation) => {
      const row = attempts[mutation]
      const [first] = row?.may ?? []
      const who = first === undefined || first === 'anybody' ? people.mentor : people[first]
      const answer = await send(who, mutation, row?.input(subjects) ?? {})
      expect(answer.errors ?? []).toEqual([])
    },
  )
})
