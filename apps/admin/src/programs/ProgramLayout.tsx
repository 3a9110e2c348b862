import { Outlet, getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { NotFoundHere, NotYoursHere } from '../app/gone.tsx'
import { useRead } from '../app/read.tsx'
import { graphql } from '../gql/index.ts'
import { Shell } from '../layout/Shell.tsx'
import { useAssociation } from '../organizations/association.ts'
import { useLabelsInTexts } from '../words/labels.ts'
import type { Here, Program } from './program.ts'
import { ProgramContext } from './program.ts'

const ProgramShell = graphql(`
  query ProgramShell($slug: String!) {
    program(slug: $slug) {
      id
      slug
      name
      timeZone
      locale
      state
      labels {
        mentor {
          one
          many
          the
          of
          your
          start
        }
        protege {
          one
          many
          the
          of
          your
          start
        }
      }
      concerns(first: 1) {
        totalCount
      }
      lookBackReader
      checkInSummary {
        duty
        feedbackReader
      }
      feedback(first: 1) {
        totalCount
      }
      evaluations(first: 1) {
        totalCount
      }
      viewerCan {
        invite {
          allowed
          refusals {
            code
            message
          }
        }
        pair {
          allowed
          refusals {
            code
            message
          }
        }
        inviteCoordinator {
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

const route = getRouteApi('/$slug/$program')

export function ProgramLayout() {
  const { program: slug } = route.useParams()
  const read = useRead(ProgramShell, { slug })
  if (!read.data) return <Shell here={null}>{read.unread}</Shell>
  const { program } = read.data
  if (!program)
    return (
      <Shell here={null}>
        <NotFoundHere />
      </Shell>
    )
  return <Inside key={program.id} program={program} />
}

function Inside({ program }: { program: Program }) {
  const { slug, duties, isOwner } = useAssociation()
  useLabelsInTexts(program.labels)
  const here = useMemo((): Here => {
    const kinds = duties.filter((duty) => duty.program?.id === program.id).map(({ kind }) => kind)
    const isCoordinator = kinds.includes('COORDINATOR')
    const isCommittee = kinds.includes('COMMITTEE')
    const { lookBackReader: reader, evaluations, checkInSummary, feedback } = program
    const { duty: checkInDuty, feedbackReader } = checkInSummary
    const said = evaluations.totalCount > 0
    return {
      slug,
      program,
      isOwner,
      isCoordinator,
      isCommittee,
      hasDuty: isCoordinator || isCommittee,
      readsConcerns: isCoordinator || program.concerns.totalCount > 0,
      hasEvaluations: reader !== null || said,
      readsEvaluations: said || (reader !== null && kinds.includes(reader)),
      checkInDuty,
      looksAfter: checkInDuty !== null && kinds.includes(checkInDuty),
      readsFeedback: feedback.totalCount > 0 || (feedbackReader !== null && kinds.includes(feedbackReader)),
    }
  }, [slug, program, duties, isOwner])
  return (
    <ProgramContext value={here}>
      <Shell here={here}>{here.hasDuty || here.isOwner ? <Outlet /> : <NotYoursHere />}</Shell>
    </ProgramContext>
  )
}
