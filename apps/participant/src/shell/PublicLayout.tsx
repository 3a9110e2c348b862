import { IthacaProvider, LanguageSwitch, ParticipantShell } from '@ithaca/ui'
import { ClientProvider } from '@ithaca/client'
import { Link, Outlet } from '@tanstack/react-router'
import type { PlaceLinkProps } from '@ithaca/ui'
import type { ReactNode } from 'react'
import { clientOf, useSession } from '../app/clients.ts'

const toStart = (props: PlaceLinkProps) => <Link to="/" {...props} />

/** The house before anybody is known: no places, only the name and the choice of a language. */
export function PublicFrame({ children, name = 'Ithaca' }: { children: ReactNode; name?: string }) {
  return (
    <ParticipantShell associationName={name} homeLink={toStart} places={[]} actions={<LanguageSwitch />}>
      {children}
    </ParticipantShell>
  )
}

export function PublicLayout() {
  const { turn } = useSession()
  return (
    <IthacaProvider>
      <ClientProvider key={turn} value={clientOf(null)}>
        <PublicFrame>
          <Outlet />
        </PublicFrame>
      </ClientProvider>
    </IthacaProvider>
  )
}
