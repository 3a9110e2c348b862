import { createContext, useContext } from 'react'
import type { AssociationShellQuery } from '../gql/graphql.ts'

type Viewer = NonNullable<AssociationShellQuery['viewer']>

export type Association = {
  slug: string
  organization: NonNullable<AssociationShellQuery['organization']>
  person: NonNullable<Viewer['person']>
  email: string
  duties: Viewer['duties']
  isOwner: boolean
  participates: boolean
  hasOthers: boolean
  /** The programs the viewer may open here. */
  programs: NonNullable<AssociationShellQuery['organization']>['programs']
}

export const AssociationContext = createContext<Association | null>(null)

export function useAssociation(): Association {
  const association = useContext(AssociationContext)
  if (association === null) throw new Error('useAssociation outside of an association')
  return association
}
