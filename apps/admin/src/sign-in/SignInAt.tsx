import { ClientProvider, useQuery } from '@ithaca/client'
import { useWearBrand } from '../app/brand.ts'
import { graphql } from '../gql/index.ts'
import { clientFor } from '../session/clients.ts'
import { SignInForm } from './SignInForm.tsx'

const AssociationFace = graphql(`
  query AssociationFace {
    organization {
      id
      name
      colour
      logo {
        id
        url
        width
        height
      }
    }
  }
`)

/** Signing in on the way to an association: its name, logo and colour lead, as on its pages. */
export function SignInAt({ slug, next }: { slug: string; next: string | undefined }) {
  return (
    <ClientProvider value={clientFor(slug)}>
      <WithItsFace next={next} />
    </ClientProvider>
  )
}

function WithItsFace({ next }: { next: string | undefined }) {
  const [{ data }] = useQuery({ query: AssociationFace })
  const organization = data?.organization ?? null
  useWearBrand(organization?.name, organization?.colour)
  return <SignInForm next={next} association={organization} />
}
