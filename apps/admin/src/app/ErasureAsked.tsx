import { useFormats } from '@ithaca/ui'
import app from './app.module.css'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useText } from '../words/words.ts'

const erasureAsked = graphql(`
  fragment ErasureAsked on Person {
    id
    erasure {
      dueAt
    }
  }
`)

/** That somebody asked to be erased, and when they are: theirs to take back, nobody else's to stop. */
export function ErasureAsked({ person }: { person: FragmentType<typeof erasureAsked> }) {
  const text = useText()
  const formats = useFormats()
  const { erasure } = readFragment(erasureAsked, person)
  if (!erasure) return null
  return (
    <span className={app['under']}>
      {text('people.asksErasure', { date: formats.day(formats.dayOf(erasure.dueAt)) })}
    </span>
  )
}
