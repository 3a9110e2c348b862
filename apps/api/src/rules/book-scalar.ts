import { valueFromASTUntyped } from 'graphql'
import { builder } from '../graphql/builder.ts'

/** What it says is the domain's to read: as a whole, with the place of everything that is not one. */
builder.scalarType('RuleBook', {
  description:
    'A rule book as its program writes it, in JSON: `format`, `settings` by section, `norms`, and what it has decided against (`off`) and where its settings come from (`sources`). What it is silent on is left out.',
  serialize: (book) => book,
  parseValue: (given) => given,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
})
