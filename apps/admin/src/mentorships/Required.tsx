import { Button } from '@mantine/core'
import { useState } from 'react'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { RequiredOfFragment } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'
import { SetAsideDialog } from './SetAsideDialog.tsx'
import css from './mentorships.module.css'

const RequiredOf = graphql(`
  fragment RequiredOf on Mentorship {
    id
    mentor {
      id
      called
    }
    protege {
      id
      called
    }
    requirements {
      norm {
        id
        sentence
      }
      begins
      viewerCan {
        setAside {
          allowed
        }
      }
    }
  }
`)

export type Requirement = RequiredOfFragment['requirements'][number]

/** What the rules require of the two and is not done, for who can set it aside; to anybody else it is said among what is asked. */
export function Required({ mentorship }: { mentorship: FragmentType<typeof RequiredOf> }) {
  const text = useText()
  const { id, mentor, protege, requirements } = readFragment(RequiredOf, mentorship)
  const [asked, setAsked] = useState<Requirement | null>(null)
  const open = requirements.filter(({ viewerCan }) => viewerCan.setAside.allowed)
  const names = { mentor: mentor.called, protege: protege.called }
  return (
    <>
      {open.length === 0 ? null : (
        <details className={css['exception']}>
          <summary>{text('editions.required.title')}</summary>
          <p className={css['muted']}>{text('editions.required.lead')}</p>
          <ul className={css['required']}>
            {open.map((requirement) => (
              <li key={requirement.norm.id}>
                <span>{requirement.norm.sentence}</span>
                <Button
                  size="compact-sm"
                  aria-label={text('editions.required.which', { rule: requirement.norm.sentence })}
                  onClick={() => setAsked(requirement)}
                >
                  {text('editions.required.button')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <SetAsideDialog mentorshipId={id} names={names} requirement={asked} onClose={() => setAsked(null)} />
    </>
  )
}
