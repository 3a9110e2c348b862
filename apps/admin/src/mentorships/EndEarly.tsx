import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './mentorships.module.css'

const EndEarlyOf = graphql(`
  fragment EndEarly on Mentorship {
    id
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
`)

/** Leads to where the program ends a mentorship before its time; says why where the viewer cannot. */
export function EndEarly({ mentorship }: { mentorship: FragmentType<typeof EndEarlyOf> }) {
  const text = useText()
  const params = useParamsHere()
  const { id, viewerCan } = readFragment(EndEarlyOf, mentorship)
  return (
    <div className={css['undo']}>
      {viewerCan.end.allowed ? (
        <>
          <p>{text('ending.before')}</p>
          <ButtonLink to="/$slug/$program/mentorships/$id/end" params={{ ...params, id }}>
            {text('ending.button')}
          </ButtonLink>
        </>
      ) : (
        viewerCan.end.refusals.map(({ code, message }) => <p key={code}>{message}</p>)
      )}
    </div>
  )
}
