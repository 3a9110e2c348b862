import { startOfSentence } from '@ithaca/ui'
import type { InvitationRole } from '../gql/graphql.ts'
import type { Labels } from '../words/labels.ts'
import { useText } from '../words/words.ts'

/** What somebody is invited as, in the program's words. */
export function useRoleName(labels: Labels | null) {
  const text = useText()
  return (role: InvitationRole): string => {
    if (role === 'MENTOR') return startOfSentence(labels?.mentor.one ?? '')
    if (role === 'PROTEGE') return startOfSentence(labels?.protege.one ?? '')
    return text(`duty.${role}`)
  }
}
