import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { Notice, Refusals, useFormats, useSayDone } from '@ithaca/ui'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { useFocus } from '../app/use-focus.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'

const personWaiting = graphql(`
  fragment ErasureWaits on Person {
    id
    revision
    erasure {
      askedAt
      dueAt
    }
  }
`)

const takeBackErasure = graphql(`
  mutation TakeBackErasure($input: TakeBackErasureInput!) {
    takeBackErasure(input: $input) {
      ... on Person {
        id
        erasure {
          dueAt
        }
      }
      ... on Refused {
        refusals {
          code
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

type ErasureWaitsProps = {
  person: FragmentType<typeof personWaiting>
  /** It was asked for just now: what was pressed is gone, and this is read next. */
  isNew: boolean
}

/** Until when one can think better of it, and the press that does. */
export function ErasureWaits({ person, isNew }: ErasureWaitsProps) {
  const t = useText()
  const { moment, now } = useFormats()
  const sayDone = useSayDone()
  const notice = useFocus<HTMLDivElement>(isNew)
  const stay = useAction(takeBackErasure)
  const { revision, erasure } = readFragment(personWaiting, person)
  if (!erasure) return null
  const press = async () => {
    const outcome = await stay.run({ revision })
    if (outcome.is === 'done') sayDone(t('leaving.stayed'))
  }
  const isOverdue = new Date(erasure.dueAt).getTime() + anHour < now().getTime()
  return (
    <Notice
      ref={notice}
      kind="advice"
      title={t('leaving.waitsTitle', { day: moment(erasure.dueAt) })}
      actions={
        <Button variant="filled" loading={stay.pending} onClick={() => void press()}>
          {t('leaving.stay')}
        </Button>
      }
    >
      <p>{isOverdue ? t('leaving.overdue') : t('leaving.waitsText', { asked: moment(erasure.askedAt) })}</p>
      <Refusals refusals={stay.outcome?.is === 'refused' ? stay.outcome.refusals : []} />
      <Failed action={stay} />
    </Notice>
  )
}

const anHour = 3_600_000
