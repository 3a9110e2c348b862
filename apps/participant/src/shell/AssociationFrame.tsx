import { Anchor, Button, Group } from '@mantine/core'
import { useAction, useNewVersion } from '@ithaca/client'
import { LanguageSwitch, Notice, ParticipantShell } from '@ithaca/ui'
import type { Place, PlaceLinkProps } from '@ithaca/ui'
import { IconHome, IconUser, IconUsers } from '@tabler/icons-react'
import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../app/texts.ts'
import { chooseLanguage } from './choose-language.ts'
import { useHere } from './here.ts'

// The router would mark a link as current for every page below it, too.
const exact = { exact: true }

/** The places of this app; a place without anything in it is not shown. */
function usePlaces(): Place[] {
  const t = useText()
  const { slug, viewer } = useHere()
  const path = useRouterState({ select: ({ location }) => location.pathname.replace(/\/$/, '') })
  const under = path.slice(`/o/${slug}`.length)
  const [first, ...others] = viewer.mentorships
  const mentorship = first && others.length === 0 ? first : null
  return [
    {
      key: 'home',
      label: t('app.home'),
      icon: IconHome,
      current: under === '',
      link: (props) => <Link to="/o/$slug" params={{ slug }} activeOptions={exact} {...props} />,
    },
    {
      key: 'mentorship',
      label: t('app.mentorship'),
      icon: IconUsers,
      current: /^\/(m|mentorships)(\/|$)/.test(under),
      link: (props) =>
        mentorship ? (
          <Link to="/o/$slug/m/$id" params={{ slug, id: mentorship.id }} activeOptions={exact} {...props} />
        ) : (
          <Link to="/o/$slug/mentorships" params={{ slug }} activeOptions={exact} {...props} />
        ),
    },
    {
      key: 'you',
      label: t('app.you'),
      icon: IconUser,
      current: under === '/you',
      link: (props) => <Link to="/o/$slug/you" params={{ slug }} activeOptions={exact} {...props} />,
    },
  ]
}

function NewVersionNotice() {
  const t = useText()
  if (!useNewVersion()) return null
  return (
    <Notice
      kind="info"
      title={t('app.newVersion')}
      announce="status"
      actions={<Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>}
    >
      {t('app.reloadNote')}
    </Notice>
  )
}

export function AssociationFrame({ children }: { children: ReactNode }) {
  const t = useText()
  const { slug, organization, viewer } = useHere()
  const places = usePlaces()
  const hasDuty = viewer.duties.length > 0
  const toHome = (props: PlaceLinkProps) => <Link to="/o/$slug" params={{ slug }} activeOptions={exact} {...props} />
  const language = useAction(chooseLanguage)
  return (
    <ParticipantShell
      associationName={organization.name}
      logo={organization.logo}
      homeLink={toHome}
      places={places}
      notice={<NewVersionNotice />}
      actions={
        <>
          {hasDuty ? (
            <Anchor href={`/admin/${slug}`} visibleFrom="sm">
              {t('app.administration')}
            </Anchor>
          ) : null}
          <LanguageSwitch onChoose={(locale) => void language.run({ locale: locale === 'fr' ? 'FR' : 'EN' })} />
        </>
      }
      footer={
        <Group gap="md">
          {hasDuty ? <Anchor href={`/admin/${slug}`}>{t('app.administration')}</Anchor> : null}
          {viewer.organizations.length > 1 ? <Link to="/">{t('app.otherAssociation')}</Link> : null}
        </Group>
      }
    >
      {children}
    </ParticipantShell>
  )
}
