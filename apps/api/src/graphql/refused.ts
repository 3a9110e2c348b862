import type { Decision, EventShape, Refusal } from '@ithaca/domain/core'
import { refusalMessage } from '@ithaca/domain/refusals'
import type { ResolvedBook } from '@ithaca/domain/rules'
import { builder } from './builder.ts'

/** The edition under which something was decided: where a refusal's norm is found and cited from. */
export type RulesInForce = { id: string; number: number; book: ResolvedBook }

/** A refusal together with the rules it comes from, when rules were asked. */
export type Explained = Refusal & { rules?: RulesInForce }

export const explained = (refusals: readonly Refusal[], rules?: RulesInForce): Explained[] =>
  refusals.map((refusal) => (rules ? { ...refusal, rules } : refusal))

export class Refused extends Error {
  readonly refusals: Explained[]
  constructor(refusals: readonly Refusal[], rules?: RulesInForce) {
    super(refusals.map(({ code }) => code).join(', '))
    this.refusals = explained(refusals, rules)
  }
}

/** Unwraps a domain decision; a refusal becomes the `Refused` member of the mutation's result union. */
export function accept<State, Event extends EventShape>(decision: Decision<State, Event>, rules?: RulesInForce) {
  if (!decision.ok) throw new Refused(decision.refusals, rules)
  return decision
}

/** For guards that answer with refusals alone. */
export function mustBeEmpty(refusals: readonly Refusal[], rules?: RulesInForce) {
  if (refusals.length > 0) throw new Refused(refusals, rules)
}

export const RefusalType = builder.objectRef<Explained>('Refusal').implement({
  description: 'One reason why something is not possible now.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for programs: kebab-case.' }),
    at: t.exposeString('at', { nullable: true, description: 'The input field it is about, as a path.' }),
    limit: t.exposeInt('limit', {
      nullable: true,
      description: 'The number that was not kept, in the unit of the message.',
    }),
    message: t.string({
      description: 'One sentence for people, in the viewer’s language.',
      resolve: (refusal, _args, { locale }) => refusalMessage(refusal, locale, refusal.rules?.book),
    }),
    allowed: t.stringList({
      description: 'The words of which one would do, as the API has them; empty where it is not about a choice.',
      resolve: ({ allowed = [] }) => [...allowed],
    }),
    edition: t.int({
      nullable: true,
      description: 'The number of the rule book’s edition that was asked.',
      resolve: ({ rules }) => rules?.number ?? null,
    }),
  }),
})

builder.objectType(Refused, {
  name: 'Refused',
  description: 'Nothing was done, for these reasons.',
  fields: (t) => ({
    refusals: t.field({
      type: [RefusalType],
      description: 'All reasons at once.',
      resolve: ({ refusals }) => refusals,
    }),
  }),
})
