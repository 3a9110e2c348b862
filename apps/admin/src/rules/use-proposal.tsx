import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { graphql } from '../gql/index.ts'
import type { ProposalToAnswerFragment } from '../gql/graphql.ts'
import { useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'

export const ProposalToAnswer = graphql(`
  fragment ProposalToAnswer on RuleDraft {
    proposal {
      proposedBy {
        id
        fullName
      }
      viewerCan {
        approve {
          allowed
        }
      }
    }
  }
`)

/** New rules that wait for the viewer as the second of two, as a line of the overview. */
export function useProposal(found: ProposalToAnswerFragment | null): ReactNode[] {
  const text = useText()
  const params = useParamsHere()
  const proposal = found?.proposal
  if (!proposal?.viewerCan.approve.allowed) return []
  return [
    <li key="proposal">
      <Link to="/$slug/$program/rules" params={params} hash="draft">
        {text('publishing.waits', { name: proposal.proposedBy.fullName })}
      </Link>
    </li>,
  ]
}
