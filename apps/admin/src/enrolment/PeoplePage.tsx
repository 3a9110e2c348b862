import { PageTitle } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { NotYoursHere } from '../app/gone.tsx'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { Tabs } from '../layout/Tabs.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { InvitationList } from './InvitationList.tsx'
import { ParticipantList } from './ParticipantList.tsx'

const route = getRouteApi('/$slug/$program/people')

export function PeoplePage() {
  const text = useText()
  const params = useParamsHere()
  const { tab } = route.useSearch()
  const { program, hasDuty, isCoordinator, isOwner } = useHere()
  // Owners invite coordinators, and see what became of that; the people themselves are not theirs to see.
  const ownersView = isOwner && !hasDuty && tab === 'invitations'
  if (!hasDuty && !ownersView) return <NotYoursHere />
  const to = { to: '/$slug/$program/people', params } as const
  const tabs = [
    { key: 'participants', label: text('people.participants'), link: { ...to, search: {} } },
    { key: 'invitations', label: text('people.invitations'), link: { ...to, search: { tab: 'invitations' as const } } },
  ]
  return (
    <>
      <PageTitle
        over={program.name}
        actions={
          program.viewerCan.invite.allowed ? (
            <ButtonLink to="/$slug/$program/people/invite" params={params} variant="filled">
              {text('people.invite')}
            </ButtonLink>
          ) : null
        }
      >
        {text('people.title')}
      </PageTitle>
      {isCoordinator ? <Tabs label={text('people.tabs')} tabs={tabs} current={tab ?? 'participants'} /> : null}
      {ownersView || (isCoordinator && tab === 'invitations') ? <InvitationList /> : <ParticipantList />}
    </>
  )
}
