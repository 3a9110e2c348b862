import { createContext, useContext } from 'react'
import type { ProgramShellQuery } from '../gql/graphql.ts'

export type Program = NonNullable<ProgramShellQuery['program']>

export type Here = {
  slug: string
  program: Program
  isOwner: boolean
  isCoordinator: boolean
  isCommittee: boolean
  /** Coordinator or committee member: may read names, states and dates of the program. */
  hasDuty: boolean
  readsConcerns: boolean
  /** Whether the rules ask for looks back, or did. */
  hasEvaluations: boolean
  /** What was said in them, beside that it was. */
  readsEvaluations: boolean
  /** Whose members check in with everybody; null where the rules ask nobody to. */
  checkInDuty: Program['checkInSummary']['duty']
  /** Whether the viewer is one of them. */
  looksAfter: boolean
  /** What people say in confidence while it runs. */
  readsFeedback: boolean
}

export const ProgramContext = createContext<Here | null>(null)

export function useHere(): Here {
  const here = useContext(ProgramContext)
  if (here === null) throw new Error('useHere outside of a program')
  return here
}

/** Both slugs, for links inside the program. */
export const useParamsHere = () => {
  const { slug, program } = useHere()
  return { slug, program: program.slug }
}
