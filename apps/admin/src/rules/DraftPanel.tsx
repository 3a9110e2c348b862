import { Changes, Notice, Section, useFormats } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { Answers } from './Answers.tsx'
import { OwnersView } from '../dry-run/OwnersView.tsx'
import { EditLink } from './EditLink.tsx'
import { Proposal } from './Proposal.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import css from './rules.module.css'

const DraftOf = graphql(`
  fragment Draft on RuleDraft {
    revision
    differs
    changedAt
    changedBy {
      id
      fullName
    }
    keptByMentorships
    runningMentorships
    problems {
      code
      message
    }
    changes {
      key
      chapter
      kind
      parts
      before
      after
      note
      words {
        lang
        before
        after
      }
    }
    takesTwo
    themes {
      id
      words
      people
    }
    proposal {
      state
      note
      reason
      proposedAt
      proposedBy {
        id
        fullName
      }
      settledAt
      settledBy {
        id
        fullName
      }
      viewerCan {
        approve {
          allowed
          refusals {
            code
            message
          }
        }
        decline {
          allowed
        }
        withdraw {
          allowed
        }
      }
    }
    viewerCan {
      replace {
        allowed
      }
      publish {
        allowed
        refusals {
          code
          message
        }
      }
      nameFeedback {
        allowed
      }
      propose {
        allowed
        refusals {
          code
          message
        }
      }
    }
  }
`)

type DraftPanelProps = { draft: FragmentType<typeof DraftOf>; programId: string; newest: number | null }

/** What waits to be published: what does not fit in it, what it would change, and the button, with the reason where it is off. */
export function DraftPanel({ draft, programId, newest }: DraftPanelProps) {
  const text = useText()
  const params = useParamsHere()
  const { hasDuty, readsFeedback, readsEvaluations } = useHere()
  // The draft that was read when it was asked about: what others write meanwhile is not published with it.
  const [asking, setAsking] = useState<number | null>(null)
  const found = readFragment(DraftOf, draft)
  const { revision, differs, problems, changes, takesTwo, proposal, themes, viewerCan, ...rest } = found
  const counts = { running: found.runningMentorships, writing: found.keptByMentorships - found.runningMentorships }
  const publishing = takesTwo ? viewerCan.propose : viewerCan.publish
  const isOpen = proposal?.state === 'OPEN'
  // Problems are named one by one; that there are some need not be said a second time.
  const reasons = publishing.refusals.filter(({ code }) => problems.length === 0 || !saysProblems.includes(code))
  const number = (newest ?? 0) + 1
  if (!differs)
    return (
      <Section title={text('editions.draft.title')} id="draft">
        <p className={css['quiet']}>
          {text('editions.draft.none')} {viewerCan.replace.allowed ? null : text('editions.draft.how')}
        </p>
        {viewerCan.replace.allowed ? <EditLink /> : null}
      </Section>
    )
  return (
    <Section title={text('editions.draft.title')} id="draft">
      <div className={css['draft']}>
        <ChangedWhen {...rest} />
        {viewerCan.replace.allowed ? <EditLink /> : null}
        {newest === null ? <p>{text('editions.draft.first')}</p> : null}
        {problems.length > 0 ? (
          <Notice
            kind="refusal"
            title={text('editions.draft.problems', { count: problems.length })}
            items={problems.map(({ message }) => message)}
          />
        ) : null}
        {changes.length > 0 ? (
          <>
            <h3 className={css['would']}>{text('editions.draft.changes')}</h3>
            <Changes changes={changes} level={4} />
          </>
        ) : null}
        {hasDuty ? (
          <p>
            <Link to="/$slug/$program/rules/dry-run" params={params} className={css['see']}>
              {text('dryRun.link')}
            </Link>
          </p>
        ) : (
          <OwnersView {...counts} />
        )}
        <Answers
          themes={themes}
          programId={programId}
          revision={revision}
          mayName={viewerCan.nameFeedback.allowed && (readsFeedback || readsEvaluations)}
          mayDrop={viewerCan.replace.allowed}
        />
        {takesTwo ? <p className={css['quiet']}>{text('publishing.two')}</p> : null}
        {proposal ? (
          <Proposal
            key={revision}
            proposal={proposal}
            programId={programId}
            revision={revision}
            number={number}
            {...counts}
          />
        ) : null}
        {isOpen ? null : (
          <>
            <div>
              <Button variant="filled" disabled={!publishing.allowed} onClick={() => setAsking(revision)}>
                {text(takesTwo ? 'publishing.propose' : 'editions.draft.publish')}
              </Button>
            </div>
            {reasons.map(({ code, message }) => (
              <p key={code} className={css['quiet']}>
                {message}
              </p>
            ))}
          </>
        )}
      </div>
      <PublishDialog
        open={asking !== null}
        proposes={takesTwo}
        programId={programId}
        revision={asking ?? revision}
        number={number}
        {...counts}
        onClose={() => setAsking(null)}
      />
    </Section>
  )
}

const saysProblems = ['rules-do-not-fit', 'check-in-weeks-missing']

type Changed = { changedAt?: string | null; changedBy?: { fullName: string } | null }

function ChangedWhen({ changedAt, changedBy }: Changed) {
  const text = useText()
  const formats = useFormats()
  if (!changedAt) return null
  const day = formats.longDay(formats.dayOf(changedAt))
  return (
    <p className={css['quiet']}>
      {changedBy
        ? text('editions.draft.changed', { day, name: changedBy.fullName })
        : text('editions.draft.changedNobody', { day })}
    </p>
  )
}
