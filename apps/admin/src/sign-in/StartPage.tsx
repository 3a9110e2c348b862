import { PageTitle } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { Link, Navigate, getRouteApi } from '@tanstack/react-router'
import { Alone } from '../app/Alone.tsx'
import { isOffline, useRead } from '../app/read.tsx'
import { UnreachablePage } from '../app/gone.tsx'
import { graphql } from '../gql/index.ts'
import { associationIn, safeNext } from '../session/next.ts'
import { signOutHere } from '../session/sign-out.ts'
import { useText } from '../words/words.ts'
import css from './sign-in.module.css'
import { SignInAt } from './SignInAt.tsx'
import { SignInForm } from './SignInForm.tsx'

const WhoAmI = graphql(`
  query WhoAmI {
    viewer {
      email
      organizations {
        slug
        name
        hasDuty
        participates
      }
    }
  }
`)

const route = getRouteApi('/')

export function StartPage() {
  const { next, choose } = route.useSearch()
  const read = useRead(WhoAmI, {})
  if (!read.data) {
    if (read.error && isOffline(read.error)) return <UnreachablePage retry={read.retry} />
    return <Alone>{read.unread}</Alone>
  }
  const { viewer } = read.data
  if (viewer === null || viewer === undefined) {
    const slug = associationIn(next)
    return slug === null ? <SignInForm next={next} /> : <SignInAt slug={slug} next={next} />
  }
  const mine = viewer.organizations.filter(({ hasDuty }) => hasDuty)
  const [only] = mine
  if (next !== undefined && safeNext(next) !== '/admin/')
    return <Navigate to={safeNext(next).replace(/^\/admin/u, '')} replace />
  if (only && mine.length === 1 && !choose) return <Navigate to="/$slug" params={{ slug: only.slug }} replace />
  if (mine.length === 0) return <NoDuty email={viewer.email} belongs={viewer.organizations.length > 0} />
  return <Associations associations={mine} />
}

function Associations({ associations }: { associations: { slug: string; name: string }[] }) {
  const text = useText()
  return (
    <Alone>
      <PageTitle lead={associations.length > 1 ? text('associations.lead') : undefined}>
        {text('associations.title')}
      </PageTitle>
      <ul className={css['choices']}>
        {associations.map(({ slug, name }) => (
          <li key={slug}>
            <Link to="/$slug" params={{ slug }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <SignOut />
    </Alone>
  )
}

function NoDuty({ email, belongs }: { email: string; belongs: boolean }) {
  const text = useText()
  return (
    <Alone>
      <PageTitle lead={belongs ? text('associations.noDuty') : text('associations.noDutyNobody', { email })}>
        {text('associations.noDutyTitle')}
      </PageTitle>
      <div className={css['buttons']}>
        {belongs ? (
          <Button component="a" href="/" variant="filled">
            {text('associations.toParticipant')}
          </Button>
        ) : null}
        <SignOut />
      </div>
    </Alone>
  )
}

function SignOut() {
  const text = useText()
  return (
    <Button variant="subtle" onClick={() => void signOutHere()}>
      {text('rail.signOut')}
    </Button>
  )
}
