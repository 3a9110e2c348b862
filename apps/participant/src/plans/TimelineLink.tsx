import { Link } from '@tanstack/react-router'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useHere } from '../shell/here.ts'
import { timelineOf } from './timeline.ts'

/** Below the year line: where its phases get their days; nothing where a program has none. */
export function TimelineLink({ mentorship }: { mentorship: FragmentType<typeof timelineOf> }) {
  const t = useText()
  const { slug } = useHere()
  const { id, timeline } = readFragment(timelineOf, mentorship)
  if (!timeline) return null
  const words = !timeline.draw.allowed ? 'see' : timeline.drawn ? 'move' : 'draw'
  return (
    <p>
      <Link to="/o/$slug/m/$id/timeline" params={{ slug, id }}>
        {t(`plans.${words}`)}
      </Link>
    </p>
  )
}
