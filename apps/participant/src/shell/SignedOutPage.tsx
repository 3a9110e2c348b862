import { PageTitle } from '@ithaca/ui'
import { useRouterState } from '@tanstack/react-router'
import { useText } from '../app/texts.ts'
import { SignInForm } from '../sign-in/SignInForm.tsx'
import css from './shell.module.css'

/** The address stays: after signing in one is where one wanted to be. */
export function SignedOutPage({ organization, slug }: { organization: string | null; slug: string }) {
  const t = useText()
  const next = useRouterState({ select: ({ location }) => location.href })
  return (
    <>
      <PageTitle lead={organization === null ? t('signedOut.textPlain') : t('signedOut.text', { organization })}>
        {t('signedOut.title')}
      </PageTitle>
      <SignInForm next={next} />
      <p className={css['programs']}>
        <a href={`/o/${slug}/programs`}>{t('signedOut.programs')}</a>
      </p>
    </>
  )
}
