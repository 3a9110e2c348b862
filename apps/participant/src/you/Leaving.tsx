import { Section } from '@ithaca/ui'
import { useState } from 'react'
import { Answered } from '../app/Answered.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import { AskErasure } from './AskErasure.tsx'
import { ErasureWaits } from './ErasureWaits.tsx'
import { LeaveProgram } from './LeaveProgram.tsx'
import css from './leaving.module.css'

const query = graphql(`
  query Leaving {
    viewer {
      email
      person {
        id
        erasure {
          dueAt
        }
        ...AskErasure
        ...ErasureWaits
      }
      participations {
        id
        state
        ...LeaveProgram
      }
      mentorships {
        id
        ...MentorshipLeft
      }
    }
  }
`)

/** How one leaves: a program, or for good. What it means is said before anything can be pressed. */
export function Leaving() {
  const t = useText()
  const { reading, again } = useReading(query, {})
  const [asked, setAsked] = useState(false)
  return (
    <Section title={t('leaving.title')} note={t('leaving.lead')}>
      <Answered reading={reading} again={again}>
        {({ viewer }) =>
          viewer?.person ? (
            <div className={css['parts']}>
              {viewer.participations.some(({ state }) => state !== 'left') ? (
                <section aria-labelledby="leave-program">
                  <h3 id="leave-program">{t('leaving.programs')}</h3>
                  {viewer.participations.map((participation) => (
                    <LeaveProgram
                      key={participation.id}
                      participation={participation}
                      mentorships={viewer.mentorships}
                    />
                  ))}
                </section>
              ) : null}
              <section aria-labelledby="leave-for-good">
                <h3 id="leave-for-good">{t('leaving.forGood')}</h3>
                {viewer.person.erasure ? (
                  <ErasureWaits person={viewer.person} isNew={asked} />
                ) : (
                  <AskErasure person={viewer.person} email={viewer.email} onAsked={() => setAsked(true)} />
                )}
              </section>
            </div>
          ) : null
        }
      </Answered>
    </Section>
  )
}
