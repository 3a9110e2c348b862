import { PageTitle } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { NotYoursHere } from '../app/gone.tsx'
import { Shell } from '../layout/Shell.tsx'
import { Tabs } from '../layout/Tabs.tsx'
import { useText } from '../words/words.ts'
import { useAssociation } from './association.ts'
import { AssociationActivity } from './AssociationActivity.tsx'
import { IdentityTab } from './identity/IdentityTab.tsx'
import { Owners } from './Owners.tsx'
import { People } from './People.tsx'
import { Programs } from './Programs.tsx'
import { ASSOCIATION_TABS } from './tabs.ts'

const route = getRouteApi('/$slug/settings')

const CONTENTS = {
  programs: Programs,
  people: People,
  owners: Owners,
  identity: IdentityTab,
  activity: AssociationActivity,
}

export function AssociationPage() {
  const text = useText()
  const { slug, organization, isOwner } = useAssociation()
  const { tab = 'programs' } = route.useSearch()
  const Content = CONTENTS[tab]
  const to = { to: '/$slug/settings', params: { slug } } as const
  return (
    <Shell here={null}>
      {isOwner ? (
        <>
          <PageTitle
            over={text('association.title')}
            tabTitle={`${text(`association.${tab}`)} · ${text('association.title')}`}
          >
            {organization.name}
          </PageTitle>
          <Tabs
            label={text('association.tabs')}
            current={tab}
            tabs={ASSOCIATION_TABS.map((key) => ({
              key,
              label: text(`association.${key}`),
              link: { ...to, search: key === 'programs' ? {} : { tab: key } },
            }))}
          />
          <Content />
        </>
      ) : (
        <NotYoursHere />
      )}
    </Shell>
  )
}
