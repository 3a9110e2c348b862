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
/** After this it counts as broken for good. */
const longestOutage = 180_000
const day = 86_400_000

/** How an attempt was answered; without a status nobody answered it, or not to the end. */
export type Answered = { sentAt: number; milliseconds: number; status?: number }
export type Spoken = Pair & { goalId: string }
export type Writing = {
  program: Settled
  pairs: readonly Spoken[]
  /** Distinguishes their markers from others'. */
  name: string
  /** New goals too, of which there may be twenty. */
  goals?: boolean
}

/** Writers that go on whatever happens: what was not acknowledged is sent again with the same key. */
export function openWriters({ program, pairs, name: of, goals = false }: Writing) {
  const { coordinator, id: programId } = program
  const writes: Write[] = []
  const broken: string[] = []
  const answers: Answered[] = []
  const waiting = new Set<(sentAt: number) => void>()
  let stopping = false

  /** Whether it is settled: acknowledged, or refused, which nothing here should be. */
  async function attempt(who: Somebody, { mutation, type, input }: Written, key: string): Promise<boolean> {
    const query = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ... on Refused { refusals { code } } } }`
    const sentAt = performance.now()
    const answer: Answered = { sentAt, milliseconds: 0 }
    answers.push(answer)
    try {
      const response = await who.fetch(`/o/${who.organization}/graphql`, {
        method: 'POST',
        body: JSON.stringify({ query, variables: { input: { ...input, idempotencyKey: key } } }),
        signal: AbortSignal.timeout(patience),
      })
      const text = await response.text()
      answer.status = response.status
      if (response.status === 503) return false
      const { data, errors } = JSON.parse(text) as Answer<Record<string, { __typename: string }>>
      const answered = data?.[mutation]
      if (!answered || errors || answered.__typename === 'Refused' || answered.__typename === 'Stale') {
        broken.push(`${mutation} answered ${response.status} ${JSON.stringify(errors ?? answered)}`)
        return answered !== undefined && !errors
      }
      for (const told of waiting) told(sentAt)
      return true
    } catch {
      return false // nobody answered, or the answer was cut off
    } finally {
      answer.milliseconds = performance.now() - sentAt
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
    goals && count % 5 === 0 && count <= 80
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

  const acknowledged = () => writes.filter((write) => write.acknowledged !== undefined).length
  const running = Promise.all([
    ...pairs.map(({ id, mentor }, index) => keepWriting(`${of}m${index}`, mentor.somebody, asMentor(id))),
    ...pairs.map(({ id, protege, goalId }, index) =>
      keepWriting(`${of}p${index}`, protege.somebody, asProtege(id, goalId)),
    ),
    keepWriting(`${of}c`, coordinator.somebody, asCoordinator),
  ])

  return {
    writes,
    broken,
    answers,
    acknowledged,
    /** Milliseconds from now until a write that is sent from now on is acknowledged. */
    firstAcknowledged(): Promise<number> {
      const since = performance.now()
      return new Promise((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error('nothing is acknowledged any more')), longestOutage)
        const told = (sentAt: number) => {
          if (sentAt < since) return
          clearTimeout(limit)
          waiting.delete(told)
          resolve(performance.now() - since)
        }
        waiting.add(told)
      })
    },
    async more(count: number): Promise<void> {
      const wanted = acknowledged() + count
      const deadline = performance.now() + longestOutage
      while (acknowledged() < wanted) {
        if (performance.now() > deadline) throw new Error('hardly anything is acknowledged any more')
        await pause(20)
      }
    },
    /** Each finishes what it has begun. */
    async stop() {
      stopping = true
      await running
    },
  }
}

export type Writers = ReturnType<typeof openWriters>
