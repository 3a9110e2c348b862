import { StatusWord } from '@ithaca/ui'
import type { HealthState, MentorshipPhase } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'

const PHASE = { AGREEMENT: 'open', ENDED: 'waiting', UNDONE: 'waiting' } as const
const HEALTH = { ON_TRACK: 'met', ATTENTION: 'attention', OFF_TRACK: 'overdue' } as const

type StateWordProps = {
  phase: MentorshipPhase
  health: { state?: HealthState | null | undefined; words?: string | null | undefined }
}

/** How a pair stands: of a running year its health, else its phase; by word and shape. A term that is over has no health. */
export function StateWord({ phase, health: { state, words } }: StateWordProps) {
  const text = useText()
  if (state) return <StatusWord status={HEALTH[state]}>{words}</StatusWord>
  if (phase === 'ACTIVE') return <StatusWord status="waiting">{text('mentorships.termOver')}</StatusWord>
  return <StatusWord status={PHASE[phase]}>{text(`phase.${phase}`)}</StatusWord>
}
