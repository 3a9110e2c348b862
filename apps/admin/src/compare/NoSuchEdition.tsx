import { EmptyState } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'

/** Where an address asks for what there is not, nothing is compared in its stead. */
export function NoSuchEdition({ missing }: { missing: readonly string[] }) {
  const text = useText()
  const params = useParamsHere()
  const named = missing.map((one) => (one === 'draft' ? text('compare.draft') : one)).join(', ')
  return (
    <EmptyState
      level={2}
      title={text('compare.missing')}
      action={
        <Link to="/$slug/$program/rules/compare" params={params} search={{}}>
          {text('compare.newest')}
        </Link>
      }
    >
      {text('compare.missingHint', { named })}
    </EmptyState>
  )
}
