import { graphql } from '../gql/index.ts'

export const InvitationRow = graphql(`
  fragment InvitationRow on Invitation {
    id
    email
    fullName
    role
    state
    expiresAt
    acceptedAt
    sentCount
    mailState
    mailError
    revision
    invitedBy {
      id
      fullName
    }
    viewerCan {
      resend {
        allowed
        refusals {
          code
          message
        }
      }
      withdraw {
        allowed
        refusals {
          code
          message
        }
      }
    }
  }
`)
