import type { MentorshipRowFragment } from '../gql/graphql.ts'

export type AtItsEnd =
  | { is: 'ended'; day: string }
  | { is: 'renewal' }
  | { is: 'ends'; day: string }
  | { is: 'lookBack'; given: number; asked: number }

type Told = Pick<MentorshipRowFragment, 'renewal' | 'evaluation' | 'ending'>

/** What a row says of the end: that it ended, or soon will, whether it is being renewed, and how many looked back. */
export function atItsEnd({ renewal, evaluation, ending }: Told, today: string): AtItsEnd[] {
  const found: AtItsEnd[] = []
  if (ending) found.push({ is: 'ended', day: ending.lastDay })
  if (renewal?.isOpen) {
    const stands = [renewal.mentor, renewal.protege]
    const isProposed = renewal.agreement !== null && !stands.includes('WOULD_END')
    found.push(isProposed ? { is: 'renewal' } : { is: 'ends', day: renewal.lastDay })
  }
  if (evaluation && evaluation.opensOn <= today) {
    const { given, asked, closesOn } = evaluation
    if (today <= closesOn || ending) found.push({ is: 'lookBack', given, asked })
  }
  return found
}
