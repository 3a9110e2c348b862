import type { Locale } from '@ithaca/domain/core'
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql'
import { addressBook } from '../auth/address-book.ts'
import { Context } from '../graphql/context.ts'
import type { Database } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'
import { Session } from '../tenancy/session.ts'

/** Somebody of the demonstration who is signed in. */
export type Actor = {
  user: { id: string; email: string; name: string }
  organizationId: string
  personId: string
  locale: Locale
}
type Options = {
  schema: GraphQLSchema
  database: Database
  addresses: Parameters<typeof addressBook>[0]
  baseUrl: string
  secret: string
}
type Answer = { __typename: string; refusals?: { code: string; at: string | null }[] }

/** What people of the demonstration do: the same operations as the apps', at a moment of the story. */
export function acting({ schema, database, addresses, baseUrl, secret }: Options) {
  const parsed = new Map<string, DocumentNode>()
  const document = (text: string) => {
    const known = parsed.get(text) ?? parse(text)
    parsed.set(text, known)
    return known
  }

  async function ask<Data>(
    who: Actor,
    now: Date,
    text: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> {
    const { locale, ...actor } = who
    const session = new Session(database, actor)
    const contextValue = new Context({
      actor,
      session,
      addresses: addressBook(addresses),
      locale,
      now,
      requestId: newId(),
      baseUrl,
      secret,
    })
    await session.begin()
    try {
      const { data, errors } = await execute({
        schema,
        document: document(text),
        contextValue,
        variableValues: variables,
      })
      if (errors || !data) throw new Error(`${errors?.[0]?.message} in ${text}`, { cause: errors?.[0]?.originalError })
      return data as Data
    } finally {
      await session.end()
    }
  }

  /** Sends one mutation; the story has no refusals. */
  async function act<Result>(
    who: Actor,
    now: Date,
    mutation: string,
    input: object,
    selection: string,
  ): Promise<Result> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
    const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${selection} ... on Refused { refusals { code at } } } }`
    const { [mutation]: answer } = await ask<Record<string, Result & Answer>>(who, now, text, { input })
    if (!answer || answer.refusals || answer.__typename === 'Stale')
      throw new Error(`${who.user.name} cannot ${mutation}: ${JSON.stringify(answer)}`)
    return answer
  }

  return { ask, act }
}

export type Acting = ReturnType<typeof acting>
