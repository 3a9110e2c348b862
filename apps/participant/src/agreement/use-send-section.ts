import { isSignedOut, useClient } from '@ithaca/client'
import type { CombinedError } from '@urql/core'
import { useCallback } from 'react'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { SectionsFragment, SettleAgreementInput } from '../gql/graphql.ts'
import type { FieldRefusal, Version } from '../saving/saving.ts'
import type { Send, Sent } from '../saving/use-saving.ts'
import { sectionsOf, settleAgreement, writeSection } from './section-parts.ts'

/** The choices of an agreement as one types them: numbers as text, means as codes with commas. */
export type Choices = {
  count: string | null
  per: string | null
  means: string | null
  hours: string | null
  months: string | null
}
export type Words = { text: string }

export const choicesOf = ({
  meetings,
  means,
  hoursAMonth,
  termMonths,
  settledRevision,
}: SectionsFragment): Version<Choices> => ({
  text: {
    count: meetings ? String(meetings.count) : null,
    per: meetings?.per ?? null,
    means: means.join(',') || null,
    hours: hoursAMonth == null ? null : String(hoursAMonth),
    months: termMonths == null ? null : String(termMonths),
  },
  revision: settledRevision,
})

export const wordsOf = ({ sections }: SectionsFragment, code: string): Version<Words> => {
  const section = sections.find((one) => one.code === code)
  return { text: { text: section?.text ?? '' }, revision: section?.revision ?? 0 }
}

const numberOf = (text: string | null | undefined): number | null => (text ? Number(text) : null)

type Meetings = NonNullable<SettleAgreementInput['meetings']>
type Means = NonNullable<SettleAgreementInput['means']>

/** What differs, as the server takes it; how often is one thing of two fields. */
function settling(change: Partial<Choices>, now: Choices): Partial<SettleAgreementInput> {
  const said: Partial<SettleAgreementInput> = {}
  if ('count' in change || 'per' in change) {
    const count = numberOf(now.count)
    said.meetings = count === null ? null : { count, per: (now.per ?? 'MONTH') as Meetings['per'] }
  }
  if ('means' in change) said.means = (change.means ? change.means.split(',') : []) as Means
  if ('hours' in change) said.hoursAMonth = numberOf(change.hours)
  if ('months' in change) said.termMonths = numberOf(change.months)
  return said
}

/** Sends the choices; a number that is none waits until it is one. */
export function useSendChoices(agreement: SectionsFragment): Send<Choices> {
  const client = useClient()
  const { id } = agreement
  const base = choicesOf(agreement).text
  const known = JSON.stringify(base)
  return useCallback(
    async (change, revision) => {
      const now: Choices = { ...(JSON.parse(known) as Choices), ...change }
      const input = { agreementId: id, revision, ...settling(change, now), idempotencyKey: crypto.randomUUID() }
      const { data, error } = await client.mutation(settleAgreement, { input }, { quiet: true }).toPromise()
      return answered(error, data?.settleAgreement, choicesOf)
    },
    [client, id, known],
  )
}

export function useSendWords(agreementId: string, code: string): Send<Words> {
  const client = useClient()
  return useCallback(
    async ({ text = '' }, revision) => {
      const input = { agreementId, section: code, text, revision, idempotencyKey: crypto.randomUUID() }
      const { data, error } = await client.mutation(writeSection, { input }, { quiet: true }).toPromise()
      return answered(error, data?.writeAgreementSection, (agreement) => wordsOf(agreement, code))
    },
    [client, agreementId, code],
  )
}

type Fragment = FragmentType<typeof sectionsOf>
type Answer =
  | ({ __typename: 'Agreement' } & object)
  | { __typename: 'Refused'; refusals: { at?: string | null | undefined; message: string }[] }
  | { __typename: 'Stale'; current?: object | null | undefined }

/** Every way it can end is told apart, and whatever did not arrive counts as not reached. */
function answered<Text extends Choices | Words>(
  error: CombinedError | undefined,
  answer: Answer | null | undefined,
  version: (agreement: SectionsFragment) => Version<Text>,
): Sent<Text> {
  if (error) {
    const [first] = error.graphQLErrors
    if (first && first.extensions['code'] === 'BAD_USER_INPUT' && !isSignedOut(error))
      return { is: 'refused', refusals: [{ at: null, message: first.message }] }
    return { is: 'unreachable' }
  }
  if (answer?.__typename === 'Agreement')
    return { is: 'saved', version: version(readFragment(sectionsOf, answer as Fragment)) }
  if (answer?.__typename === 'Stale' && answer.current)
    return { is: 'stale', theirs: version(readFragment(sectionsOf, answer.current as Fragment)) }
  if (answer?.__typename === 'Refused')
    return {
      is: 'refused',
      refusals: answer.refusals.map(({ at, message }): FieldRefusal => ({ at: at ?? null, message })),
    }
  return { is: 'unreachable' }
}
