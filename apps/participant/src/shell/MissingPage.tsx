import { IthacaProvider, PageTitle } from '@ithaca/ui'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/texts.ts'
import { useHere } from './here.ts'
import { PublicFrame } from './PublicLayout.tsx'

/** For an unknown address and for one that only others may see alike. */
export function Missing({ home }: { home: string }) {
  const t = useText()
  return (
    <>
      <PageTitle lead={t('missing.text')}>{t('missing.title')}</PageTitle>
      <LinkButton to={home} variant="filled">
        {t('missing.home')}
      </LinkButton>
    </>
  )
}

/** Inside an association, whose places stay at hand. */
export const MissingHere = () => <Missing home={`/o/${useHere().slug}`} />

export const MissingPage = () => (
  <IthacaProvider>
    <PublicFrame>
      <Missing home="/" />
    </PublicFrame>
  </IthacaProvider>
)
