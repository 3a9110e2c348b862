import { Anchor, Button } from '@mantine/core'
import { signOut } from '@ithaca/client'
import { EmptyState, Notice, PageTitle } from '@ithaca/ui'
import { getRouteApi, Link, Navigate } from '@tanstack/react-router'
import { Answered } from '../app/Answered.tsx'
import { startAfresh } from '../app/clients.ts'
import { useText } from '../app/texts.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import type { StartQuery } from '../gql/graphql.ts'
import { AwayTo } from '../shell/AwayTo.tsx'
import { SignInForm } from './SignInForm.tsx'
import css from './sign-in.module.css'

const query = graphql(`
  query Start {
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

const route = getRouteApi('/open/')

/** A path of this site only: never where a stranger would like people to land. */
const ownPath = (path: string | undefined) => (path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : null)

export function StartPage() {
  const { error, next } = route.useSearch()
  const { reading, again } = useReading(query, {})
  return (
    <Answered reading={reading} again={again}>
      {({ viewer }) =>
        viewer ? (
          <SignedIn viewer={viewer} next={ownPath(next)} />
        ) : (
          <SignIn linkFailed={error !== undefined} next={ownPath(next) ?? '/'} />
        )
      }
    </Answered>
  )
}

function SignIn({ linkFailed, next }: { linkFailed: boolean; next: string }) {
  const t = useText()
  return (
    <>
      <PageTitle lead={t('signIn.lead')}>{t('signIn.title')}</PageTitle>
      {linkFailed ? (
        <div className={css['failed']}>
          <Notice kind="refusal" title={t('signIn.linkNotGood')} announce="alert" />
        </div>
      ) : null}
      <SignInForm next={next} />
      <p className={css['aside']}>{t('signIn.newHere')}</p>
    </>
  )
}

type Viewer = NonNullable<StartQuery['viewer']>

function SignedIn({ viewer, next }: { viewer: Viewer; next: string | null }) {
  const t = useText()
  const [only, ...others] = viewer.organizations
  if (next !== null) return <AwayTo href={next} />
  if (only && others.length === 0) {
    if (only.hasDuty && !only.participates) return <AwayTo href={`/admin/${only.slug}`} />
    return <Navigate to="/o/$slug" params={{ slug: only.slug }} replace />
  }
  const out = async () => {
    await signOut()
    startAfresh()
  }
  if (!only)
    return (
      <>
        <PageTitle>{t('associations.title')}</PageTitle>
        <EmptyState
          title={t('associations.none')}
          action={<Button onClick={() => void out()}>{t('associations.signOut')}</Button>}
        >
          {t('associations.noneText', { email: viewer.email })}
        </EmptyState>
      </>
    )
  return (
    <>
      <PageTitle lead={t('associations.lead')}>{t('associations.title')}</PageTitle>
      <ul className={css['list']}>
        {viewer.organizations.map(({ slug, name, hasDuty, participates }) => (
          <li key={slug}>
            {participates || !hasDuty ? (
              <Link to="/o/$slug" params={{ slug }} className={css['name']}>
                {name}
              </Link>
            ) : (
              <a href={`/admin/${slug}`} className={css['name']}>
                {name}
              </a>
            )}
            <span className={css['links']}>
              {participates ? <span>{t('associations.participates')}</span> : null}
              {hasDuty ? <Anchor href={`/admin/${slug}`}>{t('associations.admin')}</Anchor> : null}
            </span>
          </li>
        ))}
      </ul>
      <p className={css['aside']}>
        <Button variant="subtle" onClick={() => void out()}>
          {t('associations.signOut')}
        </Button>
      </p>
    </>
  )
}
