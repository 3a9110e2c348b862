import { useAction } from '@ithaca/client'
import { useState } from 'react'
import { graphql } from '../gql/index.ts'
import type { PaperFragment } from '../gql/graphql.ts'

const signAgreement = graphql(`
  mutation SignAgreement($input: SignAgreementInput!) {
    signAgreement(input: $input) {
      ... on Agreement {
        id
        state
      }
      ... on Refused {
        refusals {
          code
          at
          message
          norm {
            key
            sentence
            source {
              kind
              sentence
            }
          }
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

type Read = { digest: string; paper: PaperFragment }

const keyOfNorm = (norm: unknown): string | null => {
  const key: unknown = typeof norm === 'object' && norm !== null ? Reflect.get(norm, 'key') : null
  return typeof key === 'string' ? key : null
}

/**
 * What was first on screen is what was read. When the text becomes another while one reads, the ticks stay, and what is
 * new is marked against what was read until the signer says to have read it.
 */
export function useSigning(agreementId: string, now: Read, again: () => void) {
  const sign = useAction(signAgreement)
  const [read, setRead] = useState<Read>(now)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const changed = read.digest !== now.digest
  const missing = now.paper.promises.filter(({ key, strength }) => strength === 'REQUIRED' && !ticked.has(key))
  const refused = sign.outcome?.is === 'refused' ? sign.outcome.refusals : []
  const promiseKeys = new Set(now.paper.promises.map(({ key }) => key))
  const aboutClause = (norm: unknown) => promiseKeys.has(keyOfNorm(norm) ?? '')

  return {
    ticked,
    changed,
    before: changed ? read.paper : null,
    pending: sign.pending,
    action: sign,
    tick: (key: string, on: boolean) => {
      const next = new Set(ticked)
      if (on) next.add(key)
      else next.delete(key)
      setTicked(next)
    },
    /** The first promise that is not ticked yet, once signing was tried. */
    missing: tried ? missing : [],
    refusalAt: (key: string) => refused.find(({ norm }) => keyOfNorm(norm) === key)?.message,
    refusals: refused.filter(({ norm }) => !aboutClause(norm)),
    accept: () => setRead(now),
    sign: async (): Promise<string | null> => {
      setTried(true)
      const [first] = missing
      if (first) return first.key
      const outcome = await sign.run({ agreementId, digest: now.digest, acknowledged: [...ticked] })
      if (outcome.is === 'done') setRead(now)
      else if (outcome.is === 'stale') again()
      return null
    },
  }
}
