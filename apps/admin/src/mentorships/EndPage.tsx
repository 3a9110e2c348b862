import { dayBefore, PageTitle, Section, useFormats } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { NotYoursHere } from '../app/gone.tsx'
import { useRead } from '../app/read.tsx'
import { graphql } from '../gql/index.ts'
import type { EndPageQuery } from '../gql/graphql.ts'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { EndForm } from './EndForm.tsx'
import css from './mentorships.module.css'
import { UnknownMentorship } from './UnknownMentorship.tsx'

const EndPageOf = graphql(`
  query EndPage($id: ID!) {
    mentorship(id: $id) {
      id
      revision
      endsOn
      program {
        id
      }
      mentor {
        id
        fullName
        called
      }
      protege {
        id
        fullName
        called
      }
      endingGrounds {
        code
        label
      }
      viewerCan {
        end {
          allowed
          refusals {
            code
            message
          }
        }
      }
    }
  }
`)

export type Ending = NonNullable<EndPageQuery['mentorship']>

const route = getRouteApi('/$slug/$program/mentorships/$id/end')
const HAPPENS = ['today', 'told', 'meetings', 'kept', 'after'] as const

/** The program ends a mentorship before its time: what will happen is said first, a ground and a reason are needed. */
export function EndPage() {
  const { id } = route.useParams()
  const { hasDuty, program } = useHere()
  const read = useRead(EndPageOf, { id })
  if (!hasDuty) return <NotYoursHere />
  if (!read.data) return read.unread
  const { mentorship } = read.data
  if (!mentorship || mentorship.program.id !== program.id) return <UnknownMentorship />
  return <EndIt mentorship={mentorship} />
}

function EndIt({ mentorship }: { mentorship: Ending }) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { program } = useHere()
  const { id, mentor, protege, endsOn, viewerCan } = mentorship
  const title = text('ending.title', { mentor: mentor.fullName, protege: protege.fullName })
  if (!viewerCan.end.allowed)
    return (
      <>
        <PageTitle over={program.name} lead={viewerCan.end.refusals.map(({ message }) => message).join(' ')}>
          {text('ending.notNow')}
        </PageTitle>
        <ButtonLink to="/$slug/$program/mentorships/$id" params={{ ...params, id }}>
          {text('ending.back')}
        </ButtonLink>
      </>
    )
  return (
    <>
      <PageTitle
        over={program.name}
        lead={endsOn ? text('ending.lead', { day: formats.longDay(dayBefore(endsOn)) }) : text('ending.leadOpen')}
      >
        {title}
      </PageTitle>
      <Section title={text('ending.happens')} rule="plain">
        <ul className={css['happens']}>
          {HAPPENS.map((what) => (
            <li key={what}>{text(`ending.happen.${what}`)}</li>
          ))}
        </ul>
      </Section>
      <EndForm mentorship={mentorship} />
    </>
  )
}
