import { Notice } from '@ithaca/ui'
import type { EditedDraftQuery } from '../gql/graphql.ts'
import { useText } from '../words/rule-words.ts'

type Draft = NonNullable<NonNullable<EditedDraftQuery['program']>['draft']>

/** Whoever changes what waits for a second person knows beforehand that it ends the waiting. */
export function EndsProposal({ proposal }: Pick<Draft, 'proposal'>) {
  const text = useText()
  if (proposal?.state !== 'OPEN') return null
  return <Notice title={text('ruleEditor.endsProposal', { name: proposal.proposedBy.fullName })} announce="status" />
}
