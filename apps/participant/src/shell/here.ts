import { createContext, useContext } from 'react'
import type { ShellQuery } from '../gql/graphql.ts'

type Viewer = NonNullable<ShellQuery['viewer']>

/** Where one is and as whom: the association of the address and oneself in it. */
export type Here = {
  slug: string
  organization: NonNullable<ShellQuery['organization']>
  viewer: Viewer
  person: NonNullable<Viewer['person']>
}

export const HereContext = createContext<Here | null>(null)

/** Inside an association only: its layout gives it. */
export function useHere(): Here {
  const here = useContext(HereContext)
  if (here === null) throw new Error('outside an association')
  return here
}
