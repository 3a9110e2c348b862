import { Anchor } from '@mantine/core'
import { dayBefore, nameFirst, PersonName, startOfSentence, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../app/inside.ts'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { PartingLinks } from '../parting/PartingLinks.tsx'
import { useHere } from '../shell/here.ts'
import { agreementCard, partnerCard } from './fragments.ts'
import { useGiving } from '../agreement/use-giving.ts'
import css from './pair.module.css'

export const Aside = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={css['aside']}>
    <h2>{title}</h2>
    {children}
  </section>
)

/** The other one, and how to reach them. */
export function PartnerAside({ mentorship }: { mentorship: FragmentType<typeof partnerCard> }) {
  const t = useText()
  const { slug } = useHere()
  const { id, viewerParty, partner, program, contactCards } = readFragment(partnerCard, mentorship)
  if (!partner) return null
  const theirs = viewerParty === 'MENTOR' ? program.labels.protege : program.labels.mentor
  const card = contactCards.find(({ person }) => person.id === partner.id)
  const mine = contactCards.some(({ person }) => person.id !== partner.id)
  if (partner.erasedAt)
    return (
      <Aside title={startOfSentence(theirs.your)}>
        <p className={css['partner']}>
          <PersonName>{nameFirst(partner)}</PersonName>
        </p>
        <p className={css['quiet']}>{t('leaving.partnerGoneText')}</p>
      </Aside>
    )
  return (
    <Aside title={startOfSentence(theirs.your)}>
      <p className={css['partner']}>
        <PersonName>{partner.fullName}</PersonName>
      </p>
      {card?.about ? <p className={css['quiet']}>{card.about}</p> : null}
      {card?.email ? (
        <p>
          <Anchor href={`mailto:${card.email}`}>{card.email}</Anchor>
        </p>
      ) : null}
      {card?.phone ? (
        <p>
          <Anchor href={`tel:${card.phone.replaceAll(/[^\d+]/g, '')}`}>{card.phone}</Anchor>
        </p>
      ) : null}
      {card ? null : <p className={css['quiet']}>{t('home.noContact', { name: partner.called })}</p>}
      <p>
        <Link to="/o/$slug/m/$id/meet" params={{ slug, id }}>
          {mine ? t('home.toMeet', { name: partner.called }) : t('home.shareYours')}
        </Link>
      </p>
    </Aside>
  )
}

export function AgreementAside({ mentorship }: { mentorship: FragmentType<typeof agreementCard> }) {
  const t = useText()
  const { longDay } = useFormats()
  const { slug } = useHere()
  const found = readFragment(agreementCard, mentorship)
  const { id, agreement } = found
  const endsOn = found.ending?.endedOn ?? found.endsOn
  const giving = useGiving(agreement?.form)
  if (!agreement || agreement.form === 'NONE') return null
  const { number, state, form, signedOn, continuesFrom, edition, file } = agreement
  const unsigned = () => {
    if (number > 1 && state !== 'SIGNED') return giving('amending')
    return signedOn ? giving('bothSigned', { date: longDay(signedOn) }) : giving('unsigned')
  }
  const signed = () =>
    number > 1 && state !== 'SIGNED'
      ? t(continuesFrom ? 'parting.renewalOpen' : 'home.agreementAmending')
      : state === 'SIGNED' && signedOn
        ? t('home.agreementSigned', { date: longDay(signedOn) })
        : state === 'PARTIALLY_SIGNED'
          ? t('home.agreementPartial')
          : t('home.agreementDraft')
  const said = form === 'SIGNED' ? signed() : unsigned()
  return (
    <Aside title={t('home.agreement')}>
      <p>{said}</p>
      <p className={css['quiet']}>
        {endsOn
          ? t('home.agreementUntil', { date: longDay(dayBefore(endsOn)), edition: edition.number })
          : t('home.agreementRules', { edition: edition.number })}
      </p>
      <p>
        {file ? (
          <a href={file.url} download={file.name}>
            {t('agreement.download')}
          </a>
        ) : (
          <Link to="/o/$slug/m/$id/agreement" params={{ slug, id }}>
            {t('home.read')}
          </Link>
        )}
      </p>
      <PartingLinks mentorship={found} />
    </Aside>
  )
}
