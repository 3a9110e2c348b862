import { graphql } from '../gql/index.ts'

/** What is asked, why, and of whom. */
export const openTask = graphql(`
  fragment OpenTask on Obligation {
    key
    code
    party
    state
    strength
    title
    asks
    why
    dueOn
    until
    waitsOn
    settledWith
    contactId
    contactKind
    count
    target
    most
    planned
    norm {
      id
      key
      ... on QuantityNorm {
        measure
      }
      ... on StepNorm {
        moment
      }
    }
  }
`)

export const partnerCard = graphql(`
  fragment PartnerCard on Mentorship {
    id
    viewerParty
    partner {
      id
      called
      fullName
      erasedAt
    }
    program {
      id
      name
      labels {
        mentor {
          one
          your
        }
        protege {
          one
          your
        }
      }
    }
    contactCards {
      id
      email
      phone
      about
      person {
        id
      }
    }
  }
`)

export const agreementCard = graphql(`
  fragment AgreementCard on Mentorship {
    id
    startsOn
    endsOn
    ending {
      endedOn
    }
    agreement {
      id
      number
      state
      form
      signedOn
      continuesFrom
      edition {
        id
        number
      }
      file {
        id
        name
        url
      }
    }
    ...PartingLinks
  }
`)

export const yearOf = graphql(`
  fragment YearOf on Mentorship {
    id
    goals {
      id
      position
      deadline
      statement
    }
    yearLine {
      from
      until
      today
      review
      reviewLabel
      spans {
        kind
        from
        until
        label
        name
      }
      marks {
        kind
        on
        label
      }
    }
  }
`)
