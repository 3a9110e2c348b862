import { Button } from '@mantine/core'
import { IthacaProvider, PageTitle } from '@ithaca/ui'
import { useText } from '../app/texts.ts'
import { PublicFrame } from './PublicLayout.tsx'

/** When a page breaks while it is drawn, or its code cannot be fetched. */
export function CrashedPage() {
  const t = useText()
  return (
    <IthacaProvider>
      <PublicFrame>
        <PageTitle lead={t('crashed.text')}>{t('crashed.title')}</PageTitle>
        <Button variant="filled" onClick={() => window.location.reload()}>
          {t('app.reload')}
        </Button>
      </PublicFrame>
    </IthacaProvider>
  )
}
