import { Task } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useHere } from '../shell/here.ts'
import { newerRules } from './newer-rules.ts'

/** One of the things that are open: nobody has to, so it comes without a date or a strength. */
export function NewerRulesTask({ mentorship }: { mentorship: FragmentType<typeof newerRules> }) {
  const t = useText()
  const { slug } = useHere()
  const { id, viewerParty, partner, adoption } = readFragment(newerRules, mentorship)
  if (!adoption) return null
  const theirs = viewerParty === 'MENTOR' ? adoption.protegeConsentedAt : adoption.mentorConsentedAt
  const values = { name: partner?.called ?? '', number: adoption.edition.number }
  return (
    <Task
      title={
        <Link to="/o/$slug/m/$id/rules" params={{ slug, id }}>
          {t('adoption.task')}
        </Link>
      }
      note={t(theirs ? 'adoption.taskTheirs' : 'adoption.taskNote', values)}
    />
  )
}
