import type { Answer, Refusal } from './somebody.ts'

export type Ask = <Data>(query: string, variables?: object) => Promise<Answer<Data>>
export type Said = { __typename: string; refusals?: Refusal[] }
export type Speaking = ReturnType<typeof speaking>

/** How people of a test speak with the API: queries, and mutations named with what is wanted of their answer. */
export function speaking(ask: Ask) {
  /** Asks and expects an answer without errors. */
  async function get<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await ask<Data>(query, variables)
    if (!data || errors) throw new Error(`${JSON.stringify(errors ?? 'no data')} for ${query}`)
    return data
  }

  const written = (mutation: string, selection: string) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
    return `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${selection} ... on Refused { refusals { code at limit message norm { key } } } } }`
  }

  /** Sends one mutation and gives what its union answered, whatever that is. */
  async function send<Result = object>(mutation: string, input: object, selection = ''): Promise<Result & Said> {
    const data = await get<Record<string, Result & Said>>(written(mutation, selection), { input })
    const result = data[mutation]
    if (!result) throw new Error(`${mutation} answered nothing`)
    return result
  }

  /** Sends one mutation that has to succeed. */
  async function act<Result = object>(mutation: string, input: object, selection = ''): Promise<Result & Said> {
    const result = await send<Result>(mutation, input, selection)
    if (result.__typename === 'Refused' || result.__typename === 'Stale')
      throw new Error(`${mutation} was answered with ${JSON.stringify(result)}`)
    return result
  }

  /** The codes with which a mutation is refused, and where; none when it was not. */
  async function refusals(mutation: string, input: object): Promise<string[]> {
    const result = await send(mutation, input)
    return (result.refusals ?? []).map(({ code, at }) => (at ? `${code} at ${at}` : code))
  }

  /** The code of the error with which a mutation is turned away before it is decided; none when it was not. */
  async function error(mutation: string, input: object): Promise<string | undefined> {
    return (await ask(written(mutation, ''), { input })).errors?.[0]?.extensions.code
  }

  return { ask, get, send, act, refusals, error }
}
