import { PageTitle, Section, useFormats } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { Answered } from '../app/Answered.tsx'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql, readFragment } from '../gql/index.ts'
import { useHere } from '../shell/here.ts'
import { Missing } from '../shell/MissingPage.tsx'
import { PaperGoals } from './PaperGoals.tsx'
import { Promises, Purpose, Settled, Terms } from './PaperParts.tsx'
import { paperOf } from './paper.ts'
import { type Form, useGiving } from './use-giving.ts'
import css from './agreement.module.css'

const query = graphql(`
  query EarlierAgreement($id: ID!) {
    mentorship(id: $id) {
      id
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
      agreements {
        id
        number
        signedOn
        form
        continuesFrom
        digest
        paper {
          ...Paper
        }
        file {
          id
          name
          url
        }
      }
    }
  }
`)

const route = getRouteApi('/o/$slug/m/$id/agreement/$number')

/** An agreement as it was signed, readable to the two for good (CSCE-11). */
export function EarlierPage() {
  const t = useText()
  const { slug } = useHere()
  const { id, number } = route.useParams()
  const { reading, again } = useReading(query, { id })
  return (
    <Answered reading={reading} again={again}>
      {({ mentorship }) => {
        const agreement = mentorship?.agreements.find((each) => String(each.number) === number)
        const paper = readFragment(paperOf, agreement?.paper)
        if (!mentorship || !agreement || !paper) return <Missing home={`/o/${slug}`} />
        return (
          <div className={css['narrow']}>
            <PageTitle over={paper.title} lead={<BothGave form={agreement.form} signedOn={agreement.signedOn} />}>
              {agreement.number === 1
                ? t('agreement.number', { number: 1 })
                : agreement.continuesFrom
                  ? t('parting.renewalNumber', { number: agreement.number })
                  : t('agreement.amendmentNumber', { number: agreement.number - 1 })}
            </PageTitle>
            <p>{t('agreement.between', { mentor: paper.mentorName, protege: paper.protegeName })}</p>
            {agreement.file ? (
              <p>
                <a href={agreement.file.url} download={agreement.file.name}>
                  {t('agreement.download')}
                </a>
              </p>
            ) : null}
            <Purpose paper={paper} labels={mentorship.program.labels} />
            <Promises paper={paper} />
            {agreement.form === 'SIGNED' || paper.goals.length > 0 ? (
              <Section title={t('agreement.goals')}>
                <PaperGoals goals={paper.goals} />
              </Section>
            ) : null}
            <Terms paper={paper} />
            <Settled parts={paper.parts} />
            <div className={css['sign']}>
              <LinkButton to="/o/$slug/m/$id/agreement" params={{ slug, id }}>
                {t('home.toAgreement')}
              </LinkButton>
            </div>
            {agreement.digest ? <code className={css['fingerprint']}>{agreement.digest}</code> : null}
          </div>
        )
      }}
    </Answered>
  )
}

function BothGave({ form, signedOn }: { form: Form; signedOn: string | null | undefined }) {
  const giving = useGiving(form)
  const { longDay } = useFormats()
  return signedOn ? giving('bothSigned', { date: longDay(signedOn) }) : null
}
