import { dayBefore, PageTitle, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useHere } from '../shell/here.ts'
import { TextsKept } from './TextsKept.tsx'
import css from './pair.module.css'

export const mentorshipHead = graphql(`
  fragment MentorshipHead on Mentorship {
    id
    phase
    startsOn
    endsOn
    ending {
      endedOn
      lastDay
    }
    partner {
      id
      called
      fullName
      erasedAt
    }
    mentor {
      id
      called
    }
    protege {
      id
      called
    }
    program {
      id
      name
    }
    agreement {
      id
      form
    }
    textsAreErased
    ...TextsKept
  }
`)

const tabs = [
  { key: 'overview', to: '/o/$slug/m/$id' },
  { key: 'goals', to: '/o/$slug/m/$id/goals' },
  { key: 'meetings', to: '/o/$slug/m/$id/meetings' },
  { key: 'agreement', to: '/o/$slug/m/$id/agreement' },
] as const

type MentorshipHeadProps = { mentorship: FragmentType<typeof mentorshipHead>; tab: (typeof tabs)[number]['key'] }

/** The two, what they are in, and the parts of their mentorship. */
export function MentorshipHead({ mentorship, tab }: MentorshipHeadProps) {
  const t = useText()
  const { longDay } = useFormats()
  const { slug } = useHere()
  const found = readFragment(mentorshipHead, mentorship)
  const { id, phase, startsOn, ending, partner, mentor, protege, program } = found
  const endsOn = ending?.endedOn ?? found.endsOn
  const confirming = ['MEANS_CONFIRMED', 'GROUND_RULES_CONFIRMED'].includes(found.agreement?.form ?? '')
  const shown = found.agreement?.form === 'NONE' ? tabs.filter(({ key }) => key !== 'agreement') : tabs
  const isGone = found.textsAreErased || Boolean(partner?.erasedAt)
  const name = partner?.called ?? `${protege.called}, ${mentor.called}`
  const time =
    startsOn && endsOn
      ? t('mentorship.activeFrom', { from: longDay(startsOn), until: longDay(dayBefore(endsOn)) })
      : startsOn
        ? t('mentorship.activeOpen', { from: longDay(startsOn) })
        : null
  return (
    <>
      <PageTitle
        over={program.name}
        lead={[confirming && phase === 'AGREEMENT' ? t('settling.phase') : t(`mentorship.phase.${phase}`), time]
          .filter(Boolean)
          .join(' · ')}
        tabTitle={`${t(`mentorship.${tab}`)} · ${name}`}
      >
        {t('mentorship.title', { name })}
      </PageTitle>
      <nav aria-label={t('mentorship.tabs')} className={css['tabs']}>
        <ul>
          {shown.map(({ key, to }) => (
            <li key={key}>
              <Link
                to={to}
                params={{ slug, id }}
                activeOptions={{ exact: true }}
                aria-current={key === tab ? 'page' : undefined}
              >
                {t(`mentorship.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {ending && !isGone ? (
        <p className={css['ended']}>{t('parting.endedBar', { date: longDay(ending.lastDay) })}</p>
      ) : null}
      <TextsKept mentorship={found} />
    </>
  )
}
