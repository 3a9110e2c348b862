import { Button } from '@mantine/core'
import { magicLinkAddress } from '@ithaca/client'
import { PageTitle } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/texts.ts'

const route = getRouteApi('/open/verify')

/** Where a mailed link leads. Scanners follow links, so only the button signs in. */
export function VerifyPage() {
  const t = useText()
  const { token, next, error } = route.useSearch()
  if (token === undefined || error !== undefined)
    return (
      <>
        <PageTitle lead={t('verify.badText')}>{t('verify.badTitle')}</PageTitle>
        <LinkButton to="/" variant="filled">
          {t('verify.newLink')}
        </LinkButton>
      </>
    )
  return (
    <>
      <PageTitle lead={t('verify.text')}>{t('verify.title')}</PageTitle>
      <Button component="a" href={magicLinkAddress(token, next ?? '/')} variant="filled">
        {t('verify.submit')}
      </Button>
    </>
  )
}
