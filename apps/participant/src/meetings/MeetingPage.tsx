import { PageTitle, useFormats } from '@ithaca/ui'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Answered } from '../app/Answered.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { MeetingQuery } from '../gql/graphql.ts'
import { PartnerAside } from '../pair/Asides.tsx'
import shared from '../pair/pair.module.css'
import { useHere } from '../shell/here.ts'
import { Missing } from '../shell/MissingPage.tsx'
import { DidItHappen } from './DidItHappen.tsx'
import { MeetingActions } from './MeetingActions.tsx'
import { MeetingFacts } from './MeetingFacts.tsx'
import { meetingLine, meetingPair, meetingWhole } from './meeting.ts'
import { Notes } from './Notes.tsx'
import { Preparation } from './Preparation.tsx'
import { Questions } from './Questions.tsx'
import { useRemarks, useWhen } from './words.ts'
import css from './meetings.module.css'

const query = graphql(`
  query Meeting($contact: ID!) {
    node(id: $contact) {
      ... on Contact {
        id
        mentorship {
          id
          ...MeetingPair
          ...PartnerCard
        }
        ...MeetingWhole
      }
    }
  }
`)

const route = getRouteApi('/o/$slug/m/$id/meetings/$contact')
/** The other may write, move or answer meanwhile. */
const OFTEN_MS = 20_000

export function MeetingPage() {
  const { contact } = route.useParams()
  const { slug } = useHere()
  const { reading, again } = useReading(query, { contact }, { everyMs: OFTEN_MS })
  return (
    <Answered reading={reading} again={again}>
      {({ node }) => {
        const found = node && 'mentorship' in node ? node : null
        const pair = found ? readFragment(meetingPair, found.mentorship) : null
        return found && pair?.viewerParty ? <Meeting found={found} /> : <Missing home={`/o/${slug}`} />
      }}
    </Answered>
  )
}

type Found = Extract<NonNullable<MeetingQuery['node']>, { mentorship: unknown }>

function Meeting({ found }: { found: Found }) {
  const t = useText()
  const { slug } = useHere()
  const { daysFrom } = useFormats()
  const pair = readFragment(meetingPair, found.mentorship)
  const whole = readFragment(meetingWhole, found)
  const line = readFragment(meetingLine, whole)
  const { mine, programs } = useWhen(pair.program.timeZone)(line.startsAt)
  const remarks = useRemarks(pair)(line)
  const name = pair.partner?.called ?? ''
  return (
    <>
      <PageTitle
        over={
          <Link to="/o/$slug/m/$id/meetings" params={{ slug, id: pair.id }}>
            {t('meetings.with', { name })}
          </Link>
        }
        lead={[daysFrom(line.onDay), ...remarks].join(' · ')}
        tabTitle={`${t(`meetings.kind.${line.kind}`)} · ${mine}`}
      >
        {mine}
      </PageTitle>
      <div className={shared['columns']}>
        <div className={css['page']}>
          {programs ? <p className={css['quiet']}>{programs}</p> : null}
          {line.awaitsAnswer ? <DidItHappen meeting={whole} pair={pair} level={2} /> : null}
          <MeetingFacts whole={whole} pair={pair} isMarked={false} />
          <MeetingActions whole={whole} pair={pair} />
          <Preparation whole={whole} pair={pair} level={2} />
          <Questions meeting={whole} pair={pair} level={2} />
          <Notes whole={whole} pair={pair} />
        </div>
        <aside>
          <PartnerAside mentorship={found.mentorship} />
          <p className={css['private']}>{t('meetings.private')}</p>
        </aside>
      </div>
    </>
  )
}
