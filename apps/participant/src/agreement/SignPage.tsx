import { PageTitle, useFormats } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { SignPageQuery } from '../gql/graphql.ts'
import { OfThePair } from '../pair/OfThePair.tsx'
import { openTasks, placeOf } from '../pair/open-tasks.ts'
import { useHere } from '../shell/here.ts'
import { paperOf } from './paper.ts'
import { SignForm } from './SignForm.tsx'
import { useGiving } from './use-giving.ts'

const query = graphql(`
  query SignPage($id: ID!) {
    mentorship(id: $id) {
      id
      ...OfThePair
      phase
      viewerParty
      partner {
        id
        called
      }
      program {
        id
        labels {
          mentor {
            the
          }
          protege {
            the
          }
        }
      }
      obligations {
        key
        state
        strength
        waitsOn
        party
        title
        norm {
          id
          key
        }
      }
      agreement {
        id
        number
        state
        form
        signedOn
        continuesFrom
        digest
        signatures {
          id
          party
        }
        paper {
          ...Paper
        }
        viewerCan {
          sign {
            allowed
            refusals {
              code
              message
            }
          }
        }
      }
    }
  }
`)

const route = getRouteApi('/o/$slug/m/$id/agreement/sign')
const OFTEN_MS = 10_000

/** What is signed is what was read: the text on this page, by its digest. */
export function SignPage() {
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id }, { everyMs: OFTEN_MS })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) => <Signing mentorship={mentorship} again={again} />}
    </OfThePair>
  )
}

type SigningProps = { mentorship: NonNullable<SignPageQuery['mentorship']>; again: () => void }

function Signing({ mentorship, again }: SigningProps) {
  const t = useText()
  const giving = useGiving(mentorship.agreement?.form)
  const { slug } = useHere()
  const { longDay, today } = useFormats()
  const { id, phase, agreement, viewerParty, partner, program, obligations } = mentorship
  const paper = readFragment(paperOf, agreement?.paper)
  const name = partner?.called ?? ''
  const back = (
    <LinkButton to="/o/$slug/m/$id/agreement" params={{ slug, id }} variant="filled">
      {t('home.toAgreement')}
    </LinkButton>
  )
  // What both signed earlier than today neither begins nor changes today.
  const signedLead = ({ state, number, signedOn, continuesFrom }: NonNullable<typeof agreement>) => {
    if (state !== 'SIGNED') return giving('signedWait', { name })
    if (continuesFrom && continuesFrom > today()) return t('parting.renewedBoth', { date: longDay(continuesFrom) })
    return signedOn === today() ? giving(number === 1 ? 'signedBoth' : 'amendedBoth') : undefined
  }
  const refused = agreement?.viewerCan.sign.refusals.map(({ message }) => message).join(' ')
  if (phase === 'ENDED')
    return (
      <>
        <PageTitle lead={refused}>{t('parting.overTitle', { name })}</PageTitle>
        {back}
      </>
    )
  const signed = agreement?.signatures.some(({ party }) => party === viewerParty) ?? false
  if (signed && agreement)
    return (
      <>
        <PageTitle lead={signedLead(agreement)}>
          {agreement.state === 'SIGNED' && agreement.signedOn && agreement.signedOn !== today()
            ? giving('bothSigned', { date: longDay(agreement.signedOn) })
            : giving('signedTitle')}
        </PageTitle>
        {back}
      </>
    )
  if (!agreement || !paper || !agreement.digest || !agreement.viewerCan.sign.allowed)
    return (
      <>
        <PageTitle lead={refused}>{giving('notPossible')}</PageTitle>
        {back}
      </>
    )
  const open = openTasks(obligations, viewerParty ?? 'PAIR')
  const suggested =
    agreement.form === 'SIGNED'
      ? open.filter(({ norm, state }) => state === 'ADVICE' && placeOf(norm) === 'goals')
      : open.filter(({ key, norm }) => placeOf(norm) === 'agreement' && !key.includes('/agreement-'))
  return (
    <SignForm
      mentorshipId={id}
      agreement={{ id: agreement.id, digest: agreement.digest, form: agreement.form }}
      paper={paper}
      labels={program.labels}
      suggested={suggested.map(({ title }) => title)}
      again={again}
    />
  )
}
