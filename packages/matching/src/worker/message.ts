import type { Assignment } from '../assignment.ts'
import { MatchingError, type MatchingFault, type Place } from '../errors.ts'
import type { Problem } from '../problem.ts'

/** What the thread is started with. */
export interface Request {
  readonly problem: Problem
  readonly candidates: number | undefined
  /** One `Int32`: anything but 0 ends the run. */
  readonly flag: SharedArrayBuffer
  readonly memoryBound: number
}

/** What the thread says; the last is an answer or an error. */
export type Reply =
  | { readonly kind: 'progress'; readonly stage: string; readonly done: number; readonly of: number }
  | { readonly kind: 'answer'; readonly assignment: Assignment }
  | { readonly kind: 'error'; readonly error: SentError }

/** An error as it crosses threads: classes do not. */
export interface SentError {
  readonly fault: MatchingFault | undefined
  readonly message: string
  readonly place: Place
}

export function sent(error: unknown): SentError {
  if (error instanceof MatchingError) return { fault: error.fault, message: error.message, place: error.place }
  return {
    fault: undefined,
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    place: {},
  }
}

/** The same error again. */
export function received({ fault, message, place }: SentError): Error {
  if (fault === undefined) return new Error(message)
  const { message: located } = new MatchingError(fault, '', place)
  return new MatchingError(fault, message.slice(located.length), place)
}
