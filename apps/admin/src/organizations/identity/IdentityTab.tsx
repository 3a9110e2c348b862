import { PageSkeleton } from '@ithaca/ui'
import { useRead } from '../../app/read.tsx'
import { graphql } from '../../gql/index.ts'
import type { AssociationIdentityQuery } from '../../gql/graphql.ts'
import { AddressSection } from './AddressSection.tsx'
import { LogoSection } from './LogoSection.tsx'

const AssociationIdentity = graphql(`
  query AssociationIdentity {
    organization {
      id
      slug
      name
      revision
      formerSlugs
      logo {
        id
        url
        width
        height
      }
      viewerCan {
        chooseLogo {
          allowed
          refusals {
            code
            message
          }
        }
        changeSlug {
          allowed
          refusals {
            code
            message
          }
        }
      }
    }
  }
`)

export type Identity = NonNullable<AssociationIdentityQuery['organization']>

/** How the association looks, and where it is found. */
export function IdentityTab() {
  const read = useRead(AssociationIdentity, {}, <PageSkeleton lines={6} />)
  if (!read.data) return read.unread
  const { organization } = read.data
  if (!organization) return null
  return (
    <>
      <LogoSection organization={organization} />
      {/* The field begins with the address there is, whenever that changes. */}
      <AddressSection key={organization.slug} organization={organization} />
    </>
  )
}
