import type PrismaTypes from '@ithaca/database/pothos'
import { getDatamodel } from '@ithaca/database/pothos'
import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import ErrorsPlugin from '@pothos/plugin-errors'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin, { decodeGlobalID } from '@pothos/plugin-relay'
import WithInputPlugin from '@pothos/plugin-with-input'
import type { FieldShape, RuleBook } from '@ithaca/domain/rules'
import type { Context } from './context.ts'
import { fieldCost } from './cost.ts'
import { badInput } from './errors.ts'

const capitalized = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** A global id is base64 of `Type:uuid`, in addresses without its padding; anything else is the caller's mistake and says so. */
export function decodeId(globalId: string): { typename: string; id: string } {
  try {
    const { typename, id } = decodeGlobalID(globalId.padEnd(Math.ceil(globalId.length / 4) * 4, '='))
    // A norm's id is `edition/key`, the only one that is no uuid alone.
    if (uuid.test(id.slice(0, 36))) return { typename, id }
  } catch {
    // said below
  }
  throw badInput('An id is malformed.')
}

export const builder = new SchemaBuilder<{
  Context: Context
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  DefaultInputFieldRequiredness: true
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  Scalars: {
    Date: { Input: string; Output: string | Date }
    DateTime: { Input: Date; Output: Date }
    ID: { Input: string; Output: string | number | bigint }
    RuleBook: { Input: unknown; Output: RuleBook }
    RuleShape: { Input: unknown; Output: FieldShape }
    RuleValue: { Input: unknown; Output: unknown }
  }
}>({
  plugins: [ErrorsPlugin, WithInputPlugin, RelayPlugin, PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  defaultInputFieldRequiredness: true,
  prisma: {
    client: ({ session }) => session.read as never,
    dmmf: getDatamodel(),
    onUnusedQuery: 'error',
    defaultConnectionSize: 20,
    maxConnectionSize: 100,
  },
  relay: {
    edgesFieldOptions: { nullable: false },
    nodeFieldOptions: { nullable: false },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    decodeGlobalID: decodeId,
    nodeTypeOptions: { description: 'Anything that has an id of its own and can be fetched again by it.' },
    pageInfoTypeOptions: { description: 'Where a page of a connection stands within the whole.' },
  },
  errors: {
    directResult: true,
    defaultTypes: [],
    defaultUnionOptions: { name: ({ fieldName }) => `${capitalized(fieldName)}Result` },
  },
  withInput: { typeOptions: { name: ({ fieldName }) => `${capitalized(fieldName)}Input` } },
  complexity: { fieldComplexity: fieldCost },
})

builder.queryType({ description: 'What can be asked.' })
builder.mutationType({
  description: 'What can be done. Each mutation is a verb of mentoring and answers with the thing, or with why not.',
})
