import { ClientProvider, isSignedOut } from '@ithaca/client'
import { clockFrom, IthacaProvider, useOwnLanguage } from '@ithaca/ui'
import { getRouteApi, Outlet } from '@tanstack/react-router'
import { Answered } from '../app/Answered.tsx'
import type { Reading } from '../app/Answered.tsx'
import { clientOf, useSession } from '../app/clients.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import type { ShellQuery } from '../gql/graphql.ts'
import { AssociationFrame } from './AssociationFrame.tsx'
import { HereContext } from './here.ts'
import { Missing } from './MissingPage.tsx'
import { PublicFrame } from './PublicLayout.tsx'
import { RemovedPage } from './RemovedPage.tsx'
import { SignedOutPage } from './SignedOutPage.tsx'

const query = graphql(`
  query Shell {
    viewer {
      email
      organizations {
        slug
        name
        hasDuty
        participates
      }
      person {
        id
        fullName
        called
        locale
        timeZone
        revision
      }
      duties {
        id
        kind
      }
      mentorships {
        id
      }
    }
    organization {
      id
      slug
      name
      colour
      timeZone
      now
      logo {
        id
        url
        width
        height
      }
    }
  }
`)

const route = getRouteApi('/o/$slug')

export function OrganizationLayout() {
  const { slug } = route.useParams()
  const { turn } = useSession()
  return (
    <ClientProvider key={`${slug} ${turn}`} value={clientOf(slug)}>
      <Association slug={slug} />
    </ClientProvider>
  )
}

function Association({ slug }: { slug: string }) {
  const { signedOut } = useSession()
  const { reading, again } = useReading(query, {})
  const found = complete(reading)
  const organization = reading.data?.organization ?? null
  const clock = clockFrom(organization?.now)
  const nobody = signedOut || (reading.error !== undefined && isSignedOut(reading.error))
  return (
    <IthacaProvider
      brand={organization?.colour}
      siteName={organization?.name ?? 'Ithaca'}
      timeZone={reading.data?.viewer?.person?.timeZone}
      now={clock}
    >
      {nobody ? (
        <PublicFrame name={organization?.name ?? 'Ithaca'} logo={organization?.logo}>
          <SignedOutPage organization={organization?.name ?? null} slug={slug} />
        </PublicFrame>
      ) : isUnknown(reading) ? (
        <PublicFrame>
          <Missing home="/" />
        </PublicFrame>
      ) : found ? (
        <Inside slug={slug} data={found} />
      ) : (
        <PublicFrame>
          <Answered reading={{ ...reading, data: undefined }} again={again}>
            {() => null}
          </Answered>
        </PublicFrame>
      )}
    </IthacaProvider>
  )
}

/** Half an answer says nothing about who one is: where something went wrong, that is said instead. */
const complete = ({ data, error }: Reading<ShellQuery>): ShellQuery | undefined =>
  error && !data?.viewer?.person ? undefined : data

const isUnknown = ({ error }: Reading<ShellQuery>): boolean =>
  error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'NOT_FOUND') ?? false

function Inside({ slug, data: { viewer, organization } }: { slug: string; data: ShellQuery }) {
  const isSpoken = useOwnLanguage(viewer?.person?.locale)
  if (!organization)
    return (
      <PublicFrame>
        <Missing home="/" />
      </PublicFrame>
    )
  if (!viewer)
    return (
      <PublicFrame name={organization.name} logo={organization.logo}>
        <SignedOutPage organization={organization.name} slug={slug} />
      </PublicFrame>
    )
  // The page asks in the language that is spoken, so it begins once that is the person's own.
  if (!isSpoken) return null
  if (!viewer.person)
    return (
      <PublicFrame name={organization.name} logo={organization.logo}>
        <RemovedPage viewer={viewer} />
      </PublicFrame>
    )
  return (
    <HereContext value={{ slug, organization, viewer, person: viewer.person }}>
      <AssociationFrame>
        <Outlet />
      </AssociationFrame>
    </HereContext>
  )
}
