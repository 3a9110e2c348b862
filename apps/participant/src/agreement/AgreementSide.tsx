import { Button, Loader } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { ConfirmDialog, Refusals, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { AgreementSideFragment } from '../gql/graphql.ts'
import { useHere } from '../shell/here.ts'
import { beginAmendment, withdrawAmendment } from './amendments.ts'
import { useGiving } from './use-giving.ts'
import css from './agreement.module.css'

const agreementSide = graphql(`
  fragment AgreementSide on Mentorship {
    id
    phase
    revision
    agreement {
      id
      number
      state
      form
      revision
      continuesFrom
      digest
      fileState
      edition {
        id
        number
      }
      file {
        id
        name
        url
      }
      viewerCan {
        withdrawAmendment {
          allowed
        }
      }
    }
    agreements {
      id
      number
      state
      signedOn
      continuesFrom
      file {
        id
        name
        url
      }
    }
    viewerCan {
      beginAmendment {
        allowed
      }
    }
  }
`)

type Agreement = NonNullable<AgreementSideFragment['agreement']>
const SOON_MS = 2_000

export function AgreementSide(props: { mentorship: FragmentType<typeof agreementSide>; again: () => void }) {
  const t = useText()
  const found = readFragment(agreementSide, props.mentorship)
  const { agreement } = found
  if (!agreement) return null
  return (
    <>
      <section>
        <h2>{t('agreement.copy')}</h2>
        <Copy agreement={agreement} again={props.again} />
        <p className={css['quiet']}>{t('agreement.rules', { edition: agreement.edition.number })}</p>
        {agreement.state === 'SIGNED' && agreement.digest ? (
          <p>
            <span className={css['quiet']}>{t('agreement.fingerprint')}</span>
            <code className={css['fingerprint']}>{agreement.digest}</code>
          </p>
        ) : null}
      </section>
      <Amendment mentorship={found} agreement={agreement} />
      <History mentorship={found} agreement={agreement} />
    </>
  )
}

/** The signed copy; while it is being made the page looks again by itself. */
function Copy({ agreement: { file, fileState, form }, again }: { agreement: Agreement; again: () => void }) {
  const t = useText()
  const giving = useGiving(form)
  const making = !file && fileState === 'being-made'
  useEffect(() => {
    if (!making) return
    const timer = setInterval(again, SOON_MS)
    return () => clearInterval(timer)
  }, [making, again])
  if (file)
    return (
      <>
        <p>
          <a href={file.url} download={file.name}>
            {t('agreement.download')}
          </a>
        </p>
        <p className={css['quiet']}>{t('agreement.kept')}</p>
      </>
    )
  if (making)
    return (
      <output>
        <Loader size={14} aria-hidden="true" /> {t('agreement.beingMade')}
      </output>
    )
  return <p className={css['quiet']}>{giving('copyLater')}</p>
}

function Amendment({ mentorship, agreement }: { mentorship: AgreementSideFragment; agreement: Agreement }) {
  const t = useText()
  const giving = useGiving(agreement.form)
  const begin = useAction(beginAmendment)
  const withdraw = useAction(withdrawAmendment)
  const [asking, setAsking] = useState(false)
  const mayBegin = mentorship.viewerCan.beginAmendment.allowed
  const mayWithdraw = agreement.viewerCan.withdrawAmendment.allowed
  if (!mayBegin && !mayWithdraw) return null
  const renews = mayWithdraw && Boolean(agreement.continuesFrom)
  const withdrawLabel = t(renews ? 'parting.takeBack' : 'agreement.withdraw')
  const takeBack = async () => {
    await withdraw.run({ agreementId: agreement.id, revision: agreement.revision })
    setAsking(false)
  }
  return (
    <section>
      <h2>{t(renews ? 'parting.renewalPaper' : 'agreement.amend')}</h2>
      {mayBegin ? (
        <>
          <p className={css['quiet']}>{giving('amendText')}</p>
          <Button
            loading={begin.pending}
            onClick={() => void begin.run({ mentorshipId: mentorship.id, revision: mentorship.revision })}
          >
            {t('agreement.amendBegin')}
          </Button>
        </>
      ) : null}
      {mayWithdraw ? <Button onClick={() => setAsking(true)}>{withdrawLabel}</Button> : null}
      <ConfirmDialog
        open={asking}
        title={t(renews ? 'parting.takeBackTitle' : 'agreement.withdrawTitle')}
        confirmLabel={withdrawLabel}
        pending={withdraw.pending}
        onConfirm={() => void takeBack()}
        onClose={() => setAsking(false)}
      >
        {renews ? t('parting.takeBackText') : giving('withdrawText')}
      </ConfirmDialog>
      {[begin, withdraw].map(({ outcome }, index) => (
        <Refusals
          key={index === 0 ? 'begin' : 'withdraw'}
          refusals={outcome?.is === 'refused' ? outcome.refusals : []}
        />
      ))}
      <Failed action={begin} />
      <Failed action={withdraw} />
    </section>
  )
}

const states = {
  DRAFT: 'agreement.draft',
  PARTIALLY_SIGNED: 'agreement.draft',
  SIGNED: 'agreement.inForce',
  SUPERSEDED: 'agreement.superseded',
  WITHDRAWN: 'agreement.withdrawn',
} as const

type HistoryProps = { mentorship: AgreementSideFragment; agreement: Agreement }

function History({ mentorship: { id: mentorshipId, phase, agreements }, agreement }: HistoryProps) {
  const t = useText()
  const giving = useGiving(agreement.form)
  const { longDay } = useFormats()
  const { slug } = useHere()
  const earlier = agreements.filter(({ id }) => id !== agreement.id)
  if (earlier.length === 0) return null
  return (
    <section>
      <h2>{t('agreement.history')}</h2>
      <ul className={css['history']}>
        {earlier.map(({ id, number, state, signedOn, continuesFrom }) => (
          <li key={id}>
            <Link to="/o/$slug/m/$id/agreement/$number" params={{ slug, id: mentorshipId, number: String(number) }}>
              {number === 1
                ? t('agreement.number', { number })
                : continuesFrom
                  ? t('parting.renewalNumber', { number })
                  : t('agreement.amendmentNumber', { number: number - 1 })}
            </Link>
            <div className={css['quiet']}>
              {[
                phase === 'ENDED' && !signedOn ? t('parting.cameToNothing') : t(states[state]),
                signedOn ? giving('signedOn', { date: longDay(signedOn) }) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
