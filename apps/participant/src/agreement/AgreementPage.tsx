import { Promise as Clause, Section, Strength } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { Answered } from '../app/Answered.tsx'
import { useText } from '../app/texts.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { AgreementPageQuery } from '../gql/graphql.ts'
import { Goals } from '../goals/Goals.tsx'
import { MentorshipHead } from '../mentorship/MentorshipHead.tsx'
import { Scope } from '../scope/Scope.tsx'
import { Missing } from '../shell/MissingPage.tsx'
import { useHere } from '../shell/here.ts'
import { AgreementSide } from './AgreementSide.tsx'
import { AgreementStatus } from './AgreementStatus.tsx'
import { PaperGoals } from './PaperGoals.tsx'
import { Purpose, Terms } from './PaperParts.tsx'
import { paperOf } from './paper.ts'
import css from './agreement.module.css'

const query = graphql(`
  query AgreementPage($id: ID!) {
    mentorship(id: $id) {
      id
      viewerParty
      agreement {
        id
        state
        paper {
          ...Paper
        }
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
  const { slug } = useHere()
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id }, { everyMs: OFTEN_MS })
  return (
    <Answered reading={reading} again={again}>
      {({ mentorship }) =>
        mentorship?.viewerParty ? <Whole mentorship={mentorship} again={again} /> : <Missing home={`/o/${slug}`} />
      }
    </Answered>
  )
}

type WholeProps = { mentorship: NonNullable<AgreementPageQuery['mentorship']>; again: () => void }

function Whole({ mentorship, again }: WholeProps) {
  const t = useText()
  const paper = readFragment(paperOf, mentorship.agreement?.paper)
  const isSigned = mentorship.agreement?.state === 'SIGNED'
  return (
    <>
      <MentorshipHead mentorship={mentorship} tab="agreement" />
      <div className={css['columns']}>
        <div className={css['document']}>
          <AgreementStatus mentorship={mentorship} />
          {paper ? (
            <>
              <Purpose paper={paper} labels={mentorship.program.labels} />
              <Section title={t('agreement.promises')}>
                {paper.promises.map(({ id, text, strength, source }) => (
                  <Clause key={id} strength={<Strength strength={strength} />} source={source.place ?? source.sentence}>
                    {text}
                  </Clause>
                ))}
              </Section>
              <Section title={t('agreement.goals')}>
                {isSigned ? <PaperGoals goals={paper.goals} /> : <Goals mentorship={mentorship} />}
              </Section>
              <Terms paper={paper} />
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
