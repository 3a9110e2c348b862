import { PageTitle } from '@ithaca/ui'
import { useRouterState } from '@tanstack/react-router'
import { useText } from '../app/texts.ts'
import { SignInForm } from '../sign-in/SignInForm.tsx'

/** The address stays: after signing in one is where one wanted to be. */
export function SignedOutPage({ organization }: { organization: string | null }) {
  const t = useText()
  const next = useRouterState({ select: ({ location }) => location.href })
  return (
    <>
      <PageTitle lead={organization === null ? t('signedOut.textPlain') : t('signedOut.text', { organization })}>
        {t('signedOut.title')}
      </PageTitle>
      <SignInForm next={next} />
    </>
  )
}
