import { Notice, useFormats } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'

const setAside = graphql(`
  fragment SetAside on Mentorship {
    id
    overrides {
      norm {
        id
        sentence
      }
      reason
      at
      by {
        id
        fullName
      }
    }
  }
`)

/** What the rules require and somebody of the program has set aside for the two, with the reason. */
export function SetAside({ mentorship }: { mentorship: FragmentType<typeof setAside> }) {
  const t = useText()
  const { longDay, dayOf } = useFormats()
  const { overrides } = readFragment(setAside, mentorship)
  if (overrides.length === 0) return null
  return (
    <Notice
      title={t('adoption.setAside')}
      items={overrides.map(({ norm, reason, at, by }) =>
        t(reason === '' ? 'adoption.setAsideErased' : 'adoption.setAsideBy', {
          ...{ rule: norm?.sentence ?? '', name: by.fullName, reason },
          day: longDay(dayOf(at)),
        }),
      )}
    />
  )
}
