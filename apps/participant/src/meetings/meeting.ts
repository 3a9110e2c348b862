import { graphql } from '../gql/index.ts'

/** What a line about a meeting says. */
export const meetingLine = graphql(`
  fragment MeetingLine on Contact {
    id
    kind
    state
    mode
    modeNamed
    startsAt
    endsAt
    onDay
    minutes
    counts
    joined
    loggedBy
    questionCount
    awaitsAnswer
    revision
    mentorship {
      id
      startsOn
    }
    viewerCan {
      hold {
        allowed
      }
      undoHeld {
        allowed
      }
      cancel {
        allowed
      }
      restore {
        allowed
      }
      move {
        allowed
      }
    }
  }
`)

/** All there is about one, for the two. */
export const meetingWhole = graphql(`
  fragment MeetingWhole on Contact {
    id
    purpose
    place
    note
    revision
    agenda {
      code
      label
      included
    }
    lacksPurpose
    preparation {
      parts
      told
      needs
      background
      needsToldAt
      backgroundToldAt
      leadHours
      late
    }
    ownNote {
      text
      revision
    }
    plannedBy {
      id
      called
    }
    viewerCan {
      revise {
        allowed
      }
      askQuestion {
        allowed
      }
      writeNote {
        allowed
      }
      sendPreparation {
        allowed
      }
    }
    ...MeetingLine
    ...MeetingQuestions
  }
`)

export const meetingQuestions = graphql(`
  fragment MeetingQuestions on Contact {
    id
    state
    questions {
      id
      text
      revision
    }
    viewerCan {
      askQuestion {
        allowed
      }
    }
  }
`)

/** Of the two: whose meetings these are, and what they can be by their rules. */
export const meetingPair = graphql(`
  fragment MeetingPair on Mentorship {
    id
    pairedAt
    startsOn
    endsOn
    viewerParty
    partner {
      id
      called
    }
    mentor {
      id
      called
    }
    protege {
      id
      called
    }
    program {
      id
      timeZone
    }
    contactChoices {
      kinds
      modes
      arrangedBy
      agenda {
        code
        label
        included
      }
    }
  }
`)
