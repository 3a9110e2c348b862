import type { InvitationRole } from '../gql/graphql.ts'
import { capital } from '../words/labels.ts'
import type { Labels } from '../words/labels.ts'
import { useText } from '../words/words.ts'

/** What somebody is invited as, in the program's words. */
export function useRoleName(labels: Labels | null) {
  const text = useText()
  return (role: InvitationRole): string => {
    if (role === 'MENTOR') return capital(labels?.mentor.one ?? '')
    if (role === 'PROTEGE') return capital(labels?.protege.one ?? '')
    return text(`duty.${role}`)
  }
}
