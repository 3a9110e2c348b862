import { Section } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { AgreementPageQuery, PaperFragment } from '../gql/graphql.ts'
import { Goals } from '../goals/Goals.tsx'
import { OfThePair } from '../pair/OfThePair.tsx'
import { MentorshipHead } from '../pair/MentorshipHead.tsx'
import { Scope } from '../scope/Scope.tsx'
import { AgreementSide } from './AgreementSide.tsx'
import { AgreementStatus } from './AgreementStatus.tsx'
import { PaperGoals } from './PaperGoals.tsx'
import { Promises, Purpose, Settled, Terms } from './PaperParts.tsx'
import { paperOf } from './paper.ts'
import { sectionsOf } from './section-parts.ts'
import { Settling } from './Settling.tsx'
import { useGiving } from './use-giving.ts'
import css from './agreement.module.css'

const query = graphql(`
  query AgreementPage($id: ID!) {
    mentorship(id: $id) {
      id
      viewerParty
      agreement {
        id
        state
        form
        signatures {
          id
          party
        }
        viewerCan {
          write {
            allowed
          }
        }
        ...Sections
        paper {
          ...Paper
        }
      }
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
      ...OfThePair
      ...MentorshipHead
      ...Goals
      ...Scope
      ...AgreementStatus
      ...AgreementSide
    }
  }
`)

const route = getRouteApi('/o/$slug/m/$id/agreement')
const OFTEN_MS = 15_000

export function AgreementPage() {
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id }, { everyMs: OFTEN_MS })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) => <Whole mentorship={mentorship} again={again} />}
    </OfThePair>
  )
}

type WholeProps = { mentorship: NonNullable<AgreementPageQuery['mentorship']>; again: () => void }

function Whole({ mentorship, again }: WholeProps) {
  const t = useText()
  const paper = readFragment(paperOf, mentorship.agreement?.paper)
  const isSigned = mentorship.agreement?.state === 'SIGNED'
  const sections = readFragment(sectionsOf, mentorship.agreement)
  const settles = sections?.sections.some(({ kind }) => kind !== 'GOALS') ?? false
  const writes = settles && mentorship.agreement?.viewerCan.write.allowed === true
  const hasGoals = !settles || sections?.sections.some(({ kind }) => kind === 'GOALS') === true
  const giving = useGiving(mentorship.agreement?.form)
  const name = mentorship.partner?.called ?? ''
  // Said before the first key, since what is typed is saved at once.
  const wouldLapse = mentorship.agreement?.signatures.some(({ party }) => party !== mentorship.viewerParty) ?? false
  const goals = isSigned ? <PaperGoals goals={paper?.goals ?? []} /> : <Goals mentorship={mentorship} />
  return (
    <>
      <MentorshipHead mentorship={mentorship} tab="agreement" />
      <div className={css['columns']}>
        <div className={css['document']}>
          <AgreementStatus mentorship={mentorship} />
          {paper ? (
            <>
              <Purpose paper={paper} labels={mentorship.program.labels} />
              <Promises paper={paper} />
              {writes && sections ? (
                <>
                  <p className={css['quiet']}>{t('settling.either')}</p>
                  {wouldLapse ? <p>{giving('wouldLapse', { name })}</p> : null}
                  <Settling agreement={sections} name={name} goals={goals} />
                  <Terms paper={onlyRest(paper)} />
                </>
              ) : (
                <>
                  {hasGoals ? <Section title={t('agreement.goals')}>{goals}</Section> : null}
                  <Terms paper={paper} />
                  <Settled parts={paper.parts} />
                </>
              )}
            </>
          ) : (
            <p>{t('agreement.waitingPaper')}</p>
          )}
        </div>
        <aside className={css['side']}>
          <AgreementSide mentorship={mentorship} again={again} />
          <Scope mentorship={mentorship} />
        </aside>
      </div>
    </>
  )
}

/** While it is written, what the two choose stands in its field, and is not said a second time. */
const onlyRest = ({ evaluation, uncovered }: PaperFragment) => ({ term: '', meetings: [], evaluation, uncovered })
