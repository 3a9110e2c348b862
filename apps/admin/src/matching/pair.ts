import { useAction } from '@ithaca/client'
import type { Outcome } from '@ithaca/client'
import { useEffect } from 'react'
import { graphql } from '../gql/index.ts'
import type { PairMutation } from '../gql/graphql.ts'

export const PairOf = graphql(`
  mutation Pair($input: PairInput!) {
    pair(input: $input) {
      ... on Pairing {
        mentorship {
          id
          revision
        }
        advice {
          code
          sentence
          norm {
            id
            sentence
          }
        }
      }
      ... on Refused {
        refusals {
          code
          message
          norm {
            id
            sentence
          }
        }
      }
    }
  }
`)

type Reason = { code: string; sentence: string; rule: string | null }

export type Preview =
  | { is: 'asking' }
  | { is: 'possible'; reasons: Reason[] }
  | { is: 'refused'; reasons: Reason[] }
  | { is: 'failed'; outcome: Outcome<PairMutation>; retry: () => unknown }

const ruleOf = (norm: unknown): string | null => {
  const sentence: unknown = typeof norm === 'object' && norm !== null ? Reflect.get(norm, 'sentence') : null
  return typeof sentence === 'string' ? sentence : null
}

/** Asks what pairing the two would answer, without writing anything; null until both are chosen. */
export function usePreview(
  programId: string,
  mentorId: string | undefined,
  protegeId: string | undefined,
): Preview | null {
  const { run, retry, clear, pending, outcome } = useAction(PairOf)
  useEffect(() => {
    clear()
    if (mentorId === undefined || protegeId === undefined) return
    void run({ programId, mentorId, protegeId, dryRun: true }, { quiet: true })
  }, [run, clear, programId, mentorId, protegeId])
  if (mentorId === undefined || protegeId === undefined) return null
  if (outcome === null || pending) return { is: 'asking' }
  if (outcome.is === 'refused')
    return {
      is: 'refused',
      reasons: outcome.refusals.map(({ code, message, norm }) => ({ code, sentence: message, rule: ruleOf(norm) })),
    }
  if (outcome.is === 'done')
    return {
      is: 'possible',
      reasons: outcome.data.advice.map(({ code, sentence, norm }) => ({ code, sentence, rule: ruleOf(norm) })),
    }
  return { is: 'failed', outcome, retry }
}

export const longestReason = 1000

/** Whether nothing but what the rules require of a pair stands against the two: that can be set aside with a reason. */
export const isExceptional = (preview: Preview | null): boolean =>
  preview?.is === 'refused' && preview.reasons.every(({ code }) => code === 'pair-condition-unmet')
