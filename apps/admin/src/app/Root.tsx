import { ClientProvider, useNewVersion } from '@ithaca/client'
import { Button } from '@mantine/core'
import { Outlet } from '@tanstack/react-router'
import { clientFor } from '../session/clients.ts'
import { useText } from '../words/words.ts'
import css from './app.module.css'

export function Root() {
  const text = useText()
  const newer = useNewVersion()
  return (
    <ClientProvider value={clientFor(null)}>
      {newer ? (
        <output className={css['newer']}>
          <span>{text('common.newVersion')}</span>
          <Button size="compact-sm" onClick={() => location.reload()}>
            {text('common.reload')}
          </Button>
        </output>
      ) : null}
      <Outlet />
    </ClientProvider>
  )
}
