import { schema } from '@ithaca/api/schema'
import {
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputObjectType,
} from 'graphql'
import { globalId, type Scenario } from '../support/scenario.ts'

const fields = schema.getMutationType()?.getFields() ?? {}
export const mutations = Object.keys(fields)

/** Values by the name of an input field: ids of a story, and whatever else has to be told for it. */
export type Known = Readonly<Record<string, unknown>>

/** Something valid for each field of an input. */
function valueOf(name: string, given: GraphQLInputType, known: Known): unknown {
  if (name in known) return known[name]
  const type = getNullableType(given)
  if (isListType(type)) return [valueOf(name, type.ofType, known)]
  if (isInputObjectType(type)) return inputOf(type, known)
  if (isEnumType(type)) return type.getValues().at(-1)?.name
  switch (type.name) {
    case 'ID':
      return globalId('Person', '01990000-0000-7000-8000-000000000000')
    case 'Int':
      return 0
    case 'Boolean':
      return name !== 'dryRun'
    case 'Date':
      return '2027-01-15'
    case 'DateTime':
      return '2027-01-15T15:00:00Z'
    default:
      return name === 'email' ? 'taken.over@example.org' : 'taken over'
  }
}
function inputOf(type: GraphQLInputObjectType, known: Known): object {
  const members = Object.values(type.getFields()).filter(({ name }) => name !== 'idempotencyKey')
  const told = type.isOneOf ? members.slice(0, 1) : members
  return Object.fromEntries(told.map(({ name, type: of }) => [name, valueOf(name, of, known)]))
}

/** A mutation with an input made up from its type, found in the schema. */
export function anyAttempt(mutation: string, known: Known, answer = '__typename') {
  const type = getNullableType(fields[mutation]?.args[0]?.type)
  if (!isInputObjectType(type)) throw new Error(`${mutation} has no input`)
  const query = `mutation ($input: ${type.name}!) { ${mutation}(input: $input) { ${answer} } }`
  const names = Object.keys(type.getFields())
  const namesSomething = names.some((name) => name in known)
  return { query, variables: { input: inputOf(type, known) }, names, namesSomething }
}

/** Every row of the association, as one number for each table. */
export async function rowsOf({ owner }: Scenario, organizationId: string): Promise<Record<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'organization_id' ORDER BY 1`,
  )
  const sums = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM ${name} t WHERE organization_id = $1`,
  )
  const { rows } = await owner.query<{ name: string; sum: string }>(sums.join(' UNION ALL '), [organizationId])
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}
