import { Notice, dayBefore, useFormats } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import css from './pair.module.css'

const textsKept = graphql(`
  fragment TextsKept on Mentorship {
    id
    textsErasedOn
    textsAreErased
    partner {
      id
      erasedAt
    }
  }
`)

/** What of the words of the two is gone, with one of them or since when; or until when it can be read, once that is known. */
export function TextsKept({ mentorship }: { mentorship: FragmentType<typeof textsKept> }) {
  const t = useText()
  const { longDay } = useFormats()
  const { textsErasedOn: on, textsAreErased, partner } = readFragment(textsKept, mentorship)
  if (!on && !partner?.erasedAt) return null
  return (
    <div className={css['kept']}>
      {!on ? (
        <Notice title={t('leaving.partnerGoneTitle')}>{t('leaving.partnerGoneText')}</Notice>
      ) : textsAreErased ? (
        <Notice title={t('leaving.textsGoneTitle')}>{t('leaving.textsGoneText', { day: longDay(on) })}</Notice>
      ) : (
        <Notice kind="advice" title={t('leaving.textsSoonTitle', { day: longDay(dayBefore(on)) })}>
          {t('leaving.textsSoonText')}
        </Notice>
      )}
    </div>
  )
}
