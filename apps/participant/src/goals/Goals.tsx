import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { EmptyState, Refusals } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { PlanOfFragment } from '../gql/graphql.ts'
import { useHere } from '../shell/here.ts'
import { proposeGoal } from './goal-changes.ts'
import { GoalItem } from './GoalItem.tsx'
import type { Two } from './two.ts'
import css from './goals.module.css'

export const goalsOf = graphql(`
  fragment Goals on Mentorship {
    id
    viewerParty
    partner {
      id
      called
    }
    mentor {
      id
      called
    }
    scopeOfCommunication
    edition {
      id
      goalKinds {
        code
        label
      }
      goalParts
    }
    goals {
      id
      ...GoalCard
    }
    viewerCan {
      proposeGoal {
        allowed
        refusals {
          code
          message
        }
      }
      beginAmendment {
        allowed
      }
    }
  }
`)

type GoalsProps = {
  mentorship: FragmentType<typeof goalsOf>
  /** Milestones and activities, beneath the goal they lead to. */
  plan?: PlanOfFragment
}

/** All goals, written and read in place. The same on the page of goals and in the agreement. */
export function Goals({ mentorship, plan }: GoalsProps) {
  const t = useText()
  const { slug } = useHere()
  const { id, viewerParty, partner, mentor, edition, goals, viewerCan, ...rest } = readFragment(goalsOf, mentorship)
  const propose = useAction(proposeGoal)
  const [fresh, setFresh] = useState<string | null>(null)
  const party = viewerParty === 'MENTOR' || viewerParty === 'PROTEGE' ? viewerParty : null
  const name = partner?.called ?? ''
  const { goalKinds: kinds, goalParts: parts } = edition
  const two: Two = {
    mentorshipId: id,
    party,
    other: name,
    mentor: mentor.called,
    scope: rest.scopeOfCommunication,
    kinds,
    parts,
  }
  const add = async () => {
    const outcome = await propose.run({ mentorshipId: id })
    if (outcome.is === 'done') setFresh(outcome.data.id)
  }
  const addButton =
    party === 'PROTEGE' ? (
      <Button
        variant={goals.length === 0 ? 'filled' : 'default'}
        loading={propose.pending}
        disabled={!viewerCan.proposeGoal.allowed}
        onClick={() => void add()}
      >
        {goals.length === 0 ? t('goals.addFirst') : t('goals.add')}
      </Button>
    ) : null
  return (
    <div>
      {goals.length === 0 ? (
        <EmptyState title={t('goals.emptyTitle')} action={addButton}>
          {party === 'PROTEGE' ? t('goals.emptyPROTEGE') : t('goals.emptyMENTOR', { name })}
        </EmptyState>
      ) : (
        <>
          {party && (party === 'MENTOR' || viewerCan.proposeGoal.allowed) ? (
            <p className={css['lead']}>{t(`goals.lead.${party}`, { name })}</p>
          ) : null}
          <ol className={css['goals']}>
            {goals.map((goal) => (
              <GoalItem key={goal.id} goal={goal} two={two} focus={goal.id === fresh} plan={plan} />
            ))}
          </ol>
          {addButton}
        </>
      )}
      {party === 'PROTEGE' && !viewerCan.proposeGoal.allowed
        ? viewerCan.proposeGoal.refusals.map(({ code, message }) => (
            <p key={code} className={css['quiet']}>
              {message}{' '}
              {code === 'agreement-already-signed' && viewerCan.beginAmendment.allowed ? (
                <Link to="/o/$slug/m/$id/agreement" params={{ slug, id }}>
                  {t('agreement.amendBegin')}
                </Link>
              ) : null}
            </p>
          ))
        : null}
      <Refusals refusals={propose.outcome?.is === 'refused' ? propose.outcome.refusals : []} />
      <Failed action={propose} />
    </div>
  )
}
