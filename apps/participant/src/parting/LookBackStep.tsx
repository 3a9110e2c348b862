import { Section, StatusWord, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useHere } from '../shell/here.ts'

const lookBackStep = graphql(`
  fragment LookBackStep on Mentorship {
    id
    viewerParty
    evaluation {
      opensOn
      closesOn
      givenBy
      viewerCan {
        allowed
        refusals {
          code
          message
        }
      }
    }
  }
`)

/** Whether one has looked back, and by when one can; nothing where the program does not ask for it. */
export function LookBackStep({ mentorship }: { mentorship: FragmentType<typeof lookBackStep> }) {
  const t = useText()
  const { longDay } = useFormats()
  const { slug } = useHere()
  const { id, viewerParty, evaluation } = readFragment(lookBackStep, mentorship)
  if (!evaluation) return null
  const isGiven = viewerParty ? evaluation.givenBy.includes(viewerParty) : false
  return (
    <Section title={t('parting.lookBack')}>
      {isGiven ? (
        <>
          <StatusWord status="met">{t('parting.lookedBack')}</StatusWord>
          <p>
            <Link to="/o/$slug/m/$id/evaluation" params={{ slug, id }}>
              {t('parting.readAgain')}
            </Link>
          </p>
        </>
      ) : evaluation.viewerCan.allowed ? (
        <>
          <p>{t('parting.lookBackText', { date: longDay(evaluation.closesOn) })}</p>
          <LinkButton to="/o/$slug/m/$id/evaluation" params={{ slug, id }}>
            {t('parting.toEvaluation')}
          </LinkButton>
        </>
      ) : (
        evaluation.viewerCan.refusals.map(({ code, message }) => (
          <p key={code}>
            {code === 'evaluation-not-open'
              ? t('parting.lookBackFrom', { date: longDay(evaluation.opensOn) })
              : message}
          </p>
        ))
      )}
    </Section>
  )
}
