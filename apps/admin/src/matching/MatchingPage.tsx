import { PageTitle } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { NotYoursHere } from '../app/gone.tsx'
import { withSearch } from '../app/search.ts'
import { useHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { Candidates } from './Candidates.tsx'
import css from './matching.module.css'
import { PairPanel } from './PairPanel.tsx'

const route = getRouteApi('/$slug/$program/matching')

export function MatchingPage() {
  const text = useText()
  const { program, hasDuty } = useHere()
  const chosen = route.useSearch()
  const navigate = route.useNavigate()
  if (!hasDuty) return <NotYoursHere />
  const { mentor, protege } = program.labels
  const choose = (changes: { mentor?: string; protege?: string }) =>
    void navigate({ search: (current) => withSearch(current, changes), replace: true, resetScroll: false })
  return (
    <>
      <PageTitle over={program.name} lead={text('matching.lead', { mentor: mentor.one, protege: protege.one })}>
        {text('matching.title')}
      </PageTitle>
      <div className={css['columns']}>
        <Candidates side="MENTOR" labels={mentor} chosen={chosen.mentor} onChoose={(id) => choose({ mentor: id })} />
        <Candidates
          side="PROTEGE"
          labels={protege}
          chosen={chosen.protege}
          onChoose={(id) => choose({ protege: id })}
        />
        <PairPanel
          mentorId={chosen.mentor}
          protegeId={chosen.protege}
          onPaired={() => choose({ mentor: '', protege: '' })}
        />
      </div>
    </>
  )
}
