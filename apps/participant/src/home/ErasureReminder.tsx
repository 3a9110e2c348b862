import { useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useHere } from '../shell/here.ts'

const waiting = graphql(`
  fragment ErasureReminder on Person {
    id
    erasure {
      dueAt
    }
  }
`)

/** One line where everybody comes by: nobody is to be erased because they forgot that they asked. */
export function ErasureReminder({ person }: { person: FragmentType<typeof waiting> | null | undefined }) {
  const t = useText()
  const { moment } = useFormats()
  const { slug } = useHere()
  const erasure = readFragment(waiting, person)?.erasure
  if (!erasure) return null
  return (
    <p>
      {t('leaving.waitsTitle', { day: moment(erasure.dueAt) })}.{' '}
      <Link to="/o/$slug/you" params={{ slug }}>
        {t('leaving.takeBack')}
      </Link>
    </p>
  )
}
