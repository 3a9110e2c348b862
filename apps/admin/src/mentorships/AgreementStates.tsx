import { Section, StatusWord, useFormats } from '@ithaca/ui'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useText } from '../words/words.ts'
import { withKinds } from './agreement-kinds.ts'
import css from './mentorships.module.css'

const AgreementStatesOf = graphql(`
  fragment AgreementStates on Mentorship {
    phase
    mentor {
      id
      fullName
    }
    protege {
      id
      fullName
    }
    agreements {
      id
      number
      state
      form
      termMonths
      continuesFrom
      signatures {
        id
        signedAt
        person {
          id
        }
      }
    }
  }
`)

const STATUS = {
  DRAFT: 'open',
  PARTIALLY_SIGNED: 'attention',
  SIGNED: 'met',
  SUPERSEDED: 'waiting',
  WITHDRAWN: 'waiting',
} as const

const missing = (signs: boolean, over: boolean) => {
  if (signs) return over ? 'mentorships.neverSigned' : 'mentorships.notSigned'
  return over ? 'giving.neverGiven' : 'giving.notGiven'
}

/** Who signed which agreement and when; what it says is the two's own. */
export function AgreementStates({ mentorship }: { mentorship: FragmentType<typeof AgreementStatesOf> }) {
  const text = useText()
  const formats = useFormats()
  const { phase, mentor, protege, agreements } = readFragment(AgreementStatesOf, mentorship)
  return (
    <Section title={text('mentorships.agreement')}>
      <ul className={css['plain']}>
        {withKinds(agreements).map(({ id, kind, nth, state, form, termMonths, signatures }) => (
          <li key={id}>
            <div>
              {kind === 'first'
                ? text('mentorships.agreementNumber')
                : text(`mentorships.${kind}`, { number: formats.number(nth) })}
              {termMonths === null ? '' : `, ${text('mentorships.termMonths', { count: termMonths })}`}{' '}
              {phase === 'UNDONE' ? (
                <StatusWord status="waiting">{text('mentorships.closed')}</StatusWord>
              ) : (
                <StatusWord status={STATUS[state]}>
                  {text(form === 'SIGNED' ? `agreementState.${state}` : `giving.state.${state}`)}
                </StatusWord>
              )}
            </div>
            {[protege, mentor].map((person) => {
              const signature = signatures.find((one) => one.person.id === person.id)
              return (
                <div key={person.id} className={css['muted']}>
                  {signature
                    ? text(form === 'SIGNED' ? 'mentorships.signedBy' : 'giving.given', {
                        name: person.fullName,
                        day: formats.day(formats.dayOf(signature.signedAt)),
                      })
                    : text(missing(form === 'SIGNED', phase === 'UNDONE'), {
                        name: person.fullName,
                      })}
                </div>
              )
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
