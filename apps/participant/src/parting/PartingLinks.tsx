import { Link } from '@tanstack/react-router'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useHere } from '../shell/here.ts'
import css from './parting.module.css'

const partingLinks = graphql(`
  fragment PartingLinks on Mentorship {
    id
    phase
    endsOn
    renewal {
      isOpen
    }
    feedback {
      viewerCan {
        allowed
      }
    }
    viewerCan {
      end {
        allowed
      }
    }
  }
`)

/** The quiet ways to the end: what next, parting, or ending it, before its time where it has one. */
export function PartingLinks({ mentorship }: { mentorship: FragmentType<typeof partingLinks> }) {
  const t = useText()
  const { slug } = useHere()
  const { id, phase, endsOn, renewal, feedback, viewerCan } = readFragment(partingLinks, mentorship)
  const params = { slug, id }
  return (
    <>
      {renewal?.isOpen ? (
        <p>
          <Link to="/o/$slug/m/$id/renewal" params={params}>
            {t('parting.toRenewal')}
          </Link>
        </p>
      ) : null}
      {renewal?.isOpen || phase === 'ENDED' ? (
        <p>
          <Link to="/o/$slug/m/$id/parting" params={params}>
            {t('parting.toParting')}
          </Link>
        </p>
      ) : null}
      {feedback?.viewerCan.allowed ? (
        <p>
          <Link to="/o/$slug/m/$id/feedback" params={params}>
            {t('feedback.toFeedback')}
          </Link>
        </p>
      ) : null}
      {viewerCan.end.allowed ? (
        <p>
          <Link to="/o/$slug/m/$id/ending" params={params} className={css['quietLink']}>
            {t(endsOn ? 'parting.toEnding' : 'parting.toEndingOpen')}
          </Link>
        </p>
      ) : null}
    </>
  )
}
