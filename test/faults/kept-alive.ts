import { Agent, request } from 'node:http'

export type Said = { status: number; last: boolean; body: string }

/** One connection that is kept, as a proxy keeps it; `last` says that the server means to close it after this answer. */
export class KeptAlive {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 })
  private readonly url: string
  private readonly headers: Record<string, string>

  constructor(url: string, headers: Record<string, string> = {}) {
    this.url = url
    this.headers = headers
  }

  ask(path: string, body?: object): Promise<Said> {
    return new Promise((answered, torn) => {
      const method = body ? 'POST' : 'GET'
      const headers = { ...this.headers, 'content-type': 'application/json' }
      const asking = request(this.url + path, { agent: this.agent, method, headers }, (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('error', torn)
        response.on('end', () =>
          answered({ status: response.statusCode ?? 0, last: response.headers.connection === 'close', body: text }),
        )
      })
      asking.on('error', torn)
      asking.end(body && JSON.stringify(body))
    })
  }

  /** Asks again and again, until told that it was the last time. */
  async flow(path: string, body?: object): Promise<Said[]> {
    const all: Said[] = []
    while (!all.at(-1)?.last) all.push(await this.ask(path, body))
    return all
  }

  close() {
    this.agent.destroy()
  }
}
