import { ClientProvider } from '@ithaca/client'
import { clockFrom, PageTitle, useOwnLanguage } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { Outlet, getRouteApi } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { Alone } from '../app/Alone.tsx'
import { useWearBrand } from '../app/brand.ts'
import { useKeepTime } from '../app/clock.ts'
import { NotFoundPage, UnreachablePage } from '../app/gone.tsx'
import { isOffline, useRead } from '../app/read.tsx'
import { graphql } from '../gql/index.ts'
import type { AssociationShellQuery } from '../gql/graphql.ts'
import { clientFor, toSignIn } from '../session/clients.ts'
import { useText } from '../words/words.ts'
import type { Association } from './association.ts'
import { AssociationContext } from './association.ts'

const AssociationShell = graphql(`
  query AssociationShell {
    viewer {
      email
      organizations {
        slug
        hasDuty
        participates
      }
      person {
        id
        fullName
        called
        locale
      }
      duties {
        id
        kind
        program {
          id
          slug
        }
      }
    }
    organization {
      id
      slug
      name
      colour
      logo {
        id
        url
        width
        height
      }
      timeZone
      now
      programs {
        id
        slug
        name
        state
      }
    }
  }
`)

const route = getRouteApi('/$slug')

export function AssociationLayout() {
  const { slug } = route.useParams()
  return (
    <ClientProvider value={clientFor(slug)}>
      <Inside key={slug} slug={slug} />
    </ClientProvider>
  )
}

const statusOf = (response: unknown) => (response instanceof Response ? response.status : null)

function Inside({ slug }: { slug: string }) {
  const read = useRead(AssociationShell, {})
  useWearBrand(read.data?.organization?.name, read.data?.organization?.colour)
  useKeepTime(clockFrom(read.data?.organization?.now))
  const isSpoken = useOwnLanguage(read.data?.viewer?.person?.locale)
  if (!read.data) {
    if (read.error && statusOf(read.error.response) === 404) return <NotFoundPage />
    if (read.error && isOffline(read.error)) return <UnreachablePage retry={read.retry} />
    return <Alone>{read.unread}</Alone>
  }
  const { viewer, organization } = read.data
  if (!viewer) return <SignedOut />
  if (!organization) return <NotFoundPage />
  // The page asks in the language that is spoken, so it begins once that is the person's own.
  if (!isSpoken) return <Alone>{null}</Alone>
  if (!viewer.person) return <Removed name={organization.name} />
  return <Member slug={slug} viewer={viewer} person={viewer.person} organization={organization} />
}

type MemberProps = {
  slug: string
  viewer: NonNullable<AssociationShellQuery['viewer']>
  person: Association['person']
  organization: Association['organization']
}

function Member({ slug, viewer, person, organization }: MemberProps) {
  const association = useMemo((): Association => {
    const isOwner = viewer.duties.some(({ kind }) => kind === 'OWNER')
    const own = new Set(viewer.duties.map(({ program }) => program?.id))
    return {
      slug,
      organization,
      person,
      email: viewer.email,
      duties: viewer.duties,
      isOwner,
      participates: viewer.organizations.some((one) => one.slug === organization.slug && one.participates),
      hasOthers: viewer.organizations.filter(({ hasDuty }) => hasDuty).length > 1,
      programs: organization.programs.filter(({ id }) => isOwner || own.has(id)),
    }
  }, [slug, viewer, person, organization])
  if (association.duties.length === 0) return <NothingHere association={association} />
  return (
    <AssociationContext value={association}>
      <Outlet />
    </AssociationContext>
  )
}

function SignedOut() {
  useEffect(toSignIn, [])
  return <Alone>{null}</Alone>
}

function Removed({ name }: { name: string }) {
  const text = useText()
  return (
    <Alone>
      <PageTitle lead={text('gone.removed')}>{text('gone.removedTitle', { name })}</PageTitle>
      <Button component="a" href="/admin/?choose=true">
        {text('gone.home')}
      </Button>
    </Alone>
  )
}

function NothingHere({ association }: { association: Association }) {
  const text = useText()
  return (
    <Alone>
      <PageTitle over={association.organization.name} lead={text('associations.noDuty')}>
        {text('associations.noDutyTitle')}
      </PageTitle>
      <Button component="a" variant="filled" href={`/o/${association.slug}`}>
        {text('associations.toParticipant')}
      </Button>
    </Alone>
  )
}
