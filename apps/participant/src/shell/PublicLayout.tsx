import { IthacaProvider, LanguageSwitch, ParticipantShell } from '@ithaca/ui'
import { ClientProvider } from '@ithaca/client'
import { Link, Outlet } from '@tanstack/react-router'
import type { Logo, PlaceLinkProps } from '@ithaca/ui'
import type { ReactNode } from 'react'
import { clientOf, useSession } from '../app/clients.ts'

const toStart = (props: PlaceLinkProps) => <Link to="/" {...props} />

type PublicFrameProps = { children: ReactNode; name?: string; logo?: Logo | null | undefined }

/** The house before anybody is known: no places, only the name and the choice of a language. */
export function PublicFrame({ children, name = 'Ithaca', logo }: PublicFrameProps) {
  return (
    <ParticipantShell associationName={name} logo={logo} homeLink={toStart} places={[]} actions={<LanguageSwitch />}>
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
