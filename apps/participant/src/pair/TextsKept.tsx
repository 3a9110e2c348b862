import { Notice, dayBefore, useFormats } from '@ithaca/ui'
import { useText } from '../app/texts.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'

const textsKept = graphql(`
  fragment TextsKept on Mentorship {
    id
    textsErasedOn
    textsAreErased
  }
`)

/** Until when what the two wrote can be read, once that is known; or since when it is gone. */
export function TextsKept({ mentorship }: { mentorship: FragmentType<typeof textsKept> }) {
  const t = useText()
  const { longDay } = useFormats()
  const { textsErasedOn: on, textsAreErased } = readFragment(textsKept, mentorship)
  if (!on) return null
  return textsAreErased ? (
    <Notice title={t('leaving.textsGoneTitle')}>{t('leaving.textsGoneText', { day: longDay(on) })}</Notice>
  ) : (
    <Notice kind="advice" title={t('leaving.textsSoonTitle', { day: longDay(dayBefore(on)) })}>
      {t('leaving.textsSoonText')}
    </Notice>
  )
}
