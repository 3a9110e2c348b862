import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { Refusals, useFormats, useSayDone } from '@ithaca/ui'
import { Failed } from '../app/Failed.tsx'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { graphql } from '../gql/index.ts'
import { useHere } from '../shell/here.ts'
import type { Adopting, Adoption } from './AdoptionPage.tsx'
import css from './adoption.module.css'

const consentToEdition = graphql(`
  mutation ConsentToEdition($input: ConsentToEditionInput!) {
    consentToEdition(input: $input) {
      ... on Mentorship {
        id
      }
      ... on Refused {
        refusals {
          code
          message
        }
      }
    }
  }
`)

const takeBackConsent = graphql(`
  mutation TakeBackConsent($input: TakeBackConsentInput!) {
    takeBackConsent(input: $input) {
      ... on Mentorship {
        id
      }
      ... on Refused {
        refusals {
          code
          message
        }
      }
    }
  }
`)

type ConsentingProps = {
  mentorship: Pick<Adopting, 'id' | 'viewerParty' | 'partner'>
  adoption: Adoption
  again: () => void
}

/** Where the two stand, what saying yes does, and that nobody has to. */
export function Consenting({ mentorship, adoption, again }: ConsentingProps) {
  const t = useText()
  const say = useSayDone()
  const { longDay, dayOf } = useFormats()
  const { slug } = useHere()
  const consent = useAction(consentToEdition)
  const { id, viewerParty, partner } = mentorship
  const { edition, mentorConsentedAt, protegeConsentedAt, viewerCan } = adoption
  const [mine, theirs] =
    viewerParty === 'MENTOR' ? [mentorConsentedAt, protegeConsentedAt] : [protegeConsentedAt, mentorConsentedAt]
  const values = { name: partner?.called ?? '', number: edition.number }
  const on = (at: string) => ({ ...values, day: longDay(dayOf(at)) })
  const { outcome } = consent
  const agree = async () => {
    const ended = await consent.run({ mentorshipId: id, editionId: edition.id })
    if (ended.is === 'done') say(t('adoption.agreed', { number: edition.number }))
    // What stands in the way is most often that there is something newer to read.
    again()
  }
  const refusals = outcome?.is === 'refused' ? outcome.refusals : []
  const closed = mine ? [] : viewerCan.consent.refusals
  return (
    <section className={css['large']}>
      <p className={css['stand']}>
        {mine
          ? t('adoption.youAgreed', on(mine))
          : theirs
            ? t('adoption.theyAgreed', on(theirs))
            : t('adoption.neither', values)}
      </p>
      <p>{t('adoption.begun')}</p>
      {mine ? null : (
        <div className={css['buttons']}>
          <Button
            variant="filled"
            disabled={!viewerCan.consent.allowed}
            loading={consent.pending}
            onClick={() => void agree()}
          >
            {t('adoption.agree', { number: edition.number })}
          </Button>
          <LinkButton to="/o/$slug/m/$id" params={{ slug, id }} variant="subtle">
            {t('adoption.stay')}
          </LinkButton>
        </div>
      )}
      {mine && viewerCan.takeBack.allowed ? <TakeBack mentorship={mentorship} again={again} /> : null}
      {closed.map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
      {mine ? null : <p className={css['quiet']}>{t('adoption.stayHint')}</p>}
      <Refusals refusals={refusals} />
      <Failed action={consent} />
    </section>
  )
}

/** As long as the other one has not agreed too, a yes binds nobody. */
function TakeBack({ mentorship: { id, partner }, again }: Omit<ConsentingProps, 'adoption'>) {
  const t = useText()
  const say = useSayDone()
  const back = useAction(takeBackConsent)
  const take = async () => {
    const ended = await back.run({ mentorshipId: id })
    if (ended.is === 'done') say(t('adoption.tookBack'))
    again()
  }
  return (
    <>
      <div className={css['buttons']}>
        <Button loading={back.pending} onClick={() => void take()}>
          {t('adoption.takeBack')}
        </Button>
      </div>
      <p className={css['quiet']}>{t('adoption.takeBackHint', { name: partner?.called ?? '' })}</p>
      <Refusals refusals={back.outcome?.is === 'refused' ? back.outcome.refusals : []} />
      <Failed action={back} />
    </>
  )
}
