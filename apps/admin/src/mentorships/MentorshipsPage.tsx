import { PageTitle } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { NotYoursHere } from '../app/gone.tsx'
import { withSearch } from '../app/search.ts'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { PairList } from './PairList.tsx'
import type { Changes } from './PairList.tsx'

const route = getRouteApi('/$slug/$program/mentorships')

export function MentorshipsPage() {
  return useHere().hasDuty ? <MentorshipList /> : <NotYoursHere />
}

function MentorshipList() {
  const text = useText()
  const params = useParamsHere()
  const { program } = useHere()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (changes: Changes) => void navigate({ search: (current) => withSearch(current, changes), replace: true }),
    [navigate],
  )
  return (
    <>
      <PageTitle
        over={program.name}
        actions={
          <ButtonLink to="/$slug/$program/matching" params={params} variant="filled">
            {text('mentorships.pair')}
          </ButtonLink>
        }
      >
        {text('mentorships.title')}
      </PageTitle>
      <PairList search={search} onSearch={change} first={25} filters />
    </>
  )
}
