import { useAction } from '@ithaca/client'
import { ConfirmDialog, useSayDone } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Ended } from '../app/Ended.tsx'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { UndoPairingForFragment } from '../gql/graphql.ts'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './mentorships.module.css'
import { UndoPairingOf } from './undo-pairing.ts'

const UndoPairingFor = graphql(`
  fragment UndoPairingFor on Mentorship {
    id
    undoneBy
    revision
    phase
    mentor {
      id
      called
    }
    protege {
      id
      called
    }
    mentorParticipation {
      id
    }
    protegeParticipation {
      id
    }
    viewerCan {
      undo {
        allowed
        refusals {
          code
          message
        }
      }
    }
  }
`)

/** Takes the pairing back after asking; when that is no longer possible, says why. */
export function UndoPairing({ mentorship }: { mentorship: FragmentType<typeof UndoPairingFor> }) {
  const text = useText()
  const say = useSayDone()
  const [asking, setAsking] = useState(false)
  const { run, retry, pending, outcome } = useAction(UndoPairingOf)
  const found = readFragment(UndoPairingFor, mentorship)
  const { id, revision, phase, mentor, protege, viewerCan } = found
  const names = { mentor: mentor.called, protege: protege.called }
  if (phase === 'UNDONE') return <WhatNext mentorship={found} />
  const undo = async () => {
    const ended = await run({ mentorshipId: id, revision })
    setAsking(false)
    if (ended.is === 'done') say(text('mentorships.undone', names))
  }
  return (
    <div className={css['undo']}>
      <Button disabled={!viewerCan.undo.allowed} onClick={() => setAsking(true)}>
        {text('mentorships.undo')}
      </Button>
      {viewerCan.undo.refusals.map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
      <Ended outcome={outcome} retry={retry} />
      <ConfirmDialog
        open={asking}
        title={text('mentorships.undoTitle', names)}
        confirmLabel={text('mentorships.undoButton')}
        pending={pending}
        grave
        onConfirm={() => void undo()}
        onClose={() => setAsking(false)}
      >
        <p>{text('mentorships.undoText')}</p>
      </ConfirmDialog>
    </div>
  )
}

/** After a pairing was undone both are free: the next step is another pairing, of whomever. */
function WhatNext({ mentorship }: { mentorship: UndoPairingForFragment }) {
  const text = useText()
  const params = useParamsHere()
  const search = { mentor: mentorship.mentorParticipation.id, protege: mentorship.protegeParticipation.id }
  return (
    <div className={css['undo']}>
      <p>{text(mentorship.undoneBy ? 'mentorships.undoneByOne' : 'mentorships.undoneNext')}</p>
      <ButtonLink to="/$slug/$program/matching" params={params}>
        {text('mentorships.pair')}
      </ButtonLink>
      {mentorship.undoneBy ? null : (
        <ButtonLink to="/$slug/$program/matching" params={params} search={search}>
          {text('mentorships.pairAgain')}
        </ButtonLink>
      )}
    </div>
  )
}
