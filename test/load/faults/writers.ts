import { setTimeout as pause } from 'node:timers/promises'
import type { Answer, Somebody } from '../../support/somebody.ts'
import type { Pair, Settled } from './people.ts'

/** One thing somebody writes, told by its marker wherever it is kept. */
export type Write = {
  marker: string
  kind: Kind
  attempts: number
  /** When it was acknowledged; undefined where its writer gave it up after a failure. */
  acknowledged?: number
}
export type Kind = 'log' | 'plan' | 'goal' | 'comment' | 'invitation'
type Written = { mutation: string; type: string; input: object }

/** Every how manieth write is given up after its first failure, as by a tab that is closed. */
const givenUp = 17
const patience = 30_000
const day = 86_400_000

/** Writers that go on whatever happens: what was not acknowledged is sent again with the same key. */
export function openWriters({ coordinator, id: programId }: Settled, pairs: readonly Pair[]) {
  const writes: Write[] = []
  const broken: string[] = []
  const waiting = new Set<(sentAt: number) => void>()
  let stopping = false

  async function attempt(who: Somebody, { mutation, type, input }: Written, key: string): Promise<boolean> {
    const query = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ... on Refused { refusals { code } } } }`
    const sentAt = performance.now()
    try {
      const response = await who.fetch(`/o/${who.organization}/graphql`, {
        method: 'POST',
        body: JSON.stringify({ query, variables: { input: { ...input, idempotencyKey: key } } }),
        signal: AbortSignal.timeout(patience),
      })
      if (response.status === 503) {
        await response.arrayBuffer()
        return false
      }
      const { data, errors } = (await response.json()) as Answer<Record<string, { __typename: string }>>
      const answered = data?.[mutation]
      if (!answered || errors || answered.__typename === 'Refused' || answered.__typename === 'Stale') {
        broken.push(`${mutation} answered ${response.status} ${JSON.stringify(errors ?? answered)}`)
        return false
      }
      for (const told of waiting) told(sentAt)
      return true
    } catch {
      return false // nobody answered, or the answer was cut off
    }
  }

  async function write(who: Somebody, kind: Kind, marker: string, written: Written): Promise<void> {
    const note: Write = { marker, kind, attempts: 0 }
    writes.push(note)
    for (;;) {
      note.attempts += 1
      if (await attempt(who, written, marker)) {
        note.acknowledged = performance.now()
        return
      }
      if (writes.length % givenUp === 0) return
      await pause(50 + Math.random() * 150)
    }
  }

  async function keepWriting(name: string, who: Somebody, next: (count: number, marker: string) => [Kind, Written]) {
    for (let count = 1; !stopping; count += 1) {
      const marker = `${name}-${count}`
      const [kind, written] = next(count, marker)
      await write(who, kind, marker, written)
      await pause(30 + Math.random() * 60)
    }
  }

  /** The mentor tells of meetings and plans some; each is a further one of its day. */
  const asMentor = (mentorshipId: string) => (count: number, marker: string) => {
    const told = { mentorshipId, mode: 'TELEPHONE' }
    if (count % 6 !== 0) {
      const startsAt = new Date(Date.now() - 1000).toISOString()
      const input = { ...told, startsAt, note: marker, another: true }
      return ['log', { mutation: 'logContact', type: 'LogContact', input }] satisfies [Kind, Written]
    }
    const startsAt = new Date(Date.now() + (1 + (count % 300)) * day).toISOString()
    const input = { ...told, startsAt, purpose: marker }
    return ['plan', { mutation: 'planContact', type: 'PlanContact', input }] satisfies [Kind, Written]
  }
  /** The protégé writes goals, as many as there may be, and speaks about the first. */
  const asProtege = (mentorshipId: string, goalId: string) => (count: number, marker: string) =>
    count % 5 === 0 && count <= 80
      ? ([
          'goal',
          { mutation: 'proposeGoal', type: 'ProposeGoal', input: { mentorshipId, statement: marker } },
        ] satisfies [Kind, Written])
      : (['comment', { mutation: 'commentOnGoal', type: 'CommentOnGoal', input: { goalId, text: marker } }] satisfies [
          Kind,
          Written,
        ])
  const asCoordinator = (_count: number, marker: string) => {
    const people = [{ email: `${marker}@invited.example.org`, role: 'MENTOR', fullName: marker }]
    const input = { programId, people }
    return ['invitation', { mutation: 'inviteToProgram', type: 'InviteToProgram', input }] satisfies [Kind, Written]
  }

  const running = Promise.all([
    ...pairs.map(({ id, mentor }, index) => keepWriting(`m${index}`, mentor.somebody, asMentor(id))),
    ...pairs.map(async ({ id, protege, goal }, index) =>
      keepWriting(`p${index}`, protege.somebody, asProtege(id, (await goal({ statement: 'The one spoken about' })).id)),
    ),
    keepWriting('c', coordinator.somebody, asCoordinator),
  ])

  return {
    writes,
    broken,
    acknowledged: () => writes.filter((write) => write.acknowledged !== undefined).length,
    /** Milliseconds from now until a write that is sent from now on is acknowledged. */
    firstAcknowledged(): Promise<number> {
      const since = performance.now()
      return new Promise((resolve) => {
        const told = (sentAt: number) => {
          if (sentAt < since) return
          waiting.delete(told)
          resolve(performance.now() - since)
        }
        waiting.add(told)
      })
    },
    /** Each finishes what it has begun. */
    async stop() {
      stopping = true
      await running
    },
  }
}

export type Writers = ReturnType<typeof openWriters>
