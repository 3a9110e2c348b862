import { Button, VisuallyHidden } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { ConfirmDialog, Refusals, useFormats, useSayDone } from '@ithaca/ui'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import css from './leaving.module.css'

const participationLeft = graphql(`
  fragment LeaveProgram on Participation {
    id
    role
    state
    revision
    program {
      id
      name
      labels {
        mentor {
          one
        }
        protege {
          one
        }
      }
    }
    viewerCan {
      leave {
        allowed
      }
    }
  }
`)

const mentorshipLeft = graphql(`
  fragment MentorshipLeft on Mentorship {
    id
    phase
    viewerParty
    partner {
      id
      fullName
    }
    program {
      id
    }
  }
`)

const leaveProgram = graphql(`
  mutation LeaveProgram($input: LeaveProgramInput!) {
    leaveProgram(input: $input) {
      ... on Participation {
        id
        state
      }
      ... on Refused {
        refusals {
          code
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

const openPhases: readonly string[] = ['AGREEMENT', 'ACTIVE']

type LeaveProgramProps = {
  participation: FragmentType<typeof participationLeft>
  mentorships: readonly FragmentType<typeof mentorshipLeft>[]
}

export function LeaveProgram({ participation, mentorships }: LeaveProgramProps) {
  const t = useText()
  const sayDone = useSayDone()
  const [asking, setAsking] = useState(false)
  const leave = useAction(leaveProgram)
  const { id, role, state, revision, program, viewerCan } = readFragment(participationLeft, participation)
  const { list } = useFormats()
  const { name } = program
  if (state === 'left') return null

  const open = mentorships
    .map((mentorship) => readFragment(mentorshipLeft, mentorship))
    .filter((one) => one.program.id === program.id && one.viewerParty === role && openPhases.includes(one.phase))
  const active = open.filter(({ phase }) => phase === 'ACTIVE')
  const agreeing = open.filter(({ phase }) => phase === 'AGREEMENT')
  const namesOf = (some: typeof open) => list(some.map(({ partner }) => partner?.fullName ?? ''))
  const confirm = async () => {
    const outcome = await leave.run({ participationId: id, revision })
    setAsking(false)
    if (outcome.is === 'done') sayDone(t('leaving.done', { program: name }))
  }
  return (
    <>
      <div className={css['part']}>
        <p>{t('leaving.as', { program: name, role: program.labels[role === 'MENTOR' ? 'mentor' : 'protege'].one })}</p>
        <Button disabled={!viewerCan.leave.allowed} onClick={() => setAsking(true)}>
          {t('leaving.leave')}
          <VisuallyHidden> · {name}</VisuallyHidden>
        </Button>
      </div>
      <Refusals refusals={leave.outcome?.is === 'refused' ? leave.outcome.refusals : []} />
      <Failed action={leave} />
      <ConfirmDialog
        open={asking}
        title={t('leaving.leaveTitle', { program: name })}
        confirmLabel={t('leaving.leave')}
        pending={leave.pending}
        grave
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      >
        <ul className={css['means']}>
          {open.length === 0 ? <li>{t('leaving.noneOpen')}</li> : null}
          {active.length > 0 ? <li>{t('leaving.ends', { count: active.length, names: namesOf(active) })}</li> : null}
          {agreeing.length > 0 ? (
            <li>{t('leaving.undone', { count: agreeing.length, names: namesOf(agreeing) })}</li>
          ) : null}
          {open.length > 0 ? <li>{t('leaving.told')}</li> : null}
          {active.length > 0 ? <li>{t('leaving.keep')}</li> : null}
          <li>{t('leaving.back')}</li>
        </ul>
      </ConfirmDialog>
    </>
  )
}
