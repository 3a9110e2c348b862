import { graphql } from '../gql/index.ts'

export const planContact = graphql(`
  mutation PlanContact($input: PlanContactInput!) {
    planContact(input: $input) {
      ... on Contact {
        id
        revision
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
    }
  }
`)

export const reviseContact = graphql(`
  mutation ReviseContact($input: ReviseContactInput!) {
    reviseContact(input: $input) {
      ... on Contact {
        id
        revision
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

export const moveContact = graphql(`
  mutation MoveContact($input: MoveContactInput!) {
    moveContact(input: $input) {
      ... on Contact {
        id
        revision
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

export const cancelContact = graphql(`
  mutation CancelContact($input: CancelContactInput!) {
    cancelContact(input: $input) {
      ... on Contact {
        id
        revision
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

export const restoreContact = graphql(`
  mutation RestoreContact($input: RestoreContactInput!) {
    restoreContact(input: $input) {
      ... on Contact {
        id
        revision
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

export const holdContact = graphql(`
  mutation HoldContact($input: HoldContactInput!) {
    holdContact(input: $input) {
      ... on Contact {
        id
        revision
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
    }
  }
`)

export const undoHeldContact = graphql(`
  mutation UndoHeldContact($input: UndoHeldContactInput!) {
    undoHeldContact(input: $input) {
      ... on Contact {
        id
        revision
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
    }
  }
`)

export const logContact = graphql(`
  mutation LogContact($input: LogContactInput!) {
    logContact(input: $input) {
      ... on Contact {
        id
        revision
        joined
        loggedBy
        startsAt
        note
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
    }
  }
`)

export const askQuestion = graphql(`
  mutation AskQuestion($input: AskQuestionInput!) {
    askQuestion(input: $input) {
      ... on Contact {
        id
        revision
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
    }
  }
`)

export const reviseQuestion = graphql(`
  mutation ReviseQuestion($input: ReviseQuestionInput!) {
    reviseQuestion(input: $input) {
      ... on Contact {
        id
        revision
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

export const removeQuestion = graphql(`
  mutation RemoveQuestion($input: RemoveQuestionInput!) {
    removeQuestion(input: $input) {
      ... on Contact {
        id
        revision
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
    }
  }
`)

export const writeContactNote = graphql(`
  mutation WriteContactNote($input: WriteContactNoteInput!) {
    writeContactNote(input: $input) {
      ... on Contact {
        id
        revision
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

export const sendPreparation = graphql(`
  mutation SendPreparation($input: SendPreparationInput!) {
    sendPreparation(input: $input) {
      ... on Contact {
        id
        revision
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)
