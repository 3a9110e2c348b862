import { signIn } from './accounts.ts'
import { linkIn, mailTo } from './outbox.ts'

export interface Answer<Data> {
  data?: Data | null
  errors?: { message: string; extensions: { code: string } }[]
}

/** Somebody who speaks with a running server as the apps do: with a cookie, over HTTP. */
export class Somebody {
  readonly url: string
  readonly organization: string
  readonly cookie: string

  constructor(url: string, organization: string, cookie = '') {
    this.url = url
    this.organization = organization
    this.cookie = cookie
  }

  static async signedIn(url: string, organization: string, account: { email: string; password: string }) {
    return new Somebody(url, organization, await signIn(url, account))
  }

  async fetch(path: string, options: RequestInit = {}): Promise<Response> {
    const headers = { cookie: this.cookie, origin: this.url, 'content-type': 'application/json' }
    return fetch(`${this.url}${path}`, { ...options, headers: { ...headers, ...(options.headers as object) } })
  }

  async answer<Data>(query: string, variables: object = {}): Promise<Answer<Data>> {
    const response = await this.fetch(`/o/${this.organization}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as Answer<Data>
  }

  /** Asks and expects an answer without errors. */
  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.answer<Data>(query, variables)
    if (!data || errors) throw new Error(`${JSON.stringify(errors ?? 'no data')} for ${query}`)
    return data
  }

  /** Sends one mutation and gives what its union answered, with its `__typename`. */
  async send<Result = Record<string, unknown>>(
    mutation: string,
    input: object,
    selection: string,
  ): Promise<Result & { __typename: string; refusals?: Refusal[] }> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${selection} ... on Refused { refusals { code at message norm { key } } } } }`
    const data = await this.ask<Record<string, Result & { __typename: string }>>(query, { input })
    const result = data[mutation]
    if (!result) throw new Error(`${mutation} gave nothing`)
    return result
  }
}

export interface Refusal {
  code: string
  at: string | null
  message: string
  norm: { key: string } | null
}

/** Opens the newest invitation to an address in the outbox and accepts it with a password. */
export async function acceptInvitation(
  url: string,
  organization: string,
  invitee: { email: string; password: string; fullName: string; called?: string; careerStage?: string },
): Promise<Somebody> {
  const token = invitationToken(linkIn(await mailTo(url, invitee.email), '/invitation'))
  const { email: _email, ...rest } = invitee
  const answer = await fetch(`${url}/api/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ token, ...rest }),
  })
  if (!answer.ok) throw new Error(`accepting answered ${answer.status}: ${await answer.text()}`)
  const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
  return new Somebody(url, organization, cookie.join('; '))
}

/** The token lies in the path or in the query of the link. */
export function invitationToken(link: string): string {
  const { pathname, searchParams } = new URL(link)
  return searchParams.get('token') ?? pathname.split('/').at(-1) ?? ''
}
